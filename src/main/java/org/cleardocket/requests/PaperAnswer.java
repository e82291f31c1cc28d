package org.cleardocket.requests;

/** What a person says about court papers when they ask for help. */
public enum PaperAnswer {
    /** They have added some. */
    ADDED,
    /** They have some, and add them later. */
    LATER,
    /** They cannot get any: nobody asks them again. */
    CANNOT_GET,
    /** They go on without. */
    NONE
}
