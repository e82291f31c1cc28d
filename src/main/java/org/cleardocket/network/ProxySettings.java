package org.cleardocket.network;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal}.
 *
 * @param proxies the proxies whose {@code X-Forwarded-*} headers are believed: addresses or networks such as
 *                {@code 10.0.3.0/24}, with commas between them
 */
@ConfigurationProperties("portal")
record ProxySettings(@DefaultValue(ProxySettings.THIS_MACHINE) String proxies) {

    static final String THIS_MACHINE = "127.0.0.0/8,::1/128";

    ProxySettings {
        try {
            networks(proxies);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("portal.proxies must be addresses of your proxies or their networks, /8 or "
                    + "smaller for IPv4 and /32 or smaller for IPv6, such as 10.0.3.7,10.0.4.0/24,2001:db8:1::/64");
        }
    }

    List<Network> networks() {
        return networks(proxies);
    }

    private static List<Network> networks(String written) {
        return Stream.of(written.split(",", -1)).map(Network::parse).toList();
    }

    /** Whether somebody has named proxies. */
    boolean areNamed() {
        return !proxies.equals(THIS_MACHINE);
    }
}
