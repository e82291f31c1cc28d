package org.cleardocket.residents;

import org.cleardocket.eligibility.AgeBand;
import org.jspecify.annotations.Nullable;

/** What a conviction was for, as people say it, with the section of the Health and Safety Code beside it. */
enum Offense {
    SMALL_AMOUNT("11357(b)"),
    MORE_THAN_AN_OUNCE("11357(c)"),
    CONCENTRATE("11357(a)"),
    AT_SCHOOL("11357(d)/(e)"),
    POSSESSION("11357"),
    GROWING("11358"),
    FOR_SALE("11359"),
    SELLING("11360(a)"),
    GIVING("11360(b)"),
    OTHER(""),
    NOT_SURE("");

    private final String section;

    Offense(String section) {
        this.section = section;
    }

    /** As shown beside the plain words; empty where there is none. */
    String section() {
        return section;
    }

    /**
     * The one section that the law is asked about. At a school it depends on the age: 11357(e) was for minors. Where
     * that is open both stand there, which no law can be asked about, so that a person looks.
     *
     * @param juvenile whether it was in juvenile court
     * @return null where no section is known
     */
    @Nullable String charged(@Nullable AgeBand age, @Nullable Boolean juvenile) {
        return switch (this) {
            case AT_SCHOOL -> age == AgeBand.UNDER_18 || Boolean.TRUE.equals(juvenile) ? "HS 11357(e)"
                    : age == null ? "HS " + section : "HS 11357(d)";
            case OTHER, NOT_SURE -> null;
            default -> "HS " + section;
        };
    }
}
