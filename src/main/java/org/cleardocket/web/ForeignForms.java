package org.cleardocket.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another host sends, a neighboring one too: a browser says so in {@code Sec-Fetch-Site}, which
 * no page can change. What does not say so goes on to the check of its token.
 */
public final class ForeignForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final AccessDeniedHandler refusals;

    /** @param refusals answers what is refused */
    public ForeignForms(AccessDeniedHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (!READING.contains(request.getMethod()) && site != null && FOREIGN.contains(site)) {
            refusals.handle(request, response, new AccessDeniedException("sent by a page of another host"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
