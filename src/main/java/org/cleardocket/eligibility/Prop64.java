package org.cleardocket.eligibility;

import java.time.LocalDate;

/** Proposition 64 as one pure function. */
public final class Prop64 {

    /** The version of the rules, kept with every result. */
    public static final String RULES = "statute-2026-11";

    private Prop64() {
    }

    /**
     * Decides one count.
     *
     * @param asOf the day on which the question is asked, in Los Angeles
     */
    public static Result evaluate(Facts facts, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }
}
