package org.cleardocket.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Result;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a count and what the law said of it; never changed, only followed by another one.
 *
 * @param version from 1, which is what the person said; every later one is an attorney's and confidential
 * @param by      the attorney's name; {@code null} for the person
 * @param result  as it was made, with the version of its rules
 * @param asOf    the day on which the law was asked, in Los Angeles
 */
public record Assessment(int version, Instant at, @Nullable String by, Facts facts, Result result, LocalDate asOf) {

    /** What a person says. */
    static Assessment first(Facts facts, Instant at) {
        return of(1, at, null, facts);
    }

    /** What an attorney makes of it after this one. */
    Assessment followedBy(Facts facts, StaffMember attorney, Instant at) {
        return of(version + 1, at, attorney.name(), facts);
    }

    /** Whether the same facts lead to the same result. */
    boolean saysTheSameAs(Assessment other) {
        return facts.equals(other.facts) && result.equals(other.result);
    }

    private static Assessment of(int version, Instant at, @Nullable String by, Facts facts) {
        var today = WorkingDays.dayOf(at);
        return new Assessment(version, at, by, facts, Prop64.evaluate(facts, today), today);
    }

    /** Nothing of a case reaches a log. */
    @Override
    public String toString() {
        return "Assessment[…]";
    }
}
