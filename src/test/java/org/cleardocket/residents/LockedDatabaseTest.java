package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody holds a lock that "Send" needs and does not let go. */
@PortalTest
class LockedDatabaseTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired DataSource database;

    private Connection lock(String lock) throws SQLException {
        var other = database.getConnection();
        other.setAutoCommit(false);
        try (var statement = other.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute(lock);
        }
        return other;
    }

    @Test
    void codes_that_could_not_be_sent_do_not_count() throws Exception {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        var form = browser.form("main form", "phone", Phones.next().display());
        try (var other = lock("lock table requests.phone_code in access exclusive mode")) {
            for (var time = 0; time < 3; time++) {
                browser.send(form);
                assertThat(browser.status()).isEqualTo(503);
            }
            other.rollback();
        }
        browser.send(form);
        browser.follow();
        assertThat(browser.address()).endsWith("/follow/code");
    }

    private int requests(PhoneNumber phone) {
        return sql.sql("select count(*) from requests.request where phone = ?").param(phone.e164())
                .query(Integer.class).single();
    }

    @Test
    void nobody_waits_for_the_writer_of_the_audit_log() throws Exception {
        var phone = Phones.next();
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        try (var other = lock("select pg_advisory_xact_lock(hashtext('audit.entry'))")) {
            browser.send(browser.form("main form"));
            assertThat(browser.follow().select("main").text()).contains("number");
            other.rollback();
        }
        assertThat(requests(phone)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "lock table requests.request in access exclusive mode",
        "lock table requests.number in access exclusive mode"})
    void who_sends_hears_in_seconds_and_nothing_is_half_written_or_lost(String lock) throws Exception {
        var phone = Phones.next();
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        var send = browser.form("main form");
        try (var other = lock(lock)) {
            browser.send(send);
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.response().getHeader("Retry-After")).isNotNull();
            assertThat(browser.page().select("main").text()).contains("safe to send it again");
            other.rollback();
        }
        assertThat(requests(phone)).isZero();
        browser.send(send);
        assertThat(browser.follow().select("main").text()).contains("number");
        assertThat(requests(phone)).isEqualTo(1);
        browser.send(send);
        assertThat(requests(phone)).isEqualTo(1);
    }
}
