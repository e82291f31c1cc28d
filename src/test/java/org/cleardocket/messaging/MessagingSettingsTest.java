package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.cleardocket.messaging.MessagingSettings.Gateway;
import org.junit.jupiter.api.Test;

class MessagingSettingsTest {

    private static MessagingSettings settings(Gateway gateway, String publicUrl) {
        return new MessagingSettings(gateway, true, 1, URI.create(publicUrl), "(323) 760-6763");
    }

    @Test
    void a_slash_at_the_end_of_the_address_does_not_count() {
        assertThat(settings(Gateway.TWILIO, "https://records.example.org//").publicUrl())
                .hasToString("https://records.example.org");
        assertThat(settings(Gateway.TWILIO, "https://example.org/records/").publicUrl())
                .hasToString("https://example.org/records");
    }
}
