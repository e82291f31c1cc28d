package org.cleardocket.eligibility;

import java.util.Locale;

/** How the {@code law} wordings name what is decided here. */
final class WordingKey {

    private WordingKey() {
    }

    /** {@code flag} and {@code STAFF_CHECK} make {@code flag.staff-check}. */
    static String of(String group, Enum<?> constant) {
        return group + '.' + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
