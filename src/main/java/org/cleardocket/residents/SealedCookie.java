package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that is kept on the visitor's own device and nowhere else: sealed, out of reach of scripts, and forgotten
 * after a while. The device forgets by itself; the time inside makes sure of it.
 */
final class SealedCookie<T> {

    /** What every browser is bound to keep, with name and attributes (RFC 6265, 6.1). */
    static final int MOST_BYTES = 4096;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final Class<T> type;
    private final Duration life;
    private final Seal seal;
    private final Clock clock;

    SealedCookie(String name, Class<T> type, Duration life, byte[] secret, Clock clock) {
        this.name = name;
        this.type = type;
        this.life = life;
        this.seal = Seal.of(secret, name);
        this.clock = clock;
    }

    /**
     * What the visitor brought along; empty where they brought nothing.
     *
     * @throws Trouble.Met {@link Trouble#UNREADABLE} where it is not ours, {@link Trouble#ERASED} where it is too old
     */
    Optional<T> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            var opened = seal.open(cookie.getValue());
            if (opened.sealedAt().plus(life).isBefore(clock.instant())) {
                throw Trouble.ERASED.met();
            }
            return Optional.of(JSON.readValue(opened.content(), type));
        } catch (GeneralSecurityException | JacksonException e) {
            throw Trouble.UNREADABLE.met();
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, T content) {
        set(request, response, seal.close(JSON.writeValueAsBytes(content), clock.instant()), life);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name) != null) {
            set(request, response, "", Duration.ZERO);
        }
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value).path("/").maxAge(age).httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).build().toString();
        if (cookie.length() > MOST_BYTES) {
            throw new IllegalStateException("more than a browser keeps: " + cookie.length() + " bytes");
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
