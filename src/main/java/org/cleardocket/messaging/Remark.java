package org.cleardocket.messaging;

import org.cleardocket.language.Language;

/**
 * What a message that is no order says or asks.
 *
 * @param whole whether it says nothing else
 */
record Remark(Kind kind, Language language, boolean whole) {

    /** In the order in which they count, where a message makes several; the keys of the keyword file. */
    enum Kind {
        /** The number is not the person's. */
        WRONG_NUMBER("wrong"),
        /** They may want no more texts. */
        PERHAPS_STOP("near"),
        ASKS_ABOUT_APPOINTMENT("ask.appointment"),
        ASKS_TO_WITHDRAW("ask.withdraw"),
        ASKS_FOR_OTHER_NUMBER("ask.number"),
        ASKS_ABOUT_PAPERS("ask.papers"),
        ASKS_WHEN("ask.when"),
        ASKS_WHO("ask.who"),
        ASKS_FOR_HELP("ask.help");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        /** Whether one plain answer helps. */
        boolean isQuestion() {
            return isQuestion(key);
        }

        /** @param key of the keyword file, without the language */
        static boolean isQuestion(String key) {
            return key.startsWith("ask.");
        }
    }
}
