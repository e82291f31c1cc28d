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
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.cleardocket.web.OwnCookies;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that is kept on the visitor's own device and nowhere else: sealed, out of reach of scripts, and forgotten
 * after a while. The device forgets by itself; the time inside makes sure of it.
 *
 * <p>Where it is of worth to others, it opens only beside the token against forged forms with which it was sealed. Who
 * plants a token of their own on a visitor's device plants one that opens nothing there.
 */
final class SealedCookie<T> {

    /** What every browser is bound to keep, with name and attributes (RFC 6265, 6.1). */
    static final int MOST_BYTES = 4096;

    /** What an earlier version did not know yet is missing in what it wrote; it reads as nothing, or as 0. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /** How it is kept. */
    enum Kind {
        /** Opens anywhere; its time begins anew each time it is saved. */
        PLAIN,
        /** Opens only beside the token with which it was sealed. */
        BOUND,
        /** The same, and its end is that of the day on which it was first saved. */
        BOUND_WITH_ONE_END
    }

    private final String name;
    private final Class<T> type;
    private final Kind kind;
    private final Duration life;
    private final OwnCookies cookies;
    private final Seal seal;
    private final Clock clock;

    SealedCookie(String name, Class<T> type, Kind kind, Duration life, OwnCookies cookies, Keys keys, Clock clock) {
        this.name = name;
        this.type = type;
        this.kind = kind;
        this.life = life;
        this.cookies = cookies;
        this.seal = keys.seal("cookie");
        this.clock = clock;
    }

    /**
     * What the visitor brought along; empty where they brought nothing.
     *
     * @throws Trouble.Met {@link Trouble#UNREADABLE} where it is not ours, {@link Trouble#ERASED} where it is too old
     */
    Optional<T> read(HttpServletRequest request) {
        var opened = open(request);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        if (opened.get().isOver(clock.instant(), life)) {
            throw Trouble.ERASED.met();
        }
        try {
            return Optional.of(JSON.readValue(inflated(opened.get().content()), type));
        } catch (IOException | JacksonException e) {
            throw Trouble.UNREADABLE.met();
        }
    }

    /** @param since when its time began */
    private record Opened(Instant since, byte[] content) {

        boolean isOver(Instant now, Duration life) {
            return since.plus(life).isBefore(now);
        }
    }

    private Optional<Opened> open(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookies.name(name));
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            var opened = ByteBuffer.wrap(seal.open(Base64.getUrlDecoder().decode(cookie.getValue()), about(request)));
            var since = Instant.ofEpochSecond(opened.getLong());
            var content = new byte[opened.remaining()];
            opened.get(content);
            return Optional.of(new Opened(since, content));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw Trouble.UNREADABLE.met();
        }
    }

    private String about(HttpServletRequest request) {
        var token = FormTokens.of(request, cookies);
        return kind == Kind.PLAIN || token.isEmpty() ? name : name + '\n' + token;
    }

    void write(HttpServletRequest request, HttpServletResponse response, T content) {
        var since = since(request);
        set(response, sealed(about(request), since, content),
                Duration.between(clock.instant().truncatedTo(ChronoUnit.SECONDS), since.plus(life)));
        if (kind != Kind.PLAIN) {
            FormTokens.keep(request, response, cookies);
        }
    }

    /** When the time of what is written begins: where it has one end, when it was first saved. */
    private Instant since(HttpServletRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            return kind != Kind.BOUND_WITH_ONE_END ? now
                    : open(request).filter(one -> !one.isOver(now, life)).map(Opened::since).orElse(now);
        } catch (Trouble.Met unreadable) {
            return now;
        }
    }

    /** Whether a browser keeps so much. */
    boolean fits(T content) {
        return cookies.cookie(name, sealed(name, clock.instant(), content), life).toString().length() <= MOST_BYTES;
    }

    private String sealed(String about, Instant since, T content) {
        var json = deflated(JSON.writeValueAsBytes(content));
        var dated = ByteBuffer.allocate(Long.BYTES + json.length).putLong(since.getEpochSecond()).put(json);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(dated.array(), about));
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, cookies.name(name)) != null) {
            set(response, "", Duration.ZERO);
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

    private void set(HttpServletResponse response, String value, Duration age) {
        var cookie = cookies.cookie(name, value, age).toString();
        if (cookie.length() > MOST_BYTES) {
            throw new IllegalStateException("more than a browser keeps: " + cookie.length() + " bytes");
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
