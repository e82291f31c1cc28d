package org.cleardocket.staff;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The content security policy. The sign-in pages take nothing but their style sheet and their script. The staff view
 * runs only scripts from here or with this page's nonce; {@code unsafe-eval} stays because Vaadin 25.2 builds the
 * expressions that its server side sends as functions, and inline styles because its components set them.
 */
@Component
class StaffPolicy implements VaadinServiceInitListener {

    private static final String NAME = "Content-Security-Policy";
    private static final String PLAIN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String VIEW = "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-%s'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /** A filter: all but the staff view itself. An address within the door may be told to the door. */
    static void plain(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = (HttpServletResponse) response;
        page.setHeader(NAME, PLAIN);
        page.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(NAME, VIEW.formatted(nonce));
    }
}
