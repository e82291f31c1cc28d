package org.cleardocket.records.policy;

/** What a determination would do with a conviction, whatever words a policy has for it, so that two can be compared. */
public enum Effect {
    DISMISS, LOWER, REVIEW, NONE;

    /** Whether the conviction would be dismissed or lowered. */
    public boolean isRelief() {
        return this == DISMISS || this == LOWER;
    }
}
