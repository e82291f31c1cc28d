package org.cleardocket.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@PortalTest
class SignInTest {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Autowired People people;
    @Autowired SignIn signIn;
    @Autowired AuditLog audit;
    @Autowired RefusedSignIns refused;
    @Autowired SignInQueue queue;
    @Autowired SealAccounts seal;
    @Autowired AccountStore accounts;
    @Autowired MeterRegistry meters;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired JdbcClient sql;

    private Credentials credentials;
    private Authenticator phone;
    private final String network = network();

    private static String network() {
        return "10.1.%d.1".formatted(NETWORKS.incrementAndGet());
    }

    @BeforeEach
    void a_new_minute() {
        refused.eachMinute();
    }

    @BeforeEach
    void someone() {
        credentials = people.add("s" + UUID.randomUUID().toString().substring(0, 12), "Ina Invented", Role.TRIAGE);
        phone = new Authenticator(credentials.secret());
    }

    private static SignInOrigin from(String network) {
        return SignInOrigin.unknown(network);
    }

    private SignInStep password(String password) {
        return signIn.password(credentials.account().username(), password, from(network));
    }

    private SignInStep code(String code) {
        return signIn.code(credentials.account().id(), code, from(network));
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
        assertThat(signIn.password("nobody", "guessed", from(network))).isEqualTo(password("guessed"));
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
        assertThat(signIn.password(sample.username(), "sample-only", from(network))).isInstanceOf(SignInStep.Refused.class);
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
        assertThat(lastAction()).isEqualTo("people.second-factor-failed code used before after the right password");
        assertThat(code(phone.code(now.minus(STEP)))).isInstanceOf(SignInStep.Refused.class);
    }

