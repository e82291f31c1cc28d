package org.cleardocket.requests;

import java.text.Normalizer;
import java.util.Locale;

/** A name as search reads it: {@code Peña} is found by {@code pena}. */
final class FoldedName {

    private FoldedName() {
    }

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
