package org.cleardocket.residents;

import java.util.List;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;
import org.cleardocket.messaging.HelpLine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page has.
 *
 * @param languages all that are offered
 * @param words     the sentences of {@code pages}
 * @param law       the sentences of {@code law}
 * @param path      the address after the language, which the other languages share
 * @param title     says where one is and nothing about the matter: titles show in histories and on shared screens
 * @param back      where "back" leads, after the language; {@code null} for no link
 * @param help      whom to call
 * @param site      the address of the portal, as people type it
 * @param leaveTo   where someone lands who leaves in a hurry
 * @param assets    addresses of the style sheet, the script and the icon
 */
record Page(Language language, List<Language> languages, Wording words, Wording law, String path, String title,
        @Nullable String back, HelpLine help, String site, String leaveTo,
        @Nullable CsrfToken csrf, Assets assets) {

    /** Forbids a break. */
    static final String JOINER = "\u2060";

    /** @param papers the script of the page on which papers are added */
    record Assets(String css, String js, String icon, String papers) {
    }

    String say(String key) {
        return words.say(key);
    }

    String say(String key, String name, Object value) {
        return words.say(key, name, value);
    }

    boolean has(String key) {
        return words.has(key);
    }

    /** The address of another page in the same language. */
    String to(String path) {
        return "/" + language.tag() + '/' + path;
    }

    /** The same as people type it, for what is read on paper. */
    String typed(String path) {
        return leftToRight(site + to(path));
    }

    /** A phone number inside a sentence, kept on one line: a browser would break it at its space or hyphen. */
    static String phone(String displayed) {
        return leftToRight(displayed.replace(' ', '\u00A0').replace("-", "-" + JOINER));
    }

    /** A number, date or code inside a sentence, kept from left to right whatever the sentence's direction. */
    static String leftToRight(Object value) {
        return "\u2066" + value + '\u2069';
    }
}
