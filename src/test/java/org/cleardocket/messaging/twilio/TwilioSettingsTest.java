package org.cleardocket.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TwilioSettingsTest {

    @EnableConfigurationProperties(TwilioSettings.class)
    static class Portal {
    }

    private final ApplicationContextRunner portal = new ApplicationContextRunner().withUserConfiguration(Portal.class);

    @Test
    void without_an_account_the_portal_does_not_start_and_says_what_is_missing() {
        portal.withPropertyValues("portal.messaging.twilio.account-sid=AC0123").run(context -> {
            assertThat(context).hasFailed();
            var analysis = new TwilioNotSetUp.Analyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).isEqualTo("portal.messaging.gateway is twilio, but these settings "
                    + "are missing: portal.messaging.twilio.auth-token, "
                    + "portal.messaging.twilio.messaging-service-sid (or from).");
        });
    }

    @Test
    void a_call_may_not_take_so_long_that_its_lease_ends() {
        portal.withPropertyValues("portal.messaging.twilio.account-sid=AC0123",
                "portal.messaging.twilio.auth-token=hush", "portal.messaging.twilio.from=+12135550100",
                "portal.messaging.twilio.timeout=16s").run(context -> assertThat(context).getFailure()
                .hasRootCauseMessage("portal.messaging.twilio.timeout must be more than 0s and at most 15s"));
    }

    @Test
    void with_an_account_and_a_sender_it_starts_and_keeps_the_secret_to_itself() {
        portal.withPropertyValues("portal.messaging.twilio.account-sid=AC0123",
                "portal.messaging.twilio.auth-token=hush", "portal.messaging.twilio.from=+12135550100").run(context ->
                assertThat(context.getBean(TwilioSettings.class).toString()).doesNotContain("hush"));
    }
}
