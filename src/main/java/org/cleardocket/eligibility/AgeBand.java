package org.cleardocket.eligibility;

/** Age on the day of the offense, as H&S 11357–11360 divide it. */
public enum AgeBand {
    UNDER_18, FROM_18_TO_20, FROM_21;

    /** The band of an age in whole years. */
    public static AgeBand of(int age) {
        return age < 18 ? UNDER_18 : age < 21 ? FROM_18_TO_20 : FROM_21;
    }
}
