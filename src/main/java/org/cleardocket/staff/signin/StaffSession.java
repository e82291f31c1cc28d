package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.StaffForms;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of someone who has shown both factors. */
@Component
class StaffSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrfTokens = StaffForms.tokens();
    private final OpenSessions open;

    StaffSession(OpenSessions open) {
        this.open = open;
    }

    /** Signs them in under a new session id and a new CSRF token. */
    void begin(StaffAccount account, HttpServletRequest request, HttpServletResponse response) {
        PasswordPassed.forget(request);
        request.changeSessionId();
        csrfTokens.saveToken(null, request, response);
        open.add(account.id(), request.getSession());
        contexts.saveContext(new SecurityContextImpl(SignedIn.as(account)), request, response);
    }
}
