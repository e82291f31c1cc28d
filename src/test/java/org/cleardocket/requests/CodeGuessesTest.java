package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.keys.Keys;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.CodeCheck.Expired;
import org.cleardocket.requests.CodeCheck.Right;
import org.cleardocket.requests.CodeCheck.TooManyWrong;
import org.cleardocket.requests.CodeCheck.Wrong;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How many wrong codes are taken for one number, and for all numbers. */
@PortalTest
class CodeGuessesTest {

    private static final String CODE = "042917";
    private static final int CODES = CodeGuesses.A_DAY / PhoneCodes.TRIES;
    /** More than this test uses up. */
    private static final int PLENTY = 100_000;

    @Autowired PhoneCodeStore store;
    @Autowired CodeLimits limits;
    @Autowired CodePresses presses;
    @Autowired Buckets buckets;
    @Autowired ProveNumber numbers;
    @Autowired Keys keys;
    @Autowired TextMessages texts;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired Requests requests;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PhoneNumber phone = SampleRequests.phone();

    private PhoneCodes codes(int ofAll) {
        return new PhoneCodes(store, limits, presses, new CodeGuesses(buckets, meters, clock, ofAll), numbers, keys, texts,
                transaction, clock, () -> CODE);
    }

    private static UUID send(PhoneCodes codes, PhoneNumber phone) {
        return codes.send(phone, Language.ENGLISH, CodeAsker.stranger(SampleRequests.network()));
    }

    private static CodeCheck guess(PhoneCodes codes, UUID proof, PhoneNumber phone) {
        return codes.check(proof, phone, "000000", Optional.empty());
    }

    private static void guessAllDay(PhoneCodes codes, PhoneNumber phone) {
        for (var code = 0; code < CODES; code++) {
            var proof = send(codes, phone);
            for (var left = PhoneCodes.TRIES - 1; left >= 0; left--) {
                assertThat(guess(codes, proof, phone)).isEqualTo(new Wrong(left));
            }
        }
    }

    @Test
    void after_twenty_wrong_codes_a_day_not_even_the_right_one_is_compared() {
        var codes = codes(PLENTY);
        guessAllDay(codes, phone);
        var proof = send(codes, phone);
        assertThat(codes.check(proof, phone, CODE, Optional.empty())).asInstanceOf(type(TooManyWrong.class))
                .satisfies(many -> assertThat(many.retryAfter()).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(73)));
        assertThat(guess(codes, proof, phone)).isInstanceOf(TooManyWrong.class);
        clock.advance(Duration.ofHours(24));
        assertThat(codes.check(send(codes, phone), phone, CODE, Optional.empty())).isEqualTo(new Right());
    }

    @Test
    void a_device_that_has_proven_the_number_still_gets_in_and_counts_its_own_wrong_ones() {
        var codes = codes(PLENTY);
        guessAllDay(codes, phone);
        var device = Optional.of(UUID.randomUUID());
        var proof = send(codes, phone);
        assertThat(codes.check(proof, phone, "000000", device)).isEqualTo(new Wrong(4));
        assertThat(codes.check(proof, phone, CODE, device)).isEqualTo(new Right());
    }

    @Test
    void right_ones_and_old_ones_are_not_counted() {
        var codes = codes(PLENTY);
        for (var day = 0; day < CodeGuesses.A_DAY + 5; day++) {
            assertThat(codes.check(UUID.randomUUID(), phone, CODE, Optional.empty())).isEqualTo(new Expired());
        }
        assertThat(codes.check(send(codes, phone), phone, CODE, Optional.empty())).isEqualTo(new Right());
    }

    @Test
    void a_number_with_a_request_answers_like_one_without() {
        var codes = codes(PLENTY);
        var known = SampleRequests.request();
        requests.submit(known);
        for (var number : List.of(known.person().phone(), phone)) {
            guessAllDay(codes, number);
            assertThat(guess(codes, send(codes, number), number)).isInstanceOf(TooManyWrong.class);
        }
    }

    @Test
    void when_many_guess_the_first_wrong_try_ends_a_code_and_the_right_one_is_still_taken() {
        var codes = codes(3);
        var first = send(codes, phone);
        for (var left = 4; left >= 2; left--) {
            assertThat(guess(codes, first, phone)).isEqualTo(new Wrong(left));
        }
        assertThat(meters.counter("codes.guesses").count()).isZero();
        var other = SampleRequests.phone();
        var wrong = send(codes, other);
        assertThat(guess(codes, wrong, other)).isEqualTo(new Wrong(0));
        assertThat(codes.check(wrong, other, CODE, Optional.empty())).isEqualTo(new Expired());
        assertThat(codes.check(send(codes, other), other, CODE, Optional.empty())).isEqualTo(new Right());
        assertThat(meters.counter("codes.guesses").count()).as("alarms").isOne();
    }
}
