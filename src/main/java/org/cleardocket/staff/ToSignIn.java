package org.cleardocket.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Sends whoever is not signed in (any longer) to the sign-in page. Vaadin's own requests get the status that its
 * browser side understands as "the session is over": 403 for a heartbeat, 401 for all others.
 */
final class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        send(request, response);
    }

    /** Suspended meanwhile, or a form from a session that is over. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        send(request, response);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var vaadins = request.getParameter("v-r");
        if (vaadins != null) {
            response.setStatus(vaadins.equals("heartbeat") ? 403 : 401);
        } else {
            var expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            response.sendRedirect("/staff-sign-in" + (expired ? "?expired" : ""));
        }
    }
}
