package org.cleardocket.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.7,192.0.2.7", "192.0.2.7:51234,192.0.2.7", " 192.0.2.7 ,192.0.2.7", "::ffff:192.0.2.7,192.0.2.7",
        "[::ffff:192.0.2.7]:443,192.0.2.7", "[2001:db8::7]:443,2001:db8:0:0:0:0:0:7", "[2001:db8::7],2001:db8:0:0:0:0:0:7",
        "2001:DB8::7,2001:db8:0:0:0:0:0:7", "fe80::1%eth0,fe80:0:0:0:0:0:0:1", "[fe80::1%25eth0]:80,fe80:0:0:0:0:0:0:1"})
    void an_address_is_read_however_it_is_written(String written, String plain) {
        assertThat(ClientAddress.parse(written)).map(ClientAddress::toString).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "localhost", "1", "127.1", "192.0.2.256", "192.0.2.7:", "192.0.2.7:x",
        "[192.0.2.7", "[]", "2001:db8::7::1", "example.org:80", "192.0.2.7, 192.0.2.8", "::1%"})
    void what_is_no_address_is_none_and_nothing_is_looked_up(String written) {
        assertThat(ClientAddress.parse(written)).isEmpty();
        assertThat(ClientAddress.network(written, Breadth.HOUSEHOLD)).isEqualTo("none");
    }

    private static boolean alike(String one, String other, Breadth breadth) {
        return ClientAddress.network(one, breadth).equals(ClientAddress.network(other, breadth));
    }

    @Test
    void a_port_makes_no_other_network() {
        assertThat(alike("192.0.2.7:1", "192.0.2.7:2", Breadth.HOUSEHOLD)).isTrue();
        assertThat(alike("192.0.2.7", "192.0.2.8", Breadth.HOUSEHOLD)).isFalse();
    }

    @Test
    void networks_have_three_breadths() {
        assertThat(alike("2001:db8:1:200::1", "2001:db8:1:200:ffff::2", Breadth.HOUSEHOLD)).isTrue();
        assertThat(alike("2001:db8:1:200::1", "2001:db8:1:201::1", Breadth.HOUSEHOLD)).isFalse();
        assertThat(alike("2001:db8:1:200::1", "2001:db8:1:2ff::1", Breadth.CUSTOMER)).isTrue();
        assertThat(alike("2001:db8:1:200::1", "2001:db8:1:300::1", Breadth.CUSTOMER)).isFalse();
        assertThat(alike("2001:db8:1:200::1", "2001:db8:1:300::1", Breadth.NEIGHBORHOOD)).isTrue();
        assertThat(alike("2001:db8:1::1", "2001:db8:2::1", Breadth.NEIGHBORHOOD)).isFalse();
        assertThat(alike("192.0.2.7", "192.0.2.8", Breadth.NEIGHBORHOOD)).isTrue();
        assertThat(alike("192.0.2.7", "192.0.3.7", Breadth.NEIGHBORHOOD)).isFalse();
    }
}
