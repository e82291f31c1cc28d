package org.cleardocket.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The proxies that may say where a request comes from. Tomcat itself would believe every private address, which is
 * everybody in the same building or cloud.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // after whatever decides that no proxy is believed at all
@EnableConfigurationProperties(ProxySettings.class)
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String TOMCATS = "server.tomcat.remoteip.internal-proxies";
    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final List<Network> trusted;
    private final SilentProxies silent;
    private final Environment environment;
    private String believed = "No proxy is believed: a request comes from where its connection comes from.";

    Proxies(ProxySettings settings, SilentProxies silent, Environment environment) {
        trusted = settings.networks();
        this.silent = silent;
        this.environment = environment;
    }

    /** @throws IllegalStateException where proxies are named by Tomcat's own setting */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (environment.getProperty(TOMCATS) != null) {
            throw new IllegalStateException(TOMCATS + " must not be set: name your proxies in portal.proxies");
        }
        var valves = server.getEngineValves();
        var believing = valves.stream().filter(RemoteIpValve.class::isInstance).map(RemoteIpValve.class::cast).toList();
        if (believing.isEmpty()) {
            return;
        }
        var names = trusted.stream().map(Network::toString).collect(Collectors.joining(","));
        believing.forEach(valve -> valve.setInternalProxies(names));
        valves.removeAll(believing);
        server.addEngineValves(new ForwardedAddresses(this, silent));
        believing.forEach(server::addEngineValves);
        believed = "X-Forwarded headers are believed from " + names + " alone.";
    }

    /** Says once, when nothing has refused the start, who is believed. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.info(believed);
    }

    boolean trusts(ClientAddress peer) {
        return trusted.stream().anyMatch(network -> network.contains(peer));
    }

    /**
     * The visitor's address among those that proxies have noted, each at the end: the last that is no proxy's.
     *
     * @param noted as in {@code X-Forwarded-For}
     * @return empty where it cannot be read
     */
    Optional<ClientAddress> visitor(String noted) {
        Optional<ClientAddress> visitor = Optional.empty();
        for (var hop : Arrays.asList(noted.split(",", -1)).reversed()) {
            visitor = ClientAddress.parse(hop);
            if (visitor.filter(this::trusts).isEmpty()) {
                return visitor;
            }
        }
        return visitor;
    }
}