    @Test
    void a_code_typed_with_a_space_is_read() {
        var code = phone.code(clock.instant());
        assertThat(code(code.substring(0, 3) + ' ' + code.substring(3))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void a_drawn_password_lapses_unless_somebody_signs_in_with_it_in_time() {
        clock.advance(People.DRAWN_FOR.minusMinutes(1));
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Refused.class);
        assertThat(lastAction()).isEqualTo("people.sign-in-refused password lapsed");
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Refused.class);

        var again = people.resetPassword(credentials.account().username()).password();
        assertThat(password(again)).isInstanceOf(SignInStep.Passed.class);
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
        clock.advance(People.DRAWN_FOR);
        assertThat(password(again)).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void a_hash_of_an_earlier_version_is_made_anew_at_the_sign_in_and_ends_no_session() {
        var old = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(credentials.password());
        var id = credentials.account().id();
        accounts.replaceHash(accounts.find(id).orElseThrow(), old);
        assertThat(password("guessed")).isInstanceOf(SignInStep.Refused.class);
        assertThat(hash(id)).isEqualTo(old);
        assertThat(password(credentials.password())).isEqualTo(new SignInStep.Passed(credentials.account()));
        assertThat(hash(id)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(people.find(id)).contains(credentials.account());
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
    }

    private String hash(UUID id) {
        return sql.sql("select password_hash from people.account where id = ?").param(id).query(String.class).single();
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
            signIn.password("user" + i, "guessed", from(network));
        }
        clock.advance(Duration.ofSeconds(15));
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void wrong_codes_for_one_account_are_slowed_down_wherever_they_come_from() {
        for (var i = 0; i < 20; i++) {
            assertThat(signIn.code(credentials.account().id(), phone.wrong(clock.instant()), from(network())))
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
            case SignInStep.Passed _, SignInStep.Refused _, SignInStep.Busy _ -> Duration.ZERO;
        };
    }

    @Test
    void a_stranger_elsewhere_does_not_slow_the_owner_down() {
        for (var i = 0; i < 20; i++) {
            signIn.password(credentials.account().username(), "guessed", from("10.2.0.1"));
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
                .anyMatch(i -> signIn.password("user" + i, "guessed", from(whole)) instanceof SignInStep.TooManyTries);
        assertThat(slowed).isTrue();
        assertThat(signIn.password(credentials.account().username(), credentials.password(), from(whole)))
                .isInstanceOf(SignInStep.TooManyTries.class);
    }

    @Test
    void an_ipv6_customer_is_one_network() {
        for (var i = 1; i <= 5; i++) {
            signIn.password(credentials.account().username(), "guessed", from("2001:db8:0:7::" + i));
        }
        assertThat(signIn.password(credentials.account().username(), "guessed", from("2001:db8:0:7:1::9")))
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

    private SignInOrigin ownDevice() {
        return new SignInOrigin(network(), Optional.of(UUID.randomUUID()), List.of(credentials.account().id()));
    }

    private void strangersWithThePassword() {
        for (var i = 0; i < 20; i++) {
            signIn.code(credentials.account().id(), phone.wrong(clock.instant()), from(network()));
        }
        assertThat(signIn.code(credentials.account().id(), phone.code(clock.instant()), from(network())))
                .isInstanceOf(SignInStep.TooManyTries.class);
    }

    @Test
    void who_has_the_password_does_not_keep_its_owner_out_at_the_code_and_the_owner_hears_of_it() {
        assertThat(code(phone.wrong(clock.instant()))).isInstanceOf(SignInStep.Refused.class);
        assertThat(code(phone.code(clock.instant()))).as("one's own mistake is no news")
                .isEqualTo(new SignInStep.Passed(credentials.account()));
        strangersWithThePassword();
        assertThat(lastAction()).isEqualTo("people.second-factor-failed wrong code after the right password");
        clock.advance(STEP);
        assertThat(code(phone.code(clock.instant()))).as("from a network that is known")
                .isInstanceOfSatisfying(SignInStep.Passed.class, in -> assertThat(in.elsewhere().count()).isEqualTo(19));
        clock.advance(STEP);
        assertThat(signIn.code(credentials.account().id(), phone.code(clock.instant()), ownDevice()))
                .as("on a device that is known, and told once").isEqualTo(new SignInStep.Passed(credentials.account()));
    }

    @Test
    void a_device_that_is_known_is_slowed_down_too() {
        var device = ownDevice();
        for (var i = 0; i < 5; i++) {
            signIn.code(credentials.account().id(), phone.wrong(clock.instant()), device);
        }
        assertThat(signIn.code(credentials.account().id(), phone.code(clock.instant()), device))
                .isInstanceOf(SignInStep.TooManyTries.class);
    }

    @Test
    void colleagues_who_mistype_do_not_keep_a_known_device_out() {
        for (var i = 0; i < 50; i++) {
            signIn.password("user" + i, "guessed", from(network));
        }
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.TooManyTries.class);
        assertThat(signIn.password(credentials.account().username(), credentials.password(), new SignInOrigin(network,
                Optional.of(UUID.randomUUID()), List.of(credentials.account().id())))).isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void who_has_a_password_begins_few_sessions_without_a_code() {
        for (var i = 0; i < 30; i++) {
            assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
        }
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.TooManyTries.class);
        assertThat(signIn.password(credentials.account().username(), credentials.password(), from(network())))
                .as("elsewhere").isInstanceOf(SignInStep.Passed.class);
    }

    @Test
    void an_ipv6_customer_with_many_networks_is_slowed_down_as_one() {
        var slowed = Stream.iterate(0, i -> i + 1).limit(210).anyMatch(i -> signIn.password("user" + i, "guessed",
                from("2001:db8:77:%x::1".formatted(i))) instanceof SignInStep.TooManyTries);
        assertThat(slowed).isTrue();
    }

    private long lines(String action) {
        return sql.sql("""
                select (select count(*) from audit.entry where action = :action)
                    + (select count(*) from audit.waiting where action = :action and not exists (
                        select from audit.entry where entry.line = waiting.line))
                """).param("action", action).query(Long.class).single();
    }

    @Test
    void refusals_of_strangers_make_few_lines_and_one_a_minute_for_the_rest() {
        var own = new RefusedSignIns(audit, transaction); // the portal's own begins a minute when it likes
        var single = lines("people.sign-in-refused");
        var together = lines("people.sign-ins-refused");
        for (var i = 0; i < 30; i++) {
            own.add(credentials.account(), "wrong password", 0);
            own.add(null, "wrong password", i);
        }
        assertThat(lines("people.sign-in-refused")).isEqualTo(single + RefusedSignIns.LINES_A_MINUTE);
        own.eachMinute();
        own.eachMinute();
        assertThat(lines("people.sign-ins-refused")).isEqualTo(together + 1);
        assertThat(audit.about("sign-ins")).anySatisfy(line -> assertThat(line.reason()).isEqualTo("40 wrong, 0 not compared"));
    }

    @Test
    void one_network_makes_a_bounded_number_of_lines() {
        refused.eachMinute();
        var single = lines("people.sign-in-refused");
        for (var i = 0; i < 15; i++) {
            someone();
            password("guessed");
            refused.eachMinute();
        }
        assertThat(lines("people.sign-in-refused")).isEqualTo(single + RefusedSignIns.LINES_OF_NETWORK);
    }

    @Test
    void a_flood_waits_in_a_short_line_without_the_database_and_all_others_are_told_at_once() throws Exception {
        var held = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = IntStream.range(0, Passwords.LANES).mapToObj(_ -> {
                var inside = new CountDownLatch(1);
                threads.submit(() -> queue.inTurn(from(network()), () -> {
                    inside.countDown();
                    await(held);
                    return "";
                }));
                await(inside);
                return inside;
            }).toList();
            assertThat(lanes).hasSize(Passwords.LANES);
            var flood = IntStream.range(0, 300).mapToObj(i -> threads.submit(() ->
                    signIn.password("user" + i, "guessed", from("203.0.113." + i % 250)))).toList();
            while (flood.stream().filter(Future::isDone).count() < 300 - SignInQueue.MOST_OF_ONE) {
                Thread.onSpinWait();
            }
            held.countDown();
            var compared = 0;
            for (var one : flood) {
                compared += one.get() instanceof SignInStep.Busy ? 0 : 1;
            }
            assertThat(compared).isEqualTo(SignInQueue.MOST_OF_ONE);
        }
        assertThat(queue.length()).isZero();
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Passed.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String what) {
        sql.sql("update people.account set " + what + " where id = ?").param(credentials.account().id()).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role = 'ATTORNEY'", "role = 'attorney'", "role = 'root'",
            "password_hash = '$argon2id$v=19$m=2147483647,t=1,p=1$AAAA$AAAA'", "active = true, credentials_version = 7", "mac = null",
            "sample = not sample", "sealed_secret = '\\x00'", "password_hash = (select password_hash from people.account "
                    + "order by created_at limit 1)"})
    void an_account_that_was_changed_behind_the_portals_back_is_refused_recorded_and_named(String what) {
        people.add("a" + UUID.randomUUID().toString().substring(0, 12), "Ina Invented", Role.TRIAGE);
        change(what);
        refused.eachMinute();
        assertThat(password(credentials.password())).isInstanceOf(SignInStep.Refused.class);
        assertThat(lastAction()).isEqualTo("people.sign-in-refused changed behind the portal's back");
        assertThat(code(phone.code(clock.instant()))).isInstanceOf(SignInStep.Refused.class);
        assertThat(people.find(credentials.account().id()).orElseThrow().active()).isFalse();
        assertThat(people.altered()).extracting(StaffAccount::id).contains(credentials.account().id());
        assertThat(new AccountsHealthIndicator(people).health().getStatus()).isEqualTo(Status.DOWN);
        assertThatThrownBy(() -> people.restore(credentials.account().username())).isInstanceOf(AccountAltered.class);
        seal.once();
        assertThat(people.altered()).as("is not sealed later").extracting(StaffAccount::id)
                .contains(credentials.account().id());
        var renewed = people.renew(credentials.account().username(), Role.TRIAGE);
        assertThat(people.altered()).isEmpty();
        assertThat(password(renewed.password())).isInstanceOf(SignInStep.Passed.class);
        assertThat(code(new Authenticator(renewed.secret()).code(clock.instant()))).isInstanceOf(SignInStep.Passed.class);
    }
}
