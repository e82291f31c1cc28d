package org.cleardocket.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses more in one request than a browser sends for a click: what was typed into the longest form, and the calls that
 * go with it. A request that does not say its length is refused too; browsers say it.
 */
final class CallLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 256 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if ("uidl".equals(request.getParameter("v-r")) && (length < 0 || length > MOST_BYTES)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
