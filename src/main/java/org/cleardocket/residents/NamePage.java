package org.cleardocket.residents;

import org.jspecify.annotations.Nullable;

/** @param name as typed so far */
record NamePage(QuestionPage question, @Nullable String name) {

    /** As many characters as a request takes. */
    static final int MOST = 120;
}
