package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.cleardocket.web.OwnCookies;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a try that failed for the page that says so, which is fetched by GET: neither "back" nor "reload" sends the form
 * again. It waits sealed on the visitor's own device, because anybody can fail any number of times.
 */
@Component
class RefusedTries {

    private static final String COOKIE = "staff-refused";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OwnCookies cookies;
    private final Seal seal;

    RefusedTries(OwnCookies cookies, Keys keys) {
        this.cookies = cookies;
        seal = keys.seal("refused sign-ins");
    }

    void remember(RefusedTry refused, HttpServletResponse response) {
        var sealed = seal.close(JSON.writeValueAsBytes(refused), COOKIE);
        set(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), KEPT, response);
    }

    /** The last one on a page; empty where there is none that can be read. */
    Optional<RefusedTry> recall(HttpServletRequest request, String page) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(COOKIE))).flatMap(cookie -> open(cookie.getValue()))
                .filter(one -> one.page().equals(page));
    }

    private Optional<RefusedTry> open(String sealed) {
        try {
            return Optional.of(JSON.readValue(seal.open(Base64.getUrlDecoder().decode(sealed), COOKIE), RefusedTry.class));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, cookies.name(COOKIE)) != null) {
            set("", Duration.ZERO, response);
        }
    }

    private void set(String value, Duration age, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.cookie(COOKIE, value, age).toString());
    }
}
