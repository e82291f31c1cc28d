package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that is kept on the visitor's own device and nowhere else: sealed, out of reach of scripts, and forgotten
 * after a while. The device forgets by itself; the time inside makes sure of it.
 */
final class SealedCookie<T> {

    /** What every browser is bound to keep, with name and attributes (RFC 6265, 6.1). */
    static final int MOST_BYTES = 4096;

    /** What an earlier version did not know yet is missing in what it wrote; it reads as nothing, or as 0. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final String name;
    private final Class<T> type;
    private final Duration life;
    private final Seal seal;
    private final Clock clock;

    SealedCookie(String name, Class<T> type, Duration life, Keys keys, Clock clock) {
        this.name = name;
        this.type = type;
        this.life = life;
        this.seal = keys.seal("cookie");
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
            var opened = ByteBuffer.wrap(seal.open(Base64.getUrlDecoder().decode(cookie.getValue()), name));
            if (Instant.ofEpochSecond(opened.getLong()).plus(life).isBefore(clock.instant())) {
                throw Trouble.ERASED.met();
            }
            var content = new byte[opened.remaining()];
            opened.get(content);
            return Optional.of(JSON.readValue(inflated(content), type));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException | JacksonException e) {
            throw Trouble.UNREADABLE.met();
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, T content) {
        set(request, response, sealed(content), life);
    }

    /** Whether a browser keeps so much. */
    boolean fits(T content) {
        return cookie(sealed(content), life, true).length() <= MOST_BYTES;
    }

    private String sealed(T content) {
        var json = deflated(JSON.writeValueAsBytes(content));
        var dated = ByteBuffer.allocate(Long.BYTES + json.length).putLong(clock.instant().getEpochSecond()).put(json);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(dated.array(), name));
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name) != null) {
            set(request, response, "", Duration.ZERO);
        }
    }

    /** Names of answers repeat from one conviction to the next; packed, what was written itself finds room. */
    private static byte[] deflated(byte[] json) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** What an earlier version wrote is not packed and begins with a bracket. */
    private static byte[] inflated(byte[] content) throws IOException {
        if (content.length > 0 && (content[0] == '[' || content[0] == '{')) {
            return content;
        }
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return inflater.readAllBytes();
        }
    }

    private String cookie(String value, Duration age, boolean secure) {
        return ResponseCookie.from(name, value).path("/").maxAge(age).httpOnly(true).sameSite("Lax").secure(secure)
                .build().toString();
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = cookie(value, age, request.isSecure());
        if (cookie.length() > MOST_BYTES) {
            throw new IllegalStateException("more than a browser keeps: " + cookie.length() + " bytes");
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
