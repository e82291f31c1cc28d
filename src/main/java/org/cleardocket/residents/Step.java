package org.cleardocket.residents;

/** A kind of page on the way, in order. */
enum Step {
    COUNTY, OFFENSE, WHEN, DECIDED, COURT, CASE_NUMBER, CASE_CHECK, AGE, JUVENILE, LEVEL, CITY, FINISHED,
    LIST("check/list"), RESULTS("results"),
    ASK("ask/start"), NAME("ask/name"), BIRTH_DATE("ask/birthdate"), PHONE("ask/phone"), CODE("ask/code"),
    PAPERS("ask/papers"), CONSENT("ask/consent"), REVIEW("ask/review");

    private final String path;

    Step() {
        this("");
    }

    Step(String path) {
        this.path = path;
    }

    /** Whether it is asked anew for every conviction. */
    boolean isAboutCount() {
        return path.isEmpty();
    }

    /** Whether it asks nothing, so that there is nothing to be done on it. */
    boolean onlyTells() {
        return this == LIST || this == RESULTS || this == ASK || this == REVIEW;
    }

    String path(int count) {
        return isAboutCount() ? "check/" + count + '/' + Words.key(this) : path;
    }
}
