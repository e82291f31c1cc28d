package org.cleardocket.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The offenses that matter as priors, kept in {@code law/prior-offenses.tsv}: super strikes of
 * PC 667(e)(2)(C)(iv) and offenses that require registration under PC 290(c).
 */
final class PriorOffenses {

    enum Kind { SUPER_STRIKE, REGISTRATION }

    /** What a row says of a prior that matches it. */
    enum Weight {
        /** Nothing. */
        NONE,
        /** It could, with more facts: staff look. */
        LOOK,
        /** It is taken for one. */
        COUNTS
    }

    /** How sure a row is. */
    enum Tier {
        CERTAIN(Weight.COUNTS),
        POSSIBLE(Weight.COUNTS),
        CERTAIN_EXCEPT_MAYHEM(Weight.COUNTS),
        ONLY_IF(Weight.LOOK),
        /** Only with PC 186.22(b)(4) in the same case. */
        ONLY_WITH_GANG_FINDING(Weight.LOOK),
        STAFF_CHECK(Weight.LOOK);

        private final Weight weight;

        Tier(Weight weight) {
            this.weight = weight;
        }
    }

    record Row(Kind kind, Tier tier, CodeText.Code code, Pattern pattern) {

        static Row of(List<String> cells) {
            var pattern = cells.get(5).replace("⟨INC⟩", BEFORE).replace("⟨SUB⟩", AFTER);
            return new Row(Kind.valueOf(cells.get(1)), Tier.valueOf(cells.get(2)), CodeText.Code.valueOf(cells.get(3)),
                    Pattern.compile(pattern));
        }

        boolean matches(CodeText section) {
            return section.mayBeOf(code) && Stream.of(section.withoutCode(), section.withLetterBracketed(),
                    section.withLetterJoined()).anyMatch(written -> pattern.matcher(written).matches());
        }
    }

    private static final String BEFORE = "(?:664/|182(?:\\([A-Z0-9]+\\))*/)?";
    private static final String AFTER = "(?:\\([A-Z0-9]+\\))*";
    private static final String GANG_FINDING = "186.22(B)(4)";
    private static final List<Row> ROWS = LawTable.rows("prior-offenses.tsv").stream().map(Row::of).toList();

    private PriorOffenses() {
    }

    /** The heaviest that any row of this kind says of sections that one record names together. */
    static Weight weigh(Kind kind, List<CodeText> sections) {
        var withGangFinding = sections.stream().anyMatch(section -> section.withoutCode().equals(GANG_FINDING));
        return ROWS.stream()
                .filter(row -> row.kind == kind && sections.stream().anyMatch(row::matches))
                .map(row -> row.tier == Tier.ONLY_WITH_GANG_FINDING && withGangFinding
                        ? Weight.COUNTS : row.tier.weight)
                .max(Comparator.naturalOrder())
                .orElse(Weight.NONE);
    }
}
