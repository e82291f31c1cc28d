package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.RequestSettings.Codes;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CodeLimitsTest {

    @Autowired CodeLimits limits;
    @Autowired Buckets buckets;
    @Autowired SettableClock clock;
    @Autowired JdbcClient sql;

    private static final Random RANDOM = new Random();

    private final PhoneNumber phone = SampleRequests.phone();

    @Test
    void a_visitor_gets_three_codes_in_ten_minutes() {
        var network = network();
        take(3, phone, network);
        var refused = refusal(phone, network);
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(201));
        clock.advance(refused.retryAfter());
        take(1, phone, network);
    }

    @Test
    void a_visitor_gets_six_codes_in_a_burst_of_a_day() {
        var network = network();
        take(3, phone, network);
        clock.advance(Duration.ofMinutes(10));
        take(3, phone, network);
        clock.advance(Duration.ofMinutes(10));
        assertThat(refusal(phone, network).retryAfter()).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void a_visitors_limit_is_not_the_numbers() {
        var stranger = network();
        take(3, phone, stranger);
        assertThatThrownBy(() -> limits.take(phone, CodeAsker.stranger(stranger))).isInstanceOf(TooManyCodes.class);
        take(1, phone, network());
    }

    @Test
    void a_network_gets_thirty_codes_an_hour() {
        var network = network();
        for (var sent = 0; sent < 30; sent++) {
            take(1, SampleRequests.phone(), network);
        }
        assertThat(refusal(SampleRequests.phone(), network).retryAfter())
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(3));
        take(1, SampleRequests.phone(), network());
    }

    @Test
    void a_number_gets_ten_codes_an_hour_from_wherever() {
        for (var sent = 0; sent < 10; sent++) {
            take(1, phone, network());
        }
        assertThat(refusal(phone, network()).retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(7));
    }

    @Test
    void a_device_that_has_proven_the_number_is_not_locked_out_by_strangers() {
        var network = network();
        take(3, phone, network);
        for (var sent = 0; sent < 7; sent++) {
            take(1, phone, network());
        }
        assertThatThrownBy(() -> limits.take(phone, CodeAsker.stranger(network))).isInstanceOf(TooManyCodes.class);
        var owner = new CodeAsker(network, "a browser", Optional.of(UUID.randomUUID()));
        for (var sent = 0; sent < 3; sent++) {
            limits.take(phone, owner);
        }
        assertThatThrownBy(() -> limits.take(phone, owner)).as("nor does it get more than others")
                .isInstanceOf(TooManyCodes.class);
    }

    @Test
    void the_portal_sends_no_more_codes_an_hour_than_its_settings_say() {
        var few = new CodeLimits(buckets, new Codes(3, 6, 30, 60, 200, 10, 2, 0));
        few.take(SampleRequests.phone(), CodeAsker.stranger(network()));
        few.take(SampleRequests.phone(), CodeAsker.stranger(network()));
        assertThatThrownBy(() -> few.take(SampleRequests.phone(), CodeAsker.stranger(network())))
                .isInstanceOf(TooManyCodes.class);
    }

    @Test
    void changed_settings_hold_at_once() {
        var somewhere = network();
        take(3, phone, somewhere);
        var more = new CodeLimits(buckets, new Codes(4, 6, 30, 60, 200, 10, 2000, 20));
        more.take(phone, CodeAsker.stranger(somewhere));
    }

    @Test
    void a_refused_request_counts_nowhere() {
        var network = network();
        take(3, phone, network);
        for (var refused = 0; refused < 40; refused++) {
            assertThatThrownBy(() -> limits.take(phone, CodeAsker.stranger(network))).isInstanceOf(TooManyCodes.class);
        }
        take(1, SampleRequests.phone(), network);

        var crowded = network();
        for (var sent = 0; sent < 30; sent++) {
            take(1, SampleRequests.phone(), crowded);
        }
        var other = SampleRequests.phone();
        for (var refused = 0; refused < 5; refused++) {
            assertThatThrownBy(() -> limits.take(other, CodeAsker.stranger(crowded))).isInstanceOf(TooManyCodes.class);
        }
        clock.advance(Duration.ofMinutes(6)); // three codes for the network, fewer for a visitor who had used theirs up
        take(3, other, crowded);
    }

    private static CodeAsker at(String address) {
        return CodeAsker.stranger(address);
    }

    @Test
    void an_ipv6_customer_with_many_networks_gets_little_more_than_one_network() {
        var street = "2a%02x:%x:%x:".formatted(RANDOM.nextInt(256), RANDOM.nextInt(65_536), RANDOM.nextInt(65_536));
        for (var sent = 0; sent < 60; sent++) {
            take(1, SampleRequests.phone(), street + "12%02x::1".formatted(sent));
        }
        assertThat(refusal(SampleRequests.phone(), street + "12ff::1").retryAfter())
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2));
        for (var sent = 0; sent < 140; sent++) {
            take(1, SampleRequests.phone(), street + "%02x00::1".formatted(sent + 20));
        }
        assertThatThrownBy(() -> limits.take(SampleRequests.phone(), at(street + "ff00::1")))
                .as("nor one with a /48").isInstanceOf(TooManyCodes.class);
    }

    @Test
    void neighbors_by_ipv4_share_a_limit_that_is_wider_than_one_households() {
        var street = "198.%d.%d.".formatted(RANDOM.nextInt(256), RANDOM.nextInt(256));
        for (var sent = 0; sent < 200; sent++) {
            take(1, SampleRequests.phone(), street + sent);
        }
        assertThatThrownBy(() -> limits.take(SampleRequests.phone(), at(street + 201))).isInstanceOf(TooManyCodes.class);
    }

    @Test
    void when_the_portals_codes_are_used_up_known_devices_and_those_who_ask_slowly_still_get_theirs() {
        var few = new CodeLimits(buckets, new Codes(3, 6, 30, 60, 200, 10, 20, 40));
        var greedy = network();
        for (var sent = 0; sent < 12; sent++) {
            few.take(SampleRequests.phone(), at(greedy));
        }
        assertThat(catchThrowableOfType(TooManyCodes.class, () -> few.take(SampleRequests.phone(), at(greedy)))
                .retryAfter()).as("says when").isBetween(Duration.ofSeconds(1), Duration.ofMinutes(6));
        for (var sent = 0; sent < 4; sent++) {
            few.take(SampleRequests.phone(), at(network()));
        }
        assertThatThrownBy(() -> few.take(SampleRequests.phone(), at(network()))).isInstanceOf(TooManyCodes.class);
        for (var sent = 0; sent < 4; sent++) {
            few.take(SampleRequests.phone(), new CodeAsker(greedy, "a browser", Optional.of(UUID.randomUUID())));
        }
        assertThatThrownBy(() -> few.take(SampleRequests.phone(), new CodeAsker(greedy, "a browser", Optional.of(UUID.randomUUID()))))
                .isInstanceOf(TooManyCodes.class);
    }

    @Test
    void a_known_device_gets_in_where_its_network_has_used_everything_up() {
        var network = network();
        for (var sent = 0; sent < 30; sent++) {
            take(1, SampleRequests.phone(), network);
        }
        assertThatCode(() -> limits.take(phone, new CodeAsker(network, "a browser", Optional.of(UUID.randomUUID()))))
                .doesNotThrowAnyException();
    }

    @Test
    void refilled_counts_are_removed_and_open_ones_stay() {
        var network = network();
        take(3, phone, network);
        buckets.forgetRefilled();
        assertThatThrownBy(() -> limits.take(phone, CodeAsker.stranger(network))).isInstanceOf(TooManyCodes.class);
        sql.sql("update requests.code_limit set expires_at = 0").update();
        buckets.forgetRefilled();
        assertThat(sql.sql("select count(*) from requests.code_limit").query(Integer.class).single()).isZero();
    }

    private void take(int codes, PhoneNumber to, String network) {
        for (var code = 0; code < codes; code++) {
            assertThatCode(() -> limits.take(to, CodeAsker.stranger(network))).doesNotThrowAnyException();
        }
    }

    private TooManyCodes refusal(PhoneNumber to, String network) {
        return catchThrowableOfType(TooManyCodes.class, () -> limits.take(to, CodeAsker.stranger(network)));
    }

    private static String network() {
        return SampleRequests.network();
    }
}
