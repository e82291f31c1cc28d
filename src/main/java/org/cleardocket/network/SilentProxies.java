package org.cleardocket.network;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices a proxy that does not say for whom it asks: all its visitors would be one network, and the limits of one
 * network would hold for all of them together.
 */
@Component
class SilentProxies {

    /** So many requests of one proxy are judged together. */
    static final int WINDOW = 100;
    /** More proxies than a county has; others are not watched. */
    static final int MOST = 50;
    private static final Logger LOG = LoggerFactory.getLogger(SilentProxies.class);

    /** @param isSilent whether most of the window before came without the header */
    private record Seen(int requests, int without, boolean isSilent) {
    }

    private final Map<String, Seen> byProxy = new TreeMap<>();
    private final boolean areNamed;

    SilentProxies(ProxySettings settings) {
        areNamed = settings.areNamed();
    }

    /** Balancers ask for the portal's health on their own behalf. */
    synchronized void count(ClientAddress proxy, String path, boolean hasHeader) {
        var name = proxy.toString();
        if (!areNamed || path.startsWith("/actuator/") || byProxy.size() >= MOST && !byProxy.containsKey(name)) {
            return;
        }
        var before = byProxy.getOrDefault(name, new Seen(0, 0, false));
        var now = new Seen(before.requests() + 1, before.without() + (hasHeader ? 0 : 1), before.isSilent());
        byProxy.put(name, now.requests() < WINDOW ? now : judge(name, now));
    }

    private static Seen judge(String proxy, Seen window) {
        var isSilent = window.without() * 2 > WINDOW;
        if (isSilent && !window.isSilent()) {
            LOG.warn("Most requests of the proxy {} have no X-Forwarded-For, so all its visitors count as one network. "
                    + "Let it set the header.", proxy);
        }
        return new Seen(0, 0, isSilent);
    }

    /** How many proxies are watched. */
    synchronized int watched() {
        return byProxy.size();
    }

    /** Whether one is silent just now. */
    synchronized boolean areAny() {
        return byProxy.values().stream().anyMatch(Seen::isSilent);
    }
}
