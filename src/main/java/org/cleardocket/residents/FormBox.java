package org.cleardocket.residents;

import org.cleardocket.paper.KnownValue;

/** A box to check on a court's form, in the words that stand beside it there. */
enum FormBox {
    COMPLETED("Sentence completed (application)", KnownValue.SENTENCE_COMPLETED),
    SERVING("Now serving the sentence (petition)", KnownValue.SENTENCE_SERVING),
    MISDEMEANOR("Redesignate as a misdemeanor", KnownValue.ASK_MISDEMEANOR),
    INFRACTION("Redesignate as an infraction", KnownValue.ASK_INFRACTION),
    DISMISS("Dismiss and seal", KnownValue.ASK_DISMISS);

    private final String onForm;
    private final KnownValue value;

    FormBox(String onForm, KnownValue value) {
        this.onForm = onForm;
        this.value = value;
    }

    /** English, as forms are. */
    String onForm() {
        return onForm;
    }

    /** As a court's own form takes it. */
    KnownValue value() {
        return value;
    }

    /** What it means, as a key of the wordings. */
    String key() {
        return "paper.value." + Words.key(this);
    }
}
