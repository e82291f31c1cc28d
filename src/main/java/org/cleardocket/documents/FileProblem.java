package org.cleardocket.documents;

/** Why a file cannot be taken. Each has words of its own for the person who chose it. */
public enum FileProblem {
    /** No bytes at all. */
    EMPTY,
    /** More bytes than {@link Papers#MOST_BYTES}. */
    TOO_LARGE,
    /** Neither photo nor PDF, whatever its name says. */
    WRONG_TYPE,
    /** The same bytes are in the folder already. */
    DUPLICATE,
    /** A PDF that asks for a password. */
    LOCKED,
    /** Cut off or broken: it cannot be opened. */
    DAMAGED,
    /** A picture larger than any paper needs. */
    TOO_MANY_PIXELS,
    /** A PDF with more pages than {@link Papers#MOST_PAGES}. */
    TOO_MANY_PAGES,
    /** It takes more time or memory than any paper needs. */
    TOO_HARD,
    /** The scanner found malware. */
    INFECTED,
    /** An iPhone's photo (HEIC), which this server cannot read. */
    HEIC_UNREADABLE,
    /** A PDF with pictures in JPEG 2000, which this server cannot read. */
    JPEG_2000_UNREADABLE,
    /** A PDF without a single page that shows anything. */
    NO_PAGES
}
