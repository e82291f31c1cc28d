package org.cleardocket.messaging.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the template {@code messaging/simulator/phones.jte} shows.
 *
 * @param assets  where its style sheet and its script are
 * @param csrf    guards the forms
 * @param problem what was wrong with what was typed; empty where nothing was
 * @param from    the number typed
 * @param body    the message typed
 */
public record PhonesPage(List<Phone> phones, Assets assets, CsrfToken csrf, String problem, String from,
        String body) {

    /** Addresses that change when the file does, because browsers keep them for good. */
    public record Assets(String style, String script) {
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, h:mm:ss a", Locale.US)
            .withZone(ZoneId.of("America/Los_Angeles"));

    /** The number from which the portal texts, as pages name it that advise START. */
    public String sender() {
        return SimulatorGateway.NUMBER;
    }

    public String time(Instant at) {
        return TIME.format(at);
    }

    /** Makes a form one message, however often it is sent. */
    public String newId() {
        return UUID.randomUUID().toString();
    }
}
