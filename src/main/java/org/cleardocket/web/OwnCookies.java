package org.cleardocket.web;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;

/**
 * The names and flags of the portal's cookies. Where the public address is https, each name begins with
 * {@code __Host-}: a browser takes such a cookie over TLS alone and from no other host, so that neither a neighboring
 * site nor plain http can plant one (RFC 6265bis, 4.1.3.2). What a request says of its own address does not count.
 */
@Component
@EnableConfigurationProperties(CookieSettings.class)
public class OwnCookies {

    private final boolean secure;

    OwnCookies(CookieSettings settings) {
        secure = "https".equalsIgnoreCase(settings.publicUrl().getScheme());
    }

    /** Whether cookies are kept to TLS. */
    public boolean areSecure() {
        return secure;
    }

    /** The name under which a browser keeps a cookie. */
    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    /**
     * A cookie for this host alone, on every path, out of reach of scripts.
     *
     * @param plain its name without a prefix
     * @param age   how long a browser keeps it; zero to have it removed
     */
    public ResponseCookie cookie(String plain, String value, Duration age) {
        return flags(ResponseCookie.from(name(plain), value).maxAge(age)).build();
    }

    /** Sets the flags that every cookie of the portal has. */
    public ResponseCookieBuilder flags(ResponseCookieBuilder cookie) {
        return cookie.path("/").httpOnly(true).sameSite("Lax").secure(secure);
    }
}
