package org.cleardocket.records.state;

import org.cleardocket.records.state.Row.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row that is none: its fields cannot be told apart, or are not 95.
 *
 * @param person whose it seems to be; {@code null} where no id can be made out
 * @param reason a sentence for the operator, with nothing of the person in it
 */
public record Malformed(Place place, @Nullable Person person, String reason) {
}
