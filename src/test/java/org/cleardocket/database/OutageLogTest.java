package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class OutageLogTest {

    private Instant now = Instant.EPOCH;
    private final OutageLog log = new OutageLog(() -> now);
    private final RuntimeException away = new CannotCreateTransactionException("away",
            new SQLTransientConnectionException("Connection is not available"));

    @Test
    void an_outage_has_a_line_when_it_begins_one_a_minute_and_one_when_it_is_over(CapturedOutput output) {
        for (var second = 0; second <= 65; second++) {
            assertThat(log.tell(away)).isTrue();
            now = now.plusSeconds(1);
        }
        log.over();
        log.over();
        assertThat(output.getOut().lines().filter(line -> line.contains("The database is"))).satisfiesExactly(
                first -> assertThat(first).contains("is away"),
                next -> assertThat(next).contains("still away").contains("failed: 60."),
                last -> assertThat(last).contains("is back"));
        assertThat(output.getOut()).doesNotContain("\tat ");
    }

    @Test
    void a_defect_is_the_callers_to_tell() {
        assertThat(log.tell(new IllegalStateException("a defect"))).isFalse();
        assertThatThrownBy(() -> log.around(_ -> {
            throw new IllegalStateException("a defect");
        }).test("")).isInstanceOf(IllegalStateException.class);
        assertThat(log.around(_ -> {
            throw away;
        }).test("")).isFalse();
    }
}
