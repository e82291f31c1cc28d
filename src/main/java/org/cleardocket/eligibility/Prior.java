package org.cleardocket.eligibility;

import org.cleardocket.eligibility.PriorOffenses.Kind;
import org.cleardocket.eligibility.PriorOffenses.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Another conviction of the same person, which may keep the felony option of H&S 11358–11360 open.
 *
 * @param section        as a record prints it: {@code 187(A) PC}
 * @param convictionDate when convicted; an unknown date counts as earlier than the marijuana conviction
 * @param superStrike    whether it is an offense of PC 667(e)(2)(C)(iv); {@code null} looks the section up
 * @param reg290c        whether it requires registration under PC 290(c); {@code null} looks the section up
 */
public record Prior(@Nullable String section, @Nullable DateRange convictionDate, @Nullable Boolean superStrike,
        @Nullable Boolean reg290c) {

    /** Whether it can change anything about another count, whenever it was; a burglary cannot. */
    public boolean matters() {
        return PriorConvictions.matter(this);
    }

    /** Whether it is taken for a super strike, if it came before. */
    public boolean countsAsSuperStrike() {
        return PriorConvictions.weight(this, Kind.SUPER_STRIKE) == Weight.COUNTS;
    }

    /** Whether it is taken for an offense of PC 290(c), if it came before. */
    public boolean countsAsRegistrable() {
        return PriorConvictions.weight(this, Kind.REGISTRATION) == Weight.COUNTS;
    }
}
