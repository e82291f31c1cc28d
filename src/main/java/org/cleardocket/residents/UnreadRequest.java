package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/** A request of which a page that says what went wrong reads no field, and no header that cannot be read. */
final class UnreadRequest extends HttpServletRequestWrapper {

    UnreadRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        try {
            return super.getHeader(name);
        } catch (RequestRejectedException unreadable) {
            return null;
        }
    }
}
