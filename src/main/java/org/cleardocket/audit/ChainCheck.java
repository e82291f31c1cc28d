package org.cleardocket.audit;

import java.util.List;

/** What reading the whole log from its first line found. */
public sealed interface ChainCheck {

    /**
     * Every line follows from those before it. Lines cut off the end do not show by themselves: they show by a head
     * that was sealed outside the database or noted down before.
     *
     * @param lines       how many lines there are
     * @param fingerprint of the last line, in hexadecimal
     * @param waiting     how many lines wait for their place
     * @param late        how many of these wait for longer than a minute: nobody chains them, or they are foreign
     * @param foreign     the numbers, in {@code audit.waiting}, of the first lines that the portal did not write
     */
    record Whole(long lines, String fingerprint, long waiting, long late, List<Long> foreign) implements ChainCheck {
    }

    /** @param position of the first line that is missing, changed or put in */
    record Broken(long position) implements ChainCheck {
    }

    /** @param head that the log no longer contains */
    record Missing(Head head) implements ChainCheck {
    }
}
