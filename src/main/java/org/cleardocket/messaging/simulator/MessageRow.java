package org.cleardocket.messaging.simulator;

import java.time.OffsetDateTime;
import org.cleardocket.messaging.Segments;
import org.cleardocket.messaging.TextState;
import org.cleardocket.messaging.simulator.Phone.Place;
import org.cleardocket.messaging.simulator.Phone.Push;
import org.jspecify.annotations.Nullable;

/**
 * A message as the database has it.
 *
 * @param state      {@code null} for what the owner of the phone wrote
 * @param arrived    whether the phone has it
 * @param known      whether the carrier has it
 * @param unanswered whether there were calls whose answer was lost
 * @param body       empty for a code that the phone does not have
 */
record MessageRow(long id, OffsetDateTime at, @Nullable TextState state, @Nullable String problem, boolean arrived,
        boolean known, boolean unanswered, int media, String body) {

    Phone.Message shown() {
        return state == null
                ? new Phone.Message(id, at.toInstant(), Place.WRITTEN, withPicture(), "", "", Push.NOTHING)
                : new Phone.Message(id, at.toInstant(), arrived ? Place.RECEIVED : Place.MISSING,
                        body.isEmpty() ? "(a code)" : body, words(state), size(), push(state));
    }

    private String withPicture() {
        return media == 0 ? body : (body + " [picture]").strip();
    }

    private String words(TextState state) {
        var words = switch (state) {
            case QUEUED -> unanswered ? "nobody knows whether it went out; the portal asks" : "waiting to go out";
            case SENDING -> "going out";
            case SENT -> "sent, no receipt yet";
            case DELIVERED -> "delivered";
            case UNDELIVERED -> "not delivered";
            case FAILED -> "not sent";
            case SUPPRESSED -> "kept back, because they said STOP";
            case UNKNOWN -> "unknown: it may have been sent";
            case WITHDRAWN -> "taken back";
        };
        return problem == null || state == TextState.DELIVERED ? words : words + ". " + problem;
    }

    private String size() {
        if (body.isEmpty()) {
            return "";
        }
        var segments = Segments.of(body);
        var alphabet = switch (segments.alphabet()) {
            case GSM_7 -> "GSM-7";
            case UCS_2 -> "UCS-2";
        };
        return segments.parts() + (segments.parts() == 1 ? " part, " : " parts, ") + alphabet;
    }

    private Push push(TextState state) {
        return switch (state) {
            case SENT -> known && !arrived ? Push.ARRIVE : Push.NOTHING;
            case QUEUED, SENDING -> unanswered ? Push.RUN_OUT : Push.NOTHING;
            case DELIVERED, UNDELIVERED, FAILED, SUPPRESSED, UNKNOWN, WITHDRAWN -> Push.NOTHING;
        };
    }
}
