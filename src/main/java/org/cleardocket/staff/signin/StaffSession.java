package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.staff.SignedIn;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of someone who has shown both factors. */
@Component
class StaffSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OpenSessions open;

    StaffSession(OpenSessions open) {
        this.open = open;
    }

    /** Signs them in with a new session: nothing that somebody has put into the one before comes along. */
    void begin(StaffAccount account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().invalidate();
        open.add(account.id(), request.getSession());
        contexts.saveContext(new SecurityContextImpl(SignedIn.as(account)), request, response);
    }
}
