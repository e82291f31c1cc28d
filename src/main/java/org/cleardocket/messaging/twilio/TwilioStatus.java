package org.cleardocket.messaging.twilio;

import org.cleardocket.messaging.Receipt;
import org.cleardocket.messaging.TextState;
import org.jspecify.annotations.Nullable;

/** What Twilio says of a message, whether it calls us or we ask. */
final class TwilioStatus {

    private TwilioStatus() {
    }

    /**
     * @param text  our number of it; {@code null} where Twilio does not hand it back
     * @param error its error code; 0 for none
     */
    static Receipt receipt(@Nullable Long text, String sid, String status, int error) {
        var state = error == TwilioErrors.OPTED_OUT ? TextState.SUPPRESSED : state(status);
        var failure = switch (state) {
            case UNDELIVERED, FAILED, SUPPRESSED -> TwilioErrors.failure(error);
            case QUEUED, SENDING, SENT, DELIVERED, UNKNOWN, WITHDRAWN -> null;
        };
        return new Receipt(text, sid, state, failure);
    }

    private static TextState state(String status) {
        return switch (status) {
            case "delivered", "read" -> TextState.DELIVERED;
            case "undelivered" -> TextState.UNDELIVERED;
            case "failed", "canceled" -> TextState.FAILED;
            default -> TextState.SENT; // on its way, however Twilio calls it
        };
    }
}
