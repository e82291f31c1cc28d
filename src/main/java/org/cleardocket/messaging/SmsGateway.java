package org.cleardocket.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One sender at a carrier. Calls take seconds and are made with no transaction open. */
public interface SmsGateway {

    /** Who sends; kept with each text, so it stays the same for as long as texts do. */
    String name();

    /** The number that people text to reach it, as they read it; empty where it is not known. */
    default Optional<String> number() {
        return Optional.empty();
    }

    /** After this at the latest a call has ended, answered or not. */
    Duration longestCall();

    /** Hands over one text. Not idempotent: two calls may be two texts. */
    SendOutcome send(OutgoingText text);

    /** Asks whether the carrier has this text from an earlier call. */
    Lookup find(OutgoingText text);

    /** Asks how far a text has come that this sender took; empty where the carrier does not say. */
    Optional<Receipt> status(String providerId);

    /** Makes the carrier forget what a settled text said; false where it did not, and may when asked again. */
    boolean erase(String providerId);

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
