package org.cleardocket.eligibility;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section as a record prints it, read as a whole or not at all: {@code 664/11360(A) HS-SELL MARIJUANA}.
 *
 * @param code         the code it names; {@code null} where it names none
 * @param prefix       {@code 664/} for an attempt, {@code 182(A)(1)/} for a conspiracy, {@code 32/} for an accessory,
 *                     otherwise empty
 * @param number       {@code 11357} or {@code 11357.5}
 * @param letters      written straight after the number: {@code A} in {@code 288A}, otherwise empty
 * @param subdivisions what stands in brackets, in capitals
 * @param inchoate     an attempt, a conspiracy, a solicitation or an accessory, by the prefix or by the description
 */
record CodeText(@Nullable Code code, String prefix, String number, String letters, List<String> subdivisions,
        boolean inchoate) {

    /** The codes that records of this county name. */
    enum Code { HS, PC, VC, BP, WI, MV }

    /** In characters; no record prints more, and a pattern should not have to work through it. */
    private static final int LONGEST = 500;

    private static final String CODE = "(?:HSC|HS|H&S|PC|VC|B&P|BP|WIC|WI|MV)";
    private static final String PREFIX =
            "(?:(?<prefix>664|182(?:\\([A-Z0-9]+\\))*+|32)(?: ?PC)? ?[/-] ?)?";
    private static final String LETTERS = "(?<letters>[A-Z]{0,2}?)";
    private static final String SUBDIVISIONS = "(?<subdivisions>(?:\\([A-Z0-9]+\\))*+)";

    static final Pattern WHOLE = Pattern.compile(" ?(?<leading>" + CODE + ")? ?" + PREFIX
            + " ?(?<number>[0-9]{2,5}(?:\\.[0-9]{1,3})?)" + LETTERS + " ?" + SUBDIVISIONS
            + "(?:[ -]{0,3}(?<trailing>" + CODE + ")(?![A-Z]))? ?(?:-(?<description>.*))?");

    /** One section among others; what follows its number belongs to it where that can be read. */
    private static final Pattern NAMED = Pattern.compile("(?<![0-9])(?<![0-9]\\.)" + PREFIX
            + "(?<number>[0-9]{2,5}+(?![0-9])(?:\\.[0-9]{1,3}+(?![0-9]))?)"
            + "(?:" + LETTERS + " ?" + SUBDIVISIONS + "(?: ?" + CODE + ")?(?![A-Z(]))?");

    private static final Pattern SPACES = Pattern.compile("[§\\s\\p{Z}]+");
    private static final Pattern AROUND_SIGNS = Pattern.compile(" *([()&/]) *");
    private static final Pattern BRACKETED = Pattern.compile("\\(([A-Z0-9]+)\\)");

    /** A point that may stand between two sections; no section has but one digit. */
    private static final Pattern POINT_BETWEEN = Pattern.compile("(?<=[0-9])\\.(?=[0-9]{2})");
    /** None of these has a part that is numbered so, nor a lettered subdivision within a lettered one. */
    private static final Pattern SEVERAL = Pattern.compile("^(?:[^/]*/)?(?:1135[789]|11360|1153[01])"
            + "(?:\\.[0-9]{2,3}|(?:[A-Z]|\\([A-Z]+\\))\\([A-Z]+\\))");
    private static final Pattern AGE_OR_YEAR = Pattern.compile("[0-9]{2}|(?:19|20)[0-9]{2}");

    /** Reads the whole text; empty where a part of it is not understood or may name another section. */
    static Optional<CodeText> read(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = WHOLE.matcher(normalized(raw));
        return matcher.matches() && ChargeDescription.isPlain(matcher.group("description"))
                ? Optional.of(of(matcher)).filter(text -> !SEVERAL.matcher(text.withoutCode()).find())
                : Optional.empty();
    }

    /**
     * Every section that a text may name: the one, or all that are joined in it, whatever stands between them. To which
     * of several a code belongs is not known.
     */
    static List<CodeText> named(@Nullable String raw) {
        var whole = read(raw);
        if (raw == null || raw.length() > LONGEST
                || whole.isPresent() && !POINT_BETWEEN.matcher(whole.get().number).find()) {
            return whole.stream().toList();
        }
        var text = normalized(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        var found = Stream.of(text, POINT_BETWEEN.matcher(text).replaceAll(" "))
                .flatMap(one -> NAMED.matcher(one).results())
                .map(one -> with(null, one, false));
        return Stream.concat(whole.stream(), found).toList();
    }

    private static String normalized(String raw) {
        var plain = SPACES.matcher(raw.toUpperCase(Locale.ROOT)).replaceAll(" ");
        return AROUND_SIGNS.matcher(plain).replaceAll("$1");
    }

    private static CodeText of(MatchResult parts) {
        var leading = parts.group("leading");
        var code = leading == null ? parts.group("trailing") : leading; // a leading code wins over a trailing one
        return with(code == null ? null : code(code), parts, ChargeDescription.isInchoate(parts.group("description")));
    }

    private static CodeText with(@Nullable Code code, MatchResult parts, boolean inchoate) {
        var prefix = parts.group("prefix") == null ? "" : parts.group("prefix") + '/';
        var subdivisions = BRACKETED.matcher(orEmpty(parts.group("subdivisions"))).results()
                .map(found -> found.group(1)).toList();
        return new CodeText(code, prefix, parts.group("number"), orEmpty(parts.group("letters")), subdivisions,
                inchoate || !prefix.isEmpty());
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static Code code(String named) {
        return switch (named) {
            case "HS", "HSC", "H&S" -> Code.HS;
            case "BP", "B&P" -> Code.BP;
            case "WI", "WIC" -> Code.WI;
            default -> Code.valueOf(named);
        };
    }

    /** Whether it names this code or none. */
    boolean mayBeOf(Code other) {
        return code == null || code == other;
    }

    /** Whether it is as likely an age, an amount or a year that somebody wrote: no code stands beside it. */
    boolean mayBeNoSection() {
        return code == null && prefix.isEmpty() && AGE_OR_YEAR.matcher(number).matches();
    }

    /** Whether it is this section, with at most one letter that reads as its subdivision. */
    boolean isSection(String other) {
        return number.equals(other) && letters.length() <= 1;
    }

    /** The letter of the subdivision in lower case, whether in brackets or not: {@code 11357B} is 11357(b). */
    Optional<String> subdivision() {
        return (letters.isEmpty() ? subdivisions.stream().findFirst() : Optional.of(letters))
                .map(letter -> letter.toLowerCase(Locale.ROOT));
    }

    /** As the rows of prior offenses have it: {@code 664/288A(C)(1)}. */
    String withoutCode() {
        return prefix + number + letters
                + subdivisions.stream().map(subdivision -> '(' + subdivision + ')').collect(Collectors.joining());
    }
}
