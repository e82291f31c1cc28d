package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whether the portal says that nothing scans real papers. */
@ExtendWith(OutputCaptureExtension.class)
class UnscannedHealthIndicatorTest {

    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(UnscannedHealthIndicator.class);

    @Test
    void real_texts_without_a_scanner_are_said_at_the_start_and_in_the_health(CapturedOutput output) {
        portal.withPropertyValues("portal.messaging.gateway=Twilio").run(context ->
                assertThat(context.getBean(UnscannedHealthIndicator.class).health().getStatus().getCode()).isEqualTo("LIMITED"));
        assertThat(output).contains("No scanner looks for malware in papers.");
    }

    @Test
    void a_scanner_a_decision_or_a_trial_is_nothing_to_say() {
        var twilio = portal.withPropertyValues("portal.messaging.gateway=twilio");
        twilio.withPropertyValues("portal.documents.scanner=clamd://localhost:3310")
                .run(context -> assertThat(context).doesNotHaveBean(UnscannedHealthIndicator.class));
        twilio.withPropertyValues("portal.documents.scanner=none")
                .run(context -> assertThat(context).doesNotHaveBean(UnscannedHealthIndicator.class));
        portal.run(context -> assertThat(context).doesNotHaveBean(UnscannedHealthIndicator.class));
    }
}
