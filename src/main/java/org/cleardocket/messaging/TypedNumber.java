package org.cleardocket.messaging;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the phone number in what a person typed: people write "home:" before it and "(mobile)" behind it. */
final class TypedNumber {

    /** Seven digits or more, with what people put between them. */
    private static final Pattern NUMBER =
            Pattern.compile("[+(\\[]*\\d(?:[\\s\\p{Pd}.()\\[\\]/·•~\u2212]*\\d){6,}");

    /** After a word or a sign for it; a comma is a pause for a phone that dials by itself. */
    private static final Pattern EXTENSION = Pattern.compile(
            "(?:(?<!\\p{L})(?:ext?|exte?n|extension|extensión|anexo|interno|int|x)[\\s.:=#]*\\d{1,7}(?!\\d)"
                    + "|(?<=\\d)[\\s)]*(?:#|,)[\\s,#]*\\d{1,6}\\W*$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TypedNumber() {
    }

    /**
     * The one number in a text, without the words around it; the whole text where no digits stand together, because
     * people spell numbers with letters too. Empty where there are two.
     */
    static Optional<String> only(String typed) {
        var text = plain(typed);
        var found = NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return switch (found.size()) {
            case 0 -> Optional.of(text);
            case 1 -> Optional.of(found.getFirst().replaceFirst("^00", "+")); // as one dials abroad from Mexico
            default -> Optional.empty();
        };
    }

    static boolean hasExtension(String typed) {
        return EXTENSION.matcher(plain(typed)).find();
    }

    static String withoutExtension(String typed) {
        return EXTENSION.matcher(plain(typed)).replaceFirst("");
    }

    /** In ASCII digits, and without marks that cannot be seen, such as those around a number copied from a contact. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .map(each -> Character.isDigit(each) ? Character.forDigit(Character.digit(each, 10), 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
