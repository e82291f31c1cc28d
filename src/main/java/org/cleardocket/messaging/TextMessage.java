package org.cleardocket.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text, out or in, as staff see it.
 *
 * @param incoming whether the person sent it
 * @param body     what it says; a code is shown as dots
 * @param state    how far it has come; {@code null} for an incoming one
 * @param problem  why it did not arrive, in words; {@code null} where nothing went wrong
 */
public record TextMessage(long id, Instant at, boolean incoming, PhoneNumber phone, String body,
        @Nullable TextState state, @Nullable String problem) {
}
