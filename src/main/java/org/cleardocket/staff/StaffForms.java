package org.cleardocket.staff;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The tokens against forged forms at the staff door. They are kept in a cookie, because a stranger has no session. */
public final class StaffForms {

    private StaffForms() {
    }

    /** Where the tokens are kept. */
    public static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("staff-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
