package org.cleardocket.eligibility;

/** What else is to be said or done about a count, beside its outcome. */
public enum Flag {
    /** On every result, whoever asks; status is never asked. */
    IMMIGRATION_WARNING,
    /** The county's and the state's blanket orders may have reached it: H&S 11361.9. */
    MAY_ALREADY_BE_CLEARED,
    /** Courts and agencies should have destroyed the record after two years: H&S 11361.5(a). */
    RECORD_SHOULD_BE_DESTROYED,
    /** Before 1976: destruction is by application to the state DOJ, H&S 11361.5(b). */
    DOJ_DESTRUCTION_APPLICATION,
    /** The District Attorney's policy may go further than the statute. */
    COUNTY_POLICY_CHECK,
    /** Something staff look at, which does not hold the result back. */
    STAFF_CHECK,
    /** A city's own office prosecuted, as far as the facts say. */
    ROUTE_CITY,
    /** Form JV-744 and juvenile court: H&S 11361.8(m). */
    JUVENILE_FORM,
    /** A petition under H&S 11361.8(a) needs a lawyer first. */
    SERVING_GET_LAWYER,
    /** An order exists which a record may not show yet. */
    FIX_STALE_RECORD,
    /** Another remedy may help. */
    POINT_TO_OTHER_REMEDY;

    /** Where the {@code law} wordings speak of it: {@code flag.staff-check}. */
    public String key() {
        return WordingKey.of("flag", this);
    }
}
