package org.cleardocket.messaging.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only what Twilio signed with our secret: the address as Twilio knows it, which behind a proxy is not the
 * one seen here, and every field (twilio.com/docs/usage/security).
 */
final class TwilioSignature extends OncePerRequestFilter {

    private static final int MOST_BYTES = 64 * 1024;

    private final List<RequestValidator> validators;
    private final URI publicUrl;
    private final Runnable denied;

    /**
     * @param senders each with a secret that may sign
     * @param denied  counts what nobody has signed
     */
    TwilioSignature(List<TwilioSender> senders, URI publicUrl, Runnable denied) {
        validators = senders.stream().map(TwilioSender::authToken).distinct().map(RequestValidator::new).toList();
        this.publicUrl = publicUrl;
        this.denied = denied;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signature = request.getHeader("X-Twilio-Signature");
        if (request.getContentLengthLong() > MOST_BYTES || isEndless(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (signature == null || !isSigned(request, signature)) {
            denied.run();
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Twilio says how long a call is; whoever does not may go on for as long as they like. */
    private static boolean isEndless(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private boolean isSigned(HttpServletRequest request, String signature) {
        var address = address(request);
        var fields = fields(request);
        return validators.stream().anyMatch(validator -> validator.validate(address, fields, signature));
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
