package org.cleardocket.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void an_ipv4_address_is_one_network_whatever_the_port() {
        assertThat(Network.of("10.0.0.1:51234")).isEqualTo(Network.of("10.0.0.1"))
                .isNotEqualTo(Network.of("10.0.0.2"));
    }

    @Test
    void an_ipv6_customer_is_one_network_whatever_the_port() {
        assertThat(Network.of("[2001:db8:0:7:1::9]:443")).isEqualTo(Network.of("2001:db8:0:7::1"))
                .isNotEqualTo(Network.of("2001:db8:0:8::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "10.0.0.1, 10.0.0.2", "300.0.0.1:80", "unknown:80"})
    void text_that_is_no_address_stands_for_itself(String text) {
        assertThat(Network.of(text)).isEqualTo(text);
    }
}
