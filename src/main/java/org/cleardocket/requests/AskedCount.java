package org.cleardocket.requests;

import org.cleardocket.eligibility.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One conviction as the person described it.
 *
 * @param facts      what they said, in the statute's words
 * @param courthouse the key of the courthouse; {@code null} where they do not know
 * @param caseNumber as {@link org.cleardocket.eligibility.CaseNumber} writes it; {@code null} where they gave none
 */
public record AskedCount(Facts facts, @Nullable String courthouse, @Nullable String caseNumber) {

    /** Nothing of a case reaches a log. */
    @Override
    public String toString() {
        return "AskedCount[…]";
    }
}
