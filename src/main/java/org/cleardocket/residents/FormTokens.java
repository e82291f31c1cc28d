package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cleardocket.web.OwnCookies;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/**
 * The token against forged forms, which a visitor's device keeps as long as the answers that are bound to it. It has no
 * other use and says nothing of the visitor.
 */
final class FormTokens {

    static final String NAME = "XSRF-TOKEN";
    /** Longer than any cookie that is bound to it. */
    private static final Duration LIFE = Duration.ofHours(24);

    private FormTokens() {
    }

    static CookieCsrfTokenRepository repository(OwnCookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name(NAME));
        tokens.setCookieCustomizer(cookie -> cookies.flags(cookie).maxAge(LIFE));
        return tokens;
    }

    /** The token that a request brings along; empty where it brings none. */
    static String of(HttpServletRequest request, OwnCookies cookies) {
        var token = WebUtils.getCookie(request, cookies.name(NAME));
        return token == null ? "" : token.getValue();
    }

    /** Has the device keep its token as long as what was just bound to it. */
    static void keep(HttpServletRequest request, HttpServletResponse response, OwnCookies cookies) {
        var token = of(request, cookies);
        if (!token.isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.cookie(NAME, token, LIFE).toString());
        }
    }

    static void forget(HttpServletRequest request, HttpServletResponse response, OwnCookies cookies) {
        if (!of(request, cookies).isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.cookie(NAME, "", Duration.ZERO).toString());
        }
    }
}
