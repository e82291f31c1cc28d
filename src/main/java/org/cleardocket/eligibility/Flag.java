package org.cleardocket.eligibility;

/** What else is to be said or done about a count, beside its outcome. */
public enum Flag {
    IMMIGRATION_WARNING,
    MAY_ALREADY_BE_CLEARED,
    RECORD_SHOULD_BE_DESTROYED,
    DOJ_DESTRUCTION_APPLICATION,
    COUNTY_POLICY_CHECK,
    STAFF_CHECK,
    ROUTE_CITY,
    JUVENILE_FORM,
    SERVING_GET_LAWYER,
    FIX_STALE_RECORD,
    POINT_TO_OTHER_REMEDY
}
