package org.cleardocket.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What a carrier reports about a text that it took.
 *
 * @param textId     our number of the text, handed back by the carrier; {@code null} where it did not
 * @param providerId the carrier's number of it
 * @param state      how far it came
 * @param failure    why it went no further; {@code null} where nothing went wrong
 */
public record Receipt(@Nullable Long textId, String providerId, TextState state, @Nullable Failure failure) {
}
