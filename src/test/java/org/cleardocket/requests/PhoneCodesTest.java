package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.cleardocket.keys.Keys;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.CodeCheck.Expired;
import org.cleardocket.requests.CodeCheck.Right;
import org.cleardocket.requests.CodeCheck.Unreadable;
import org.cleardocket.requests.CodeCheck.Wrong;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class PhoneCodesTest {

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
    @Autowired JdbcClient sql;
    @Autowired ForgetPhoneCodes forget;
    @Autowired PhoneCodes real;

    private final PhoneNumber phone = SampleRequests.phone();
    private final String network = SampleRequests.network();
    private PhoneCodes codes;

    @BeforeEach
    void known_code() {
        codes = codes(() -> CODE);
    }

    @Test
    void a_code_is_texted_and_the_right_one_proves_the_number() {
        var proof = send();
        assertThat(texts.with(phone)).hasSize(1);
        assertThat(codes.check(proof, phone, CODE, Optional.empty())).isEqualTo(new Right());
    }

    @Test
    void the_program_draws_codes_of_its_own() {
        var proof = real.send(phone, Language.ENGLISH, CodeAsker.stranger(network));
        assertThat(texts.with(phone)).hasSize(1);
        assertThat(real.check(proof, phone, "123456", Optional.empty())).isIn(new Wrong(4), new Right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"042 917", " 042917 ", "042-917", "٠٤٢٩١٧", "०४२९१७", "0 4 2 9 1 7",
        "LA County Records Help: your code is 042917. Do not share it with anyone.",
        "LA County Records Help: su código es 042917. No lo comparta.", "10:42 (213) 555-0100 code: 042917",
        "042917 042917"})
    void a_code_may_be_typed_as_it_is_read(String typed) {
        assertThat(codes.check(send(), phone, typed, Optional.empty())).isEqualTo(new Right());
    }

    @Test
    void another_code_is_wrong() {
        assertThat(codes.check(send(), phone, "042918", Optional.empty())).isEqualTo(new Wrong(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42917", "0429170", "", "code", "04291O", "042917 or 042918", "+1 213 555 0142",
        "your code is"})
    void what_is_no_code_spends_no_try(String typed) {
        var proof = send();
        for (var press = 0; press < 6; press++) {
            assertThat(codes.check(proof, phone, typed, Optional.empty())).isEqualTo(new Unreadable());
        }
        assertThat(codes.check(proof, phone, "000000", Optional.empty())).isEqualTo(new Wrong(4));
        assertThat(codes.check(proof, phone, CODE, Optional.empty())).isEqualTo(new Right());
    }

    @Test
    void a_right_code_is_used_up() {
        var proof = send();
        codes.check(proof, phone, CODE, Optional.empty());
        assertThat(codes.check(proof, phone, CODE, Optional.empty())).isEqualTo(new Expired());
    }

    @Test
    void after_five_wrong_ones_the_right_one_comes_too_late() {
        var proof = send();
        for (var left = 4; left >= 0; left--) {
            assertThat(codes.check(proof, phone, "000000", Optional.empty())).isEqualTo(new Wrong(left));
        }
        assertThat(codes.check(proof, phone, CODE, Optional.empty())).isEqualTo(new Expired());
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        var early = send();
        clock.advance(Duration.ofMinutes(9).plusSeconds(30));
        assertThat(codes.check(early, phone, CODE, Optional.empty())).isEqualTo(new Right());
        var late = send();
        clock.advance(Duration.ofMinutes(10));
        assertThat(codes.check(late, phone, CODE, Optional.empty())).isEqualTo(new Expired());
    }

    @Test
    void a_proof_that_was_never_sent_proves_nothing() {
        assertThat(codes.check(UUID.randomUUID(), phone, CODE, Optional.empty())).isEqualTo(new Expired());
    }

    @Test
    void a_code_proves_no_number_but_the_one_it_was_sent_to() {
        var proof = send();
        assertThat(codes.check(proof, SampleRequests.phone(), CODE, Optional.empty())).isEqualTo(new Wrong(4));
    }

    @Test
    void a_stranger_who_guesses_does_not_touch_the_owners_code() {
        var owners = send();
        var strangers = codes(() -> "777777").send(phone, Language.ENGLISH,
                CodeAsker.stranger(SampleRequests.network()));
        for (var guess = 0; guess < 6; guess++) {
            codes.check(strangers, phone, "00000" + guess, Optional.empty());
        }
        assertThat(codes.check(strangers, phone, CODE, Optional.empty())).isEqualTo(new Expired());
        assertThat(codes.check(owners, phone, CODE, Optional.empty())).isEqualTo(new Right());
    }

    @Test
    void a_right_code_sent_twice_at_once_is_right_once() throws Exception {
        for (var round = 0; round < 3; round++) {
            var proof = send();
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var checks = threads.invokeAll(Collections.nCopies(2, () -> {
                    together.await();
                    return codes.check(proof, phone, CODE, Optional.empty());
                }));
                assertThat(checks.stream().map(Future::resultNow))
                        .containsExactlyInAnyOrder(new Right(), new Expired());
            }
        }
    }

    @Test
    void neither_number_nor_code_is_kept_in_the_clear() {
        var proof = send();
        var row = sql.sql("select * from requests.phone_code where proof = ?").param(proof).query().singleRow();
        assertThat(row.toString()).doesNotContain(CODE, phone.e164().substring(2));
        assertThat((byte[]) row.get("hash")).hasSize(32);
    }

    @Test
    void old_codes_are_removed_and_young_ones_stay() {
        var old = send();
        clock.advance(Duration.ofMinutes(10));
        var young = send();
        forget.forget();
        assertThat(sql.sql("select proof from requests.phone_code where proof in (?, ?)").param(old).param(young)
                .query(UUID.class).list()).containsExactly(young);
    }

    private UUID send() {
        return codes.send(phone, Language.ENGLISH, CodeAsker.stranger(network));
    }

    private PhoneCodes codes(Supplier<String> drawn) {
        return new PhoneCodes(store, limits, presses, guesses, numbers, keys, texts, transaction, clock, drawn);
    }
}
