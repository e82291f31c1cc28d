package org.cleardocket.documents.cleaning;

import java.io.IOException;
import org.cleardocket.documents.FileCleaner.Outcome;
import org.cleardocket.documents.FileProblem;

/**
 * A file that somebody may send, and what has to come of it.
 *
 * @param what    in words
 * @param patient whether it is fine to wait for it as long as for any other; otherwise it goes on for as long as it may
 */
public record UglyFile(String what, Maker maker, Outcome expected, boolean patient) {

    /** Makes a file. */
    @FunctionalInterface
    public interface Maker {

        byte[] make() throws IOException;
    }

    static UglyFile taken(String what, int pages, Maker maker) {
        return new UglyFile(what, maker, new Outcome.Cleaned(pages), true);
    }

    static UglyFile refused(String what, FileProblem problem, Maker maker) {
        return new UglyFile(what, maker, new Outcome.Refused(problem), true);
    }

    static UglyFile endless(String what, Maker maker) {
        return new UglyFile(what, maker, new Outcome.Refused(FileProblem.TOO_HARD), false);
    }

    @Override
    public String toString() {
        return what;
    }
}
