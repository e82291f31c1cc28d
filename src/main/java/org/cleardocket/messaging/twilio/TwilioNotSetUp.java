package org.cleardocket.messaging.twilio;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Twilio is to carry the texts, but nobody said by which account or from which number: the portal does not start. */
final class TwilioNotSetUp extends IllegalStateException {

    TwilioNotSetUp(List<String> missing) {
        super("portal.messaging.gateway is twilio, but these settings are missing: " + missing.stream()
                .map(setting -> "portal.messaging.twilio." + setting).collect(Collectors.joining(", ")) + '.');
    }

    /** Prints the sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<TwilioNotSetUp> {

        @Override
        protected FailureAnalysis analyze(Throwable root, TwilioNotSetUp cause) {
            return new FailureAnalysis(cause.getMessage(),
                    "Set them, or set portal.messaging.gateway=simulator to try the portal without sending anything.",
                    cause);
        }
    }
}
