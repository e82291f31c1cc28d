package org.cleardocket.eligibility;

/** What the person did, for a count under H&S 11360. */
public enum Conduct {
    /** A sale or an offer to sell. */
    SALE,
    TRANSPORT_FOR_SALE,
    /** Carried for one's own use. */
    TRANSPORT_PERSONAL,
    /** Given away free of charge. */
    GIFT,
    /** Brought into California or out of it, or tried to. */
    IMPORT_EXPORT
}
