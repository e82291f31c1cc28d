package org.cleardocket.messaging;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.cleardocket.messaging.MessagingSettings.Gateway;

/** Settings for tests, as they are unless said otherwise. */
final class Settings {

    private Settings() {
    }

    static MessagingSettings with(Gateway gateway, String publicUrl) {
        return new MessagingSettings(gateway, true, 1, URI.create(publicUrl), "(323) 760-6763", 3,
                LocalTime.of(20, 0), LocalTime.of(9, 0), true, 0.01, Duration.ofMinutes(5));
    }

    static MessagingSettings lanes(int lanes) {
        return new MessagingSettings(Gateway.SIMULATOR, true, lanes, URI.create("http://localhost"), "(323) 760-6763", 0,
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true, 0.01, Duration.ofMinutes(5));
    }

    /** With a carrier that has a limit. */
    static MessagingSettings perSecond(int perSecond) {
        return new MessagingSettings(Gateway.TWILIO, true, 1, URI.create("https://records.example.org"), "(323) 760-6763", perSecond,
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true, 0.01, Duration.ofMinutes(5));
    }

    /** With a carrier, whose people sleep from the first to the second. */
    static MessagingSettings quiet(LocalTime from, LocalTime until) {
        return new MessagingSettings(Gateway.TWILIO, true, 1, URI.create("https://records.example.org"), "(323) 760-6763", 0,
                from, until, true, 0.01, Duration.ofMinutes(5));
    }

    /** Where the carrier keeps what it was told. */
    static MessagingSettings withoutErasing() {
        return new MessagingSettings(Gateway.SIMULATOR, true, 1, URI.create("http://localhost"), "(323) 760-6763", 0,
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, 0.01, Duration.ofMinutes(5));
    }
}
