package org.cleardocket.documents;

import java.io.InputStream;

/** Looks for malware. Several files may be scanned at the same time. */
public interface VirusScanner {

    /**
     * Scans a file; reads the stream to its end or leaves it, and does not close it.
     *
     * @return never {@code null}; does not throw for what the scanner does or does not do
     */
    Verdict scan(InputStream content);

    /** Whether the scanner answers just now; says so within seconds. */
    default boolean isUp() {
        return true;
    }

    /** What came of it. */
    sealed interface Verdict {

        /** Nothing known was found. */
        record Clean() implements Verdict {
        }

        /** @param signature the scanner's name for it */
        record Infected(String signature) implements Verdict {
        }

        /** The scanner is down, too busy, or answered nonsense: ask again later. */
        record Unavailable(String why) implements Verdict {
        }
    }
}
