package org.cleardocket.messaging.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class SimulatorAddressTest {

    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7", "2001:db8::1"})
    void the_simulator_listens_on_no_address_that_another_machine_reaches(String address) {
        server.setAddress(InetAddress.ofLiteral(address));
        assertRefused();
    }

    @Test
    void the_simulator_does_not_listen_on_every_address_where_none_is_set() {
        assertRefused();
    }

    private void assertRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new SimulatorAddress().customize(server))
                .withMessageStartingWith("server.address must be on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.9", "::1"})
    void the_simulator_believes_no_proxy(String address) {
        server.setAddress(InetAddress.ofLiteral(address));
        server.addEngineValves(new RemoteIpValve());
        new SimulatorAddress().customize(server);
        assertThat(server.getEngineValves()).isEmpty();
    }
}
