package org.cleardocket.staff;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Sends a visitor who is not signed in (any longer) to the sign-in page. Vaadin's own calls get the answer at which its
 * browser side leaves the page by itself: 403 for a heartbeat, and "session expired" for a click. To a 401 it would
 * show an empty box and leave everything else on the screen.
 */
final class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PATH = "/staff-sign-in";

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
        switch (request.getParameter("v-r")) {
            case null -> response.sendRedirect(WantedPage.of(request).after(PATH + why(request)).toString());
            case "uidl" -> sayExpired(response);
            case "heartbeat" -> response.setStatus(403);
            default -> response.setStatus(401);
        }
    }

    private static void sayExpired(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(VaadinService.createSessionExpiredJSON(false));
    }

    private static String why(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(PATH)) {
            return "?late";
        }
        var isOver = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return isOver || SignedIn.behind(request).isPresent() ? "?expired" : "";
    }
}
