package org.cleardocket.eligibility;

/** What an order under H&S 11361.8 could do with one count, from worst to best. */
public enum Relief {
    NO_CHANGE_PROP64(Outcome.NO_CHANGE_PROP64),
    REDESIGNATE_MISDEMEANOR(Outcome.REDESIGNATE_MISDEMEANOR),
    REDESIGNATE_INFRACTION(Outcome.REDESIGNATE_INFRACTION),
    DISMISS_AND_SEAL(Outcome.DISMISS_AND_SEAL);

    private final Outcome outcome;

    Relief(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome of a count for which this is the least the facts support. */
    public Outcome outcome() {
        return outcome;
    }

    /** Its short name in the {@code law} wordings: {@code relief.dismiss-and-seal}. */
    public String key() {
        return WordingKey.of("relief", this);
    }

    /** What the {@code law} wordings say of a ceiling better than the floor: {@code ceiling.dismiss-and-seal}. */
    public String ceilingKey() {
        return WordingKey.of("ceiling", this);
    }
}
