package org.cleardocket.requests;

import org.cleardocket.eligibility.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One conviction as the person described it.
 *
 * @param facts      what they said, in the statute's words
 * @param courthouse the key of the courthouse; {@code null} where they do not know
 */
public record AskedCount(Facts facts, @Nullable String courthouse) {
}
