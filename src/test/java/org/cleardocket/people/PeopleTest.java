package org.cleardocket.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PeopleTest {

    @Autowired People people;
    @Autowired AccountStore accounts;
    @Autowired SecondFactorSeal factors;
    @Autowired AuditLog audit;
    @Autowired JdbcClient sql;

    private static String username() {
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void someone_added_is_found_in_whatever_case_the_username_is_typed() {
        var added = people.add(username(), " Ina Invented ", Role.TRIAGE).account();
        assertThat(people.find(added.username().toUpperCase())).contains(added);
        assertThat(people.find(added.id())).contains(added);
        assertThat(people.all()).contains(added);
        assertThat(added.name()).isEqualTo("Ina Invented");
        assertThat(added.active()).isTrue();
    }

    @Test
    void a_username_belongs_to_one_account() {
        var username = username();
        people.add(username, "Ina Invented", Role.TRIAGE);
        assertThatThrownBy(() -> people.add(username.toUpperCase(), "Max Muster", Role.ATTORNEY))
                .isInstanceOf(UsernameTaken.class);
    }

    @Test
    void a_username_or_a_name_that_cannot_be_one_is_refused() {
        assertThatThrownBy(() -> people.add("no spaces", "Ina Invented", Role.TRIAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.add(username(), " ", Role.TRIAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_credentials_carry_an_address_for_an_authenticator_app() {
        var credentials = people.add(username(), "Ina Invented", Role.TRIAGE);
        assertThat(credentials.password()).matches("([a-z2-9]{4}-){6}[a-z2-9]{4}");
        assertThat(28 * Math.log(31) / Math.log(2)).as("bits of 28 out of 31 signs").isGreaterThan(128);
        assertThat(credentials.uri()).isEqualTo("otpauth://totp/LA%20County%20Records%20Help:"
                + credentials.account().username() + "?secret=" + credentials.secret()
                + "&issuer=LA%20County%20Records%20Help");
        assertThat(credentials.toString()).doesNotContain(credentials.password(), credentials.secret());
    }

    @Test
    void neither_factor_can_be_read_in_the_database() {
        var credentials = people.add(username(), "Ina Invented", Role.TRIAGE);
        var row = sql.sql("select a::text from people.account a where id = ?").param(credentials.account().id())
                .query(String.class).single();
        assertThat(row).contains("argon2id").doesNotContain(credentials.password());
        var sealed = accounts.find(credentials.account().id()).orElseThrow().sealedSecret();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(Base32.decode(credentials.secret()), StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_sealed_secret_does_not_open_for_another_account() {
        var one = people.add(username(), "Ina Invented", Role.TRIAGE).account();
        var other = people.add(username(), "Max Muster", Role.TRIAGE).account();
        var sealed = accounts.find(one.id()).orElseThrow().sealedSecret();
        assertThatThrownBy(() -> factors.open(other.id(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_does_not_exist_cannot_be_suspended() {
        assertThatThrownBy(() -> people.suspend("nobody-of-this-name")).isInstanceOf(AccountNotFound.class);
    }

    @Test
    void whatever_is_done_to_an_account_is_in_the_log_without_its_name() {
        var account = people.add(username(), "Ina Invented", Role.TRIAGE).account();
        people.suspend(account.username());
        people.restore(account.username());
        people.resetPassword(account.username());
        people.resetSecondFactor(account.username());
        assertThat(audit.about(account.subject())).extracting(AuditEntry::action).containsExactly(
                "people.second-factor-reset", "people.password-reset", "people.restored", "people.suspended",
                "people.added");
        assertThat(audit.about(account.subject()).toString()).doesNotContain("Ina", account.username());
    }
}
