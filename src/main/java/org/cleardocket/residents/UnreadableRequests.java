package org.cleardocket.residents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cleardocket.network.ClientAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests at every door that cannot be read: fields that are not encoded as fields are, and a sender's address
 * that is none. They are the sender's fault, so nothing of them stands in the answer or in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnreadableRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ClientAddress.parse(request.getRemoteAddr()).isEmpty()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        try {
            if (!"POST".equals(request.getMethod())) {
                request.getParameterNames(); // those of a form are read where its size is known to be right
            }
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
        } catch (ServletException failure) {
            response.sendError(unreadable(failure).orElseThrow(() -> failure).getErrorCode());
        }
    }

    private static Optional<InvalidParameterException> unreadable(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(InvalidParameterException.class::isInstance).map(InvalidParameterException.class::cast).findFirst();
    }
}
