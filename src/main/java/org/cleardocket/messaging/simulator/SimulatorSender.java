package org.cleardocket.messaging.simulator;

import java.util.List;
import org.cleardocket.messaging.Senders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulator as the only sender. */
@Configuration(proxyBeanMethods = false)
@SimulatorOnly
class SimulatorSender {

    @Bean
    Senders senders(SimulatorGateway simulator) {
        return new Senders(List.of(simulator));
    }
}
