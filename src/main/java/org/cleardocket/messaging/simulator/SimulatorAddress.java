package org.cleardocket.messaging.simulator;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the web server listen on this machine alone, because the simulator shows everybody's codes. It also believes no
 * header of a proxy then, so that {@link SimulatorDoor} sees each of them.
 */
@Component
@SimulatorOnly
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class SimulatorAddress implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** @throws IllegalStateException where the server would listen to other machines */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        var address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException("server.address must be on this machine, such as localhost, while the "
                    + "simulator carries the texts: it shows everybody's codes");
        }
        server.getEngineValves().removeIf(RemoteIpValve.class::isInstance);
    }
}
