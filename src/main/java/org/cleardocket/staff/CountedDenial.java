package org.cleardocket.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.Denial;
import org.cleardocket.audit.Denials;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Counts what was refused at the staff door before somebody is told.
 *
 * @param denials where it is counted
 * @param answer  tells them
 */
record CountedDenial(Denials denials, AccessDeniedHandler answer) implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException) {
            denials.add(Denial.FORGED_FORM);
        } else {
            SignedIn.behind(request).ifPresent(one -> denials.add(Denial.SUSPENDED, Actor.staff(one.accountId().toString())));
        }
        answer.handle(request, response, refused);
    }
}
