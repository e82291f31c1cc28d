package org.cleardocket.eligibility;

/** Why a count came out as it did, with the law each reason rests on. */
public enum Reason {

    // who could decide it at all
    FEDERAL("U.S. Const. art. VI; H&S 11361.8(e)"),
    OUT_OF_STATE("H&S 11361.8(e)"),
    NO_CONVICTION("H&S 11361.8(e); PC 851.91; PC 1203.43"),
    OTHER_COUNTY("H&S 11361.8(a), (e)"),
    PLACE_UNKNOWN("H&S 11361.8(a), (e)"),
    ORDER_ALREADY_MADE("H&S 11361.8, 11361.9"),

    // which section it is
    UNREADABLE_CODE("H&S 11361.8(e)"),
    INCHOATE_OR_ACCESSORY("H&S 11361.8(e); PC 32, 182, 664; People v. Boatwright (2019) 36 Cal.App.5th 848"),
    OTHER_CODE("H&S 11361.8(e); People v. Raybon (2021) 11 Cal.5th 1056"),
    PRE_1973_SECTION("H&S 11361.5(b); former H&S 11530–11531"),
    SECTION_NOT_LISTED("H&S 11361.8(e)"),
    SUBDIVISION_MISSING("H&S 11361.8(e)"),
    MORE_THAN_THE_CHARGE("H&S 11361.8(e)"),
    SUBDIVISION_FROM_LEVEL("former H&S 11360(a), (b)"),

    // when it was
    OFFENSE_ON_OR_AFTER_CUTOFF("H&S 11361.8(e); Prop. 64, in force Nov. 9, 2016"),
    NO_DATES("H&S 11361.8(e)"),
    CONVICTED_AFTER_CUTOFF("H&S 11361.8(e)"),
    DATES_AROUND_CUTOFF("H&S 11361.8(e)"),
    DATES_CONFLICT("H&S 11361.8(e)"),
    PRE_1976_POSSESSION("H&S 11361.5(b)"),

    // who the person is
    TRIED_AS_ADULT("H&S 11361.8(m)"),
    AGE_CONFLICT("former H&S 11357(e)"),
    DECEASED("H&S 11361.8(e)"),
    STILL_SERVING("H&S 11361.8(a), (b)"),

    // what the record and the facts say
    LEVEL_CONFLICT("former H&S 11357, 11360(b)"),
    LEVEL_ALREADY_LOWERED("H&S 11361.8(h)"),
    CONDUCT_CONFLICT("former H&S 11360(b)"),
    SCHOOL_GROUNDS("H&S 11357(c)"),
    GIFT_TO_MINOR("H&S 11360(a)(3)(C)"),

    // aggravators: the felony stays an option, never a bar
    PRIOR_SUPER_STRIKE("PC 667(e)(2)(C)(iv); People v. Smit (2018) 24 Cal.App.5th 596"),
    PRIOR_290C("PC 290(c); People v. Smit (2018) 24 Cal.App.5th 596"),
    TWO_PRIORS_OF_SECTION("H&S 11358(d)(2), 11359(c)(2), 11360(a)(3)(B)"),
    MINOR_INVOLVED("H&S 11359(c)(3), 11360(a)(3)(C)"),
    PERSON_UNDER_21_USED("H&S 11359(d)"),
    IMPORT_OR_EXPORT("H&S 11360(a)(3)(D)"),
    ENVIRONMENTAL_HARM("H&S 11358(d)(3)"),
    AGGRAVATOR_ON_RECORD("H&S 11358(d), 11359(c), (d), 11360(a)(3)"),

    // what staff look at without holding the result back
    AGGRAVATOR_WITHOUT_EFFECT("H&S 11358(d), 11359(c), (d), 11360(a)(3)"),
    LATER_CONVICTION("People v. Smit (2018) 24 Cal.App.5th 596"),
    PRIOR_TO_LOOK_UP("PC 667(e)(2)(C)(iv); PC 290(c)"),
    REGISTERED_WITHOUT_CONVICTION("PC 290(c), 290.006, 290.008"),
    GANG_ENHANCEMENT("People v. Jessup (2020) 50 Cal.App.5th 83"),

    // what today's law makes of it
    MORE_FACTS_NEEDED("H&S 11361.8(f)"),
    ALREADY_AT_TODAYS_LEVEL("H&S 11361.8(e)"),
    NO_CRIME_TODAY("H&S 11362.1, 11361.8(e)"),
    INFRACTION_TODAY("H&S 11357–11360, 11362.4(e), 11361.8(e)"),
    MISDEMEANOR_TODAY("H&S 11357–11360, 11361.8(e)");

    private final String citation;

    Reason(String citation) {
        this.citation = citation;
    }

    /** The law it rests on, as a lawyer cites it. */
    public String citation() {
        return citation;
    }

    /** Where the {@code law} wordings say it in plain words: {@code reason.unreadable-code}. */
    public String key() {
        return WordingKey.of("reason", this);
    }
}
