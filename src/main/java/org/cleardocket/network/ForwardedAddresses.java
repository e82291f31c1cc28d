package org.cleardocket.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/**
 * Reads what proxies have noted as Tomcat does not: addresses with ports, brackets and zones. Tomcat's own valve after
 * this one finds one plain address.
 */
final class ForwardedAddresses extends ValveBase {

    private static final String HEADER = "X-Forwarded-For";

    private final Proxies proxies;
    private final SilentProxies silent;

    ForwardedAddresses(Proxies proxies, SilentProxies silent) {
        super(true);
        this.proxies = proxies;
        this.silent = silent;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var peer = ClientAddress.parse(request.getRemoteAddr());
        if (peer.filter(proxies::trusts).isPresent() && !isReadable(request, peer.get())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        getNext().invoke(request, response);
    }

    private boolean isReadable(Request request, ClientAddress proxy) {
        var noted = String.join(",", Collections.list(request.getHeaders(HEADER)));
        silent.count(proxy, request.getRequestURI(), !noted.isBlank());
        if (noted.isBlank()) {
            return true;
        }
        var visitor = proxies.visitor(noted);
        visitor.ifPresent(address -> request.getCoyoteRequest().getMimeHeaders().setValue(HEADER)
                .setString(address.toString()));
        return visitor.isPresent();
    }
}
