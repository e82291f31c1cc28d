package org.cleardocket.staff;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody has done anything for half an hour, and any session twelve hours after the sign-in:
 * a session that was stolen does not live for ever. The container's own limit would never come,
 * because an open page sends a heartbeat every five minutes. It does come for somebody who has shown the password and
 * no code yet: that is kept five minutes.
 */
final class IdleLimit extends OncePerRequestFilter {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration HALF_WAY = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String SIGNED_IN = IdleLimit.class.getName() + ".signed-in";
    private static final String LAST_USED = IdleLimit.class.getName();

    private final Clock clock;

    IdleLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && (isIdle(session) || isOver(session))) {
            session.invalidate();
        } else if (session != null && !"heartbeat".equals(request.getParameter("v-r"))) {
            session.setAttribute(LAST_USED, clock.instant());
        }
        chain.doFilter(request, response);
        Optional.ofNullable(request.getSession(false)).ifPresent(this::keep);
    }

    private void keep(HttpSession session) {
        var isHalfWay = session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) == null;
        if (!isHalfWay && session.getAttribute(SIGNED_IN) == null) {
            session.setAttribute(SIGNED_IN, clock.instant());
        }
        session.setMaxInactiveInterval((int) (isHalfWay ? HALF_WAY : LIMIT).toSeconds());
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(LAST_USED) instanceof Instant last
                && clock.instant().isAfter(last.plus(LIMIT));
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(SIGNED_IN) instanceof Instant begun
                && !clock.instant().isBefore(begun.plus(LONGEST));
    }
}
