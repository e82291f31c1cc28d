package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
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
        var few = new CodeLimits(buckets, new Codes(3, 6, 30, 10, 2));
        few.take(SampleRequests.phone(), CodeAsker.stranger(network()));
        few.take(SampleRequests.phone(), CodeAsker.stranger(network()));
        assertThatThrownBy(() -> few.take(SampleRequests.phone(), CodeAsker.stranger(network())))
                .isInstanceOf(TooManyCodes.class);
    }

    @Test
    void changed_settings_hold_at_once() {
        take(3, phone, "somewhere");
        var more = new CodeLimits(buckets, new Codes(4, 6, 30, 10, 2000));
        more.take(phone, CodeAsker.stranger("somewhere"));
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

    @Test
    void the_addresses_of_one_household_are_one_network() {
        assertThat(Buckets.network("2001:db8:1:2:aaaa::1")).isEqualTo(Buckets.network("2001:db8:1:2::bbbb"))
                .isNotEqualTo(Buckets.network("2001:db8:1:3::1"));
        assertThat(Buckets.network("192.0.2.7")).isNotEqualTo(Buckets.network("192.0.2.8"));
        assertThat(Buckets.network("::ffff:192.0.2.7")).isEqualTo(Buckets.network("192.0.2.7"));
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
        return UUID.randomUUID().toString();
    }
}
