package org.cleardocket.eligibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 */
record CodeText(@Nullable Code code, String prefix, String number, String letters, List<String> subdivisions) {

    /** The codes that records of this county name. */
    enum Code { HS, PC, VC, BP, WI, MV }

    /** In characters; no record prints more, and a pattern should not have to work through it. */
    private static final int LONGEST = 500;

    private static final String CODE = "(HSC|HS|H&S|PC|VC|B&P|BP|WIC|WI|MV)?";
    private static final String PREFIX = "((?:664|182(?:\\([A-Z0-9]+\\))*|32)/)?";
    private static final String SECTION = "([0-9]{2,5}(?:\\.[0-9]{1,3})?)([A-Z]{0,2}?)";
    private static final String SUBDIVISIONS = "((?:\\([A-Z0-9]+\\))*)";
    private static final String DESCRIPTION = "(?:-.*)?";

    static final Pattern WHOLE = Pattern.compile(
            String.join(" ?", "", CODE, PREFIX, SECTION + SUBDIVISIONS, CODE, DESCRIPTION));
    private static final Pattern SPACES = Pattern.compile("[§\\s\\p{Z}]+");
    private static final Pattern AROUND_SIGNS = Pattern.compile(" *([()&/]) *");
    private static final Pattern BRACKETED = Pattern.compile("\\(([A-Z0-9]+)\\)");

    /** Reads the whole text; empty where any part of it is not understood. */
    static Optional<CodeText> read(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = WHOLE.matcher(normalized(raw));
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static String normalized(String raw) {
        var plain = SPACES.matcher(raw.toUpperCase(Locale.ROOT)).replaceAll(" ");
        return AROUND_SIGNS.matcher(plain).replaceAll("$1");
    }

    private static CodeText of(MatchResult parts) {
        var code = parts.group(1) == null ? parts.group(6) : parts.group(1); // a leading code wins over a trailing one
        var prefix = parts.group(2) == null ? "" : parts.group(2);
        var subdivisions = BRACKETED.matcher(parts.group(5)).results().map(found -> found.group(1)).toList();
        return new CodeText(code == null ? null : named(code), prefix, parts.group(3), parts.group(4), subdivisions);
    }

    private static Code named(String code) {
        return switch (code) {
            case "HS", "HSC", "H&S" -> Code.HS;
            case "BP", "B&P" -> Code.BP;
            case "WI", "WIC" -> Code.WI;
            default -> Code.valueOf(code);
        };
    }

    /** Whether an attempt, a conspiracy or an accessory is charged. */
    boolean hasPrefix() {
        return !prefix.isEmpty();
    }

    /** Whether it names this code or none. */
    boolean mayBeOf(Code other) {
        return code == null || code == other;
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
