package org.cleardocket.eligibility;

import java.time.LocalDate;

/**
 * Proposition 64 as one pure function: for one count, whether an order under H&S 11361.8 could dismiss or lower it.
 *
 * <p>The steps are numbered as in the order of evaluation; the first that fires decides. {@link Coverage} has 1 to 10,
 * {@link ChargeCheck} 11 to 20, {@link ReliefRange} 21 to 29.
 */
public final class Prop64 {

    /** The version of the rules, kept with every result. */
    public static final String RULES = "statute-2026-11";

    /**
     * The day the present levels took effect (Nov. 9, 2016): an offense of that day or later was charged under them
     * and is not covered (H&S 11361.8(e)).
     */
    public static final LocalDate CUT_OFF = LocalDate.of(2016, 11, 9);

    private Prop64() {
    }

    /**
     * Decides one count.
     *
     * @param asOf the day on which the question is asked, in Los Angeles
     */
    public static Result evaluate(Facts facts, LocalDate asOf) {
        var findings = new Findings();
        findings.flag(Flag.IMMIGRATION_WARNING); // 0: for everyone, since nobody is asked
        var code = CodeText.read(facts.raw());
        return new Coverage(facts, code, asOf, findings).decide()
                .orElseGet(() -> decideCovered(facts, code.orElseThrow(), asOf, findings));
    }

    private static Result decideCovered(Facts stated, CodeText code, LocalDate asOf, Findings findings) {
        var printed = code.levels();
        var facts = stated.level() == null && printed.size() == 1
                ? stated.toBuilder().level(printed.iterator().next()).build() : stated;
        var section = Section.of(code).orElseThrow();
        var charge = Charge.of(section, code.subdivision(), facts.level());
        var reference = facts.referenceDate().orElseThrow();
        return new ChargeCheck(facts, code, section, charge, reference, asOf, findings).decide()
                .orElseGet(() -> ReliefRange.of(facts, code, charge.orElseThrow(), reference, findings).decide());
    }
}
