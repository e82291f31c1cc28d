package org.cleardocket.records.state;

import org.cleardocket.records.state.Row.Place;

/**
 * A row that is none: its fields cannot be told apart, or are not 95.
 *
 * @param reason a sentence for the operator, with nothing of the person in it
 */
public record Malformed(Place place, String reason) {
}
