package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.cleardocket.messaging.MessagingSettings.Gateway;
import org.junit.jupiter.api.Test;

class MessagingSettingsTest {

    private static MessagingSettings settings(Gateway gateway, String publicUrl) {
        return Settings.with(gateway, publicUrl);
    }

    @Test
    void a_slash_at_the_end_of_the_address_does_not_count() {
        assertThat(settings(Gateway.TWILIO, "https://records.example.org//").publicUrl())
                .hasToString("https://records.example.org");
        assertThat(settings(Gateway.TWILIO, "https://example.org/records/").publicUrl())
                .hasToString("https://example.org/records");
    }

    @Test
    void twilio_needs_a_public_address_and_the_refusal_names_the_setting() {
        for (var address : List.of("http://localhost:8080", "http://records.example.org", "records.example.org")) {
            assertThatIllegalStateException().isThrownBy(() -> settings(Gateway.TWILIO, address))
                    .withMessageStartingWith("portal.public-url ");
        }
    }

    @Test
    void the_simulator_needs_an_address_of_this_machine_and_the_refusal_names_the_setting() {
        for (var address : List.of("https://records.example.org", "http://192.168.1.7:8080", "records.example.org")) {
            assertThatIllegalStateException().isThrownBy(() -> settings(Gateway.SIMULATOR, address))
                    .withMessageStartingWith("portal.public-url ");
        }
        assertThatNoException().isThrownBy(() -> settings(Gateway.SIMULATOR, "http://localhost:8080"));
    }
}
