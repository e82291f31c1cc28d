package org.cleardocket.residents;

import org.cleardocket.eligibility.Relief;

/** A box to check on a court's form, in the words that stand beside it there. */
enum FormBox {
    COMPLETED("Sentence completed (application)"),
    SERVING("Now serving the sentence (petition)"),
    RESENTENCE("Resentence"),
    MISDEMEANOR("Redesignate as a misdemeanor"),
    INFRACTION("Redesignate as an infraction"),
    DISMISS("Dismiss and seal");

    private final String onForm;

    FormBox(String onForm) {
        this.onForm = onForm;
    }

    /** The box for the least that the facts support; nothing less than that is worth asking for. */
    static FormBox asking(Relief least) {
        return switch (least) {
            case DISMISS_AND_SEAL -> DISMISS;
            case REDESIGNATE_INFRACTION -> INFRACTION;
            case REDESIGNATE_MISDEMEANOR -> MISDEMEANOR;
            case NO_CHANGE_PROP64 -> RESENTENCE;
        };
    }

    /** English, as forms are. */
    String onForm() {
        return onForm;
    }

    /** What it means, as a key of the wordings. */
    String key() {
        return "paper.value." + Words.key(this);
    }
}
