package org.cleardocket;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The headers that protect every page, of every door and of the web server itself: what it refuses before any door is
 * asked has them too. A door may set a tighter policy for its content.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageHeaders implements Filter, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ALL.forEach(((HttpServletResponse) response)::setHeader);
        chain.doFilter(request, response);
    }

    /** The server answers some requests without asking any filter. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new BeforeEverything());
    }

    private static final class BeforeEverything extends ValveBase {

        BeforeEverything() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            ALL.forEach(response::setHeader);
            getNext().invoke(request, response);
        }
    }
}
