package org.cleardocket.messaging;

import java.time.Duration;
import java.util.List;

/** A carrier. Calls take seconds and are made with no transaction open. */
public interface SmsGateway {

    /** After this at the latest a call has ended, answered or not. */
    Duration longestCall();

    /** Hands over one text. Not idempotent: two calls may be two texts. */
    SendOutcome send(OutgoingText text);

    /** Asks whether the carrier has this text from an earlier call. */
    Lookup find(OutgoingText text);

    /** Whether the carrier itself answers this keyword of an incoming text, so that we must not. */
    boolean answers(String keyword);

    /** What the carrier says when asked about a text. */
    sealed interface Lookup {

        /** All messages that may be this text, the newest first; another text may have said the same. */
        record Listed(List<String> providerIds) implements Lookup {
        }

        /** It did not answer. */
        record CannotTell(String reason) implements Lookup {
        }
    }
}
