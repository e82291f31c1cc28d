package org.cleardocket.documents;

/** Why somebody should look at a clean page: what was sent is destroyed, and a page that lost something is a lost paper. */
public enum PageDoubt {
    /** There is hardly anything on it. */
    EMPTY,
    /** Something on it could not be drawn. */
    INCOMPLETE,
    /** It is the page before it once more: two programs drew it, and each shows something that the other does not. */
    TWICE
}
