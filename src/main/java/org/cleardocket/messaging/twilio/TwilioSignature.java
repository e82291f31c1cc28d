package org.cleardocket.messaging.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only what Twilio signed with our secret: the address as Twilio knows it, which behind a proxy is not the
 * one seen here, and every field (twilio.com/docs/usage/security).
 */
final class TwilioSignature extends OncePerRequestFilter {

    private static final int MOST_BYTES = 64 * 1024;

    private final RequestValidator validator;
    private final URI publicUrl;

    TwilioSignature(String authToken, URI publicUrl) {
        validator = new RequestValidator(authToken);
        this.publicUrl = publicUrl;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signature = request.getHeader("X-Twilio-Signature");
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (signature == null || !validator.validate(address(request), fields(request), signature)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private String address(HttpServletRequest request) {
        return publicUrl + request.getRequestURI();
    }

    /** A field that comes twice is joined, as nobody signed it so. */
    private static Map<String, String> fields(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, String.join("", values)));
        return fields;
    }
}
