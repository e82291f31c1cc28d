package org.cleardocket.messaging.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.cleardocket.network.ThisMachine;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request that somebody on another machine can have made, on all pages: the simulator shows everybody's
 * codes, and the sample accounts' keys are known. A proxy gives itself away by the host that was asked for or by what
 * it adds.
 */
@Component
@SimulatorOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class SimulatorDoor extends OncePerRequestFilter {

    private static final Pattern OF_A_PROXY =
            Pattern.compile(".*forwarded.*|via|x-real-ip", Pattern.CASE_INSENSITIVE);
    private static final String WHY = "This portal is a trial: no carrier is set (PORTAL_MESSAGING_GATEWAY), so it shows "
            + "everybody's codes. It answers under localhost on its own machine alone, and through no proxy.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromHere(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().print(WHY);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return ThisMachine.isCalled(request.getServerName()) && Collections.list(request.getHeaderNames()).stream()
                .noneMatch(header -> OF_A_PROXY.matcher(header).matches());
    }
}
