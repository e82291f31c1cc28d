package org.cleardocket.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SignInTest {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Autowired People people;
    @Autowired SignIn signIn;
    @Autowired AuditLog audit;
    @Autowired MeterRegistry meters;
    @Autowired SettableClock clock;

    private Credentials credentials;
    private Authenticator phone;
    private final String network = network();

    private static String network() {
        return "10.1.%d.1".formatted(NETWORKS.incrementAndGet());
    }

    @BeforeEach
    void someone() {
        credentials = people.add("s" + UUID.randomUUID().toString().substring(0, 12), "Ina Invented", Role.TRIAGE);
        phone = new Authenticator(credentials.secret());
    }

    private SignInStep password(String password) {
        return signIn.password(credentials.account().username(), password, network);
    }

    private SignInStep code(String code) {
        return signIn.code(credentials.account().id(), code, network);
    }

    private String lastAction() {
        var last = audit.about(credentials.account().subject()).getFirst();
        return last.action() + " " + last.reason();
    }

    @Test
    void the_right_password_and_the_right_code_pass() {
        assertThat(password(credentials.password())).isEqualTo(new SignInStep.Passed(credentials.account()));
        assertThat(code(phone.code(clock.instant()))).isEqualTo(new SignInStep.Passed(credentials.account()));
        assertThat(lastAction()).isEqualTo("people.signed-in ");
    }

    @Test
    void a_wrong_password_is_refused_and_logged() {
        assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
        assertThat(lastAction()).isEqualTo("people.sign-in-refused wrong password");
    }

    @Test
    void an_account_that_does_not_exist_is_refused_like_a_wrong_password() {
        assertThat(signIn.password("nobody", "guessed", network)).isEqualTo(password("guessed"));
    }

    @Test
    void a_suspended_account_is_refused_with_the_right_password_and_with_the_right_code() {
        people.suspend(credentials.account().username());
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Refused.class);
        assertThat(lastAction()).isEqualTo("people.sign-in-refused may not enter");
        var before = meters.counter("access.denied", "kind", "suspended").count();
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Refused.class);
        assertThat(meters.counter("access.denied", "kind", "suspended").count()).isEqualTo(before + 1);
    }

    @Test
    void a_sample_account_whose_password_everybody_knows_does_not_enter_the_real_portal() {
        var sample = people.addSample("x" + UUID.randomUUID().toString().substring(0, 12), "Sam Sample", Role.TRIAGE,
                "sample-only", SecondFactor.newSecret());
        assertThat(signIn.password(sample.username(), "sample-only", network)).isInstanceOf(SignInStep.Refused.class);
    }

    @Test
    void a_code_is_good_one_step_before_and_after_and_no_longer() {
        var old = phone.code(clock.instant().minus(STEP.multipliedBy(3)));
        assertThat(code(old)).isInstanceOf(SignInStep.Refused.class);
        assertThat(code(phone.code(clock.instant().minus(STEP)))).isInstanceOf(SignInStep.Passed.class);
        assertThat(code(phone.code(clock.instant().plus(STEP)))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void a_code_is_good_once() {
        var now = clock.instant();
        assertThat(code(phone.code(now))).isInstanceOf(SignInStep.Passed.class);
        assertThat(code(phone.code(now))).isInstanceOf(SignInStep.Refused.class);
        assertThat(lastAction()).isEqualTo("people.sign-in-refused code used before");
        assertThat(code(phone.code(now.minus(STEP)))).isInstanceOf(SignInStep.Refused.class);
    }

    @Test
    void a_code_typed_with_a_space_is_read() {
        var code = phone.code(clock.instant());
        assertThat(code(code.substring(0, 3) + ' ' + code.substring(3))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void a_reset_makes_the_old_factors_worthless() {
        var password = people.resetPassword(credentials.account().username()).password();
        var newPhone = new Authenticator(people.resetSecondFactor(credentials.account().username()).secret());
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Refused.class);
        assertThat(password(password)).isInstanceOf(SignInStep.Passed.class);
        assertThat(code(newPhone.code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void after_five_tries_a_pause_grows_up_to_two_minutes() {
        for (var i = 0; i < 5; i++) {
            assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
        }
        assertThat(pause()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        for (var i = 0; i < 8; i++) {
            clock.advance(LONGEST_PAUSE);
            assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
        }
        assertThat(pause()).isBetween(Duration.ofSeconds(110), LONGEST_PAUSE);
    }

    @Test
    void whoever_waits_out_the_pause_after_many_wrong_passwords_can_finish_at_once() {
        for (var i = 0; i < 13; i++) {
            assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
            clock.advance(LONGEST_PAUSE);
        }
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void whoever_waits_out_the_pause_after_many_wrong_codes_can_finish_while_the_password_is_still_good() {
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        for (var i = 0; i < 13; i++) {
            assertThat(code(phone.wrong(clock.instant()))).isInstanceOf(SignInStep.Refused.class);
            clock.advance(LONGEST_PAUSE);
        }
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void forty_colleagues_behind_one_address_sign_in_one_after_the_other_without_a_pause() {
        for (var i = 0; i < 40; i++) {
            someone();
            assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
            assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
        }
        assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
    }

    @Test
    void a_right_password_does_not_begin_the_pause_of_its_network_anew() {
        for (var i = 0; i < 50; i++) {
            signIn.password("user" + i, "guessed", network);
        }
        clock.advance(Duration.ofSeconds(15));
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void wrong_codes_for_one_account_are_slowed_down_wherever_they_come_from() {
        for (var i = 0; i < 20; i++) {
            assertThat(signIn.code(credentials.account().id(), phone.wrong(clock.instant()), network()))
                    .isInstanceOf(SignInStep.Refused.class);
        }
        assertThat(code(phone.code(clock.instant()))).isInstanceOfSatisfying(SignInStep.TooManyTries.class,
                slowed -> assertThat(slowed.pause()).isBetween(Duration.ofSeconds(100), Duration.ofMinutes(2)));
        clock.advance(Duration.ofMinutes(2));
        assertThat(code(phone.wrong(clock.instant()))).isInstanceOf(SignInStep.Refused.class);
        clock.advance(Duration.ofMinutes(3));
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.TooManyTries.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
    }

    private Duration pause() {
        return switch (password(credentials.password())) {
            case SignInStep.TooManyTries(var pause) -> pause;
            case SignInStep.Passed _, SignInStep.Refused _ -> Duration.ZERO;
        };
    }

    @Test
    void a_stranger_elsewhere_does_not_slow_the_owner_down() {
        for (var i = 0; i < 20; i++) {
            signIn.password(credentials.account().username(), "guessed", "10.2.0.1");
        }
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void wrong_codes_are_slowed_down_like_wrong_passwords() {
        for (var i = 0; i < 5; i++) {
            assertThat(code(phone.wrong(clock.instant()))).isInstanceOf(SignInStep.Refused.class);
        }
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.TooManyTries.class);
    }

    @Test
    void a_right_password_makes_up_for_the_tries_before() {
        for (var i = 0; i < 4; i++) {
            password("guessed");
        }
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
        assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
    }

    @Test
    void a_network_that_tries_many_accounts_is_slowed_down_too() {
        var whole = network();
        var slowed = Stream.iterate(0, i -> i + 1).limit(60)
                .anyMatch(i -> signIn.password("user" + i, "guessed", whole) instanceof SignInStep.TooManyTries);
        assertThat(slowed).isTrue();
        assertThat(signIn.password(credentials.account().username(), credentials.password(), whole))
                .isInstanceOf(SignInStep.TooManyTries.class);
    }

    @Test
    void an_ipv6_customer_is_one_network() {
        for (var i = 1; i <= 5; i++) {
            signIn.password(credentials.account().username(), "guessed", "2001:db8:0:7::" + i);
        }
        assertThat(signIn.password(credentials.account().username(), "guessed", "2001:db8:0:7:1::9"))
                .isInstanceOf(SignInStep.TooManyTries.class);
    }

    @Test
    void a_code_sent_twice_at_once_passes_once() throws Exception {
        var code = phone.code(clock.instant());
        Callable<SignInStep> use = () -> code(code);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(use);
            var second = both.submit(use);
            assertThat(Stream.of(first.get(), second.get()).filter(SignInStep.Passed.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void leaving_is_logged() {
        signIn.signOut(credentials.account().id());
        assertThat(audit.about(credentials.account().subject())).extracting(AuditEntry::action)
                .startsWith("people.signed-out");
    }
}
