package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cleardocket.keys.Keys;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class CodePressesTest {

    private static final String CODE = "042917";

    @Autowired PhoneCodeStore store;
    @Autowired CodeLimits limits;
    @Autowired CodePresses presses;
    @Autowired CodeGuesses guesses;
    @Autowired ProveNumber numbers;
    @Autowired Keys keys;
    @Autowired TextMessages texts;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired MeterRegistry meters;
    @Autowired ForgetPhoneCodes forget;
    @Autowired JdbcClient sql;

    private final PhoneNumber phone = SampleRequests.phone();
    private final CodeAsker asker = CodeAsker.stranger(SampleRequests.network());

    private PhoneCodes codes() {
        return new PhoneCodes(store, limits, presses, guesses, numbers, keys, texts, transaction, clock, () -> CODE);
    }

    private UUID send() {
        return codes().send(phone, Language.ENGLISH, asker);
    }

    private Duration refusal() {
        return catchThrowableOfType(TooManyCodes.class, this::send).retryAfter();
    }

    @Test
    void two_presses_at_once_are_one_code_that_is_good_for_both() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var proofs = threads.invokeAll(Collections.<Callable<UUID>>nCopies(2, () -> {
                together.await();
                return send();
            })).stream().map(Future::resultNow).toList();
            assertThat(texts.with(phone)).hasSize(1);
            assertThat(proofs.getFirst()).isEqualTo(proofs.getLast());
            assertThat(codes().check(proofs.getLast(), phone, CODE, Optional.empty())).isEqualTo(new CodeCheck.Right());
        }
    }

    @Test
    void a_stranger_in_the_same_network_gets_a_code_and_tries_of_their_own() {
        var owners = send();
        var stranger = new CodeAsker(asker.address(), "another browser", Optional.empty());
        var strangers = codes().send(phone, Language.ENGLISH, stranger);
        assertThat(strangers).isNotEqualTo(owners);
        for (var wrong = 0; wrong < 6; wrong++) {
            codes().check(strangers, phone, "111111", Optional.empty());
        }
        assertThat(codes().check(owners, phone, CODE, Optional.empty())).isEqualTo(new CodeCheck.Right());
    }

    @Test
    void a_double_press_counts_once_even_where_it_is_the_last_that_is_free() {
        for (var code = 0; code < 3; code++) {
            var proof = send();
            assertThat(send()).isEqualTo(proof);
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(texts.with(phone)).hasSize(3);
    }

    @Test
    void who_never_types_a_code_waits_twice_as_long_each_time() {
        for (var code = 0; code < 3; code++) {
            send();
            clock.advance(Duration.ofSeconds(5));
        }
        for (var seconds : new int[] {195, 395, 795}) {
            var wait = refusal();
            assertThat(wait).isBetween(Duration.ofSeconds(seconds - 15), Duration.ofSeconds(seconds + 5));
            clock.advance(wait);
            send();
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(texts.with(phone)).hasSize(6);
    }

    @Test
    void a_wait_that_was_refused_uses_up_nothing() {
        for (var code = 0; code < 4; code++) {
            send();
            clock.advance(Duration.ofSeconds(201));
        }
        for (var again = 0; again < 5; again++) {
            assertThat(refusal()).isLessThan(Duration.ofSeconds(401));
        }
        clock.advance(Duration.ofSeconds(200));
        send();
    }

    @Test
    void a_right_code_and_an_hour_of_rest_end_the_waits() {
        for (var code = 0; code < 3; code++) {
            codes().check(send(), phone, CODE, Optional.empty());
        }
        clock.advance(Duration.ofMinutes(10));
        send();
        clock.advance(Duration.ofSeconds(201));
        send();
        clock.advance(Duration.ofSeconds(201));
        send();
        assertThat(texts.with(phone)).hasSize(6);
    }

    @Test
    void a_code_tried_in_vain_is_not_the_one_they_ask_for_at_once() {
        var first = send();
        codes().check(first, phone, "000000", Optional.empty());
        assertThat(send()).isNotEqualTo(first);
        assertThat(texts.with(phone)).hasSize(2);
    }

    @Test
    void many_numbers_from_one_network_raise_one_alarm() {
        var before = meters.counter("codes.sweeps").count();
        for (var number = 0; number < CodeSweeps.MANY - 1; number++) {
            codes().send(SampleRequests.phone(), Language.ENGLISH, asker);
        }
        var few = meters.counter("codes.sweeps").count();
        for (var number = 0; number < 4; number++) {
            codes().send(SampleRequests.phone(), Language.ENGLISH, asker);
        }
        assertThat(meters.counter("codes.sweeps").count() - few).isBetween(1.0, 2.0); // their range is one, too
        assertThat(few - before).isBetween(0.0, 1.0);
    }

    @Test
    void neither_number_nor_address_is_kept_and_old_presses_are_forgotten() {
        var proof = send();
        var row = sql.sql("select visitor, network, range from requests.code_press where proof = ?").param(proof)
                .query().singleRow();
        assertThat(row.values()).allSatisfy(value -> assertThat((byte[]) value).hasSize(32));
        clock.advance(Duration.ofHours(3));
        forget.forget();
        assertThat(sql.sql("select count(*) from requests.code_press where proof = ?").param(proof)
                .query(Integer.class).single()).isZero();
    }
}
