package org.cleardocket.requests;

import java.util.Locale;

/** What is wrong with a paper that is asked for again. */
public enum PaperFault {
    BLURRED, DARK, CUT_OFF, PAGES_MISSING, UNREADABLE;

    /** Of the sentence for the person. */
    String key() {
        return "papers.again." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
