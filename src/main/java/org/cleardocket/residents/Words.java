package org.cleardocket.residents;

import java.util.Locale;

/** How a constant is written in a form, in an address, and as a key of the wordings. */
final class Words {

    private Words() {
    }

    /** {@code LOS_ANGELES} is {@code los-angeles}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
