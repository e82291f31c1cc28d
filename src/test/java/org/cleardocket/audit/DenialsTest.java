package org.cleardocket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What is refused, in figures and in the audit log. */
@PortalTest
class DenialsTest {

    private static final Actor MARIA = Actor.staff("maria");

    @Autowired AuditLog audit;
    @Autowired TransactionTemplate transaction;
    @Autowired MeterRegistry ofThePortal;
    @Autowired MockMvc portal;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private List<String> lines(int before) {
        var all = audit.about("access");
        return all.subList(0, all.size() - before).stream().map(line -> line.actor().id() + ": " + line.reason()).toList();
    }

    @Test
    void strangers_make_one_line_a_minute_and_staff_a_few() {
        var denials = new Denials(audit, transaction, meters);
        var before = audit.about("access").size();
        for (var time = 0; time < 1000; time++) {
            denials.add(Denial.FORGED_FORM);
        }
        denials.add(Denial.CARRIER_SIGNATURE);
        for (var time = 0; time < Denials.LINES_A_MINUTE + 5; time++) {
            denials.add(Denial.ROLE, MARIA);
        }
        denials.eachMinute();
        assertThat(lines(before)).hasSize(Denials.LINES_A_MINUTE + 1).contains("maria: role")
                .first().isEqualTo("program: forged-form 1000, carrier-signature 1, role 5");
        assertThat(meters.counter("access.denied", "kind", "role").count()).isEqualTo(Denials.LINES_A_MINUTE + 5);
        denials.eachMinute();
        assertThat(lines(before)).as("a quiet minute").hasSize(Denials.LINES_A_MINUTE + 1);
    }

    @Test
    void what_is_refused_in_a_transaction_that_fails_is_written_nevertheless() {
        var denials = new Denials(audit, transaction, meters);
        var before = audit.about("access").size();
        transaction.executeWithoutResult(status -> {
            denials.add(Denial.ROLE, MARIA);
            status.setRollbackOnly();
        });
        denials.eachMinute();
        assertThat(lines(before)).containsExactly("maria: role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/follow", "/staff-sign-in"})
    void a_form_without_its_token_is_counted(String door) throws Exception {
        var counter = ofThePortal.counter("access.denied", "kind", "forged-form");
        var before = counter.count();
        portal.perform(post(door).param("phone", "(213) 555-0180"));
        assertThat(counter.count()).isEqualTo(before + 1);
    }
}
