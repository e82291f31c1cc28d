package org.cleardocket.eligibility;

/** What the law says of one count. */
public enum Outcome {
    /** Today it would be no crime: H&S 11361.8(e), dismissed and sealed as legally invalid. */
    DISMISS_AND_SEAL,
    /** Today it would be an infraction. */
    REDESIGNATE_INFRACTION,
    /** Today it would be a misdemeanor. */
    REDESIGNATE_MISDEMEANOR,
    /** It would qualify, but the sentence is not finished: H&S 11361.8(a). */
    RESENTENCE_PETITION,
    /** A covered section whose level is the same today. */
    NO_CHANGE_PROP64,
    /** Prop 64 does not reach it. */
    NOT_COVERED,
    /** Facts are missing, or the law leaves room. */
    NEEDS_REVIEW,
    /** A relief order exists. */
    ALREADY_CLEARED,
    /** Convicted in another California county. */
    ROUTE_OTHER_COUNTY;

    /** Where the {@code law} wordings speak of it, followed by {@code .title}, {@code .sentence} or {@code .next}. */
    public String key() {
        return WordingKey.of("outcome", this);
    }
}
