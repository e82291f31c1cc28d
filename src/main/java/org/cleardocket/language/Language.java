package org.cleardocket.language;

import java.util.Locale;

/**
 * One language the portal speaks.
 *
 * @param tag         BCP-47 tag, as in the path of a page and in the {@code lang} attribute: {@code es}, {@code zh-Hant}
 * @param nativeName  its name in itself: {@code Español}
 * @param rightToLeft whether it is written from right to left
 */
public record Language(String tag, String nativeName, boolean rightToLeft) {

    /** English: the language every wording is first written in, and the one that staff read. */
    public static final Language ENGLISH = new Language("en", "English", false);

    /** The value of the {@code dir} attribute. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The locale for dates and numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
