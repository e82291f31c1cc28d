package org.cleardocket.audit;

/** What reading the whole log from its first line found. */
public sealed interface ChainCheck {

    /**
     * Every line follows from those before it. Lines cut off the end do not show by themselves: they do to someone who
     * has noted length and fingerprint before.
     *
     * @param lines       how many lines there are
     * @param fingerprint of the last line, in hexadecimal
     */
    record Whole(long lines, String fingerprint) implements ChainCheck {
    }

    /** @param position of the first line that is missing, changed or put in */
    record Broken(long position) implements ChainCheck {
    }
}
