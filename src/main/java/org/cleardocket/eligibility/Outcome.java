package org.cleardocket.eligibility;

/** What the law says of one count (LAW table of outcomes). */
public enum Outcome {
    DISMISS_AND_SEAL,
    REDESIGNATE_INFRACTION,
    REDESIGNATE_MISDEMEANOR,
    RESENTENCE_PETITION,
    NO_CHANGE_PROP64,
    NOT_COVERED,
    NEEDS_REVIEW,
    ALREADY_CLEARED,
    ROUTE_OTHER_COUNTY
}
