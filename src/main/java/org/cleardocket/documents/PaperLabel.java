package org.cleardocket.documents;

/** What a person says that a paper is. */
public enum PaperLabel {
    DOCKET, MINUTE_ORDER, PLEA_FORM, LETTER, OTHER
}
