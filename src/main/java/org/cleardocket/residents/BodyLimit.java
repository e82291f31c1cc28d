package org.cleardocket.residents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms that no page of ours can have sent, before any of their content is read. */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 32 * 1024;

    private final ErrorPages errors;

    BodyLimit(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Browsers always say how long a form is; whoever does not say may send without end.
        var endless = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        if (endless || request.getContentLengthLong() > MOST_BYTES) {
            errors.show(request, response, Trouble.TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
