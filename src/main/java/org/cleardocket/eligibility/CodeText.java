package org.cleardocket.eligibility;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * @param description  what follows the section after a hyphen, in capitals; otherwise empty
 */
record CodeText(@Nullable Code code, String prefix, String number, String letters, List<String> subdivisions,
        boolean inchoate, String description) {

    /** What a text says beyond a charge of the law before November 9, 2016. */
    enum Doubt {
        /** One of the facts that keep the felony as an option, in words or by a subdivision of today's law. */
        AGGRAVATED,
        /** Anything else: it may be another charge. */
        OTHER
    }

    /** The codes that records of this county name. */
    enum Code { HS, PC, VC, BP, WI, MV }

    /** In characters; no record prints more, and a pattern should not have to work through it. */
    private static final int LONGEST = 500;

    private static final String CODE = "(?:HSC|HS|H&S|PC|VC|B&P|BP|WIC|WI|MV)";
    private static final String PREFIX =
            "(?:(?<prefix>664|182(?:\\([A-Z0-9]+\\))*+|32)(?: ?PC)? ?[/-] ?)?";
    private static final String LETTERS = "(?<letters>[A-Z]{0,2}?)";
    /** A letter, two of them, a Roman number, or a number below 20; anything longer is a section in brackets. */
    private static final String SUBDIVISION = "\\((?:[A-Z]{1,2}|III|VIII?|[01]?[0-9])\\)";
    private static final String SUBDIVISIONS = "(?<subdivisions>(?:" + SUBDIVISION + ")*+)";

    static final Pattern WHOLE = Pattern.compile(" ?(?<leading>" + CODE + ")? ?" + PREFIX
            + " ?(?<number>[0-9]{2,5}(?:\\.[0-9]{1,3})?)" + LETTERS + " ?" + SUBDIVISIONS
            + "(?:[ -]{0,3}(?<trailing>" + CODE + ")(?![A-Z]))? ?(?:-(?<description>.*))?");

    /** One section among others; what follows its number belongs to it where that can be read. */
    private static final Pattern NAMED = Pattern.compile("(?<![0-9])(?<![0-9]\\.)" + PREFIX
            + "(?<number>[0-9]{2,5}+(?![0-9])(?:\\.[0-9]{1,3}+(?![0-9]))?)"
            + "(?:" + LETTERS + " ?" + SUBDIVISIONS + "(?:(?<=\\))|(?: ?" + CODE + ")?(?![A-Z(])))?");

    private static final Pattern SPACES = Pattern.compile("[§\\s\\p{Z}]+");
    private static final Pattern AROUND_SIGNS = Pattern.compile(" *([(&/]) *| +(\\))");
    /** {@code SEC. 11359}, {@code ART. 11359}, {@code CÓDIGO 11359}: at the beginning, perhaps behind a code. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile("^( ?(?:" + CODE + " )?)(?:(?:SECTIONS?|SECCI(?:O\u0301?|Ó)N|SECC?T?"
            + "|ARTICLE|ART(?:I\u0301?|Í)CULO|ART|C(?:O\u0301?|Ó)DIGO|CODE|N[UÚ]MERO)\\b[.:]? ?)+(?=[0-9])");
    /** {@code 11357 INCISO B}. */
    private static final Pattern BEFORE_LETTER = Pattern.compile("(?<=[0-9]),? (?:INCISO|INC\\.?|SUBDIVISI[OÓ]N|SUBD?\\.?"
            + "|SUBSECTION|LETRA)(?![A-Z]) ?\\(?([A-E])\\)?(?![A-Z0-9])");
    /** Before another letter, which no subdivision has straight within it; and of sections that have no subdivisions. */
    private static final Pattern LETTER_IN_BRACKETS =
            Pattern.compile("((?:^|/)(?:266|653)|(?:^|/)[0-9.]+(?=\\([A-Z]+\\)\\([A-Z]))\\(([A-Z]+)\\)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([A-Z0-9]+)\\)");

    /** A point that may stand between two sections: behind it no section has three digits, but for zeros before. */
    private static final Pattern POINT_BETWEEN = Pattern.compile("(?<=[0-9])\\.(?=[1-9][0-9]{2})");
    /** Fish and Game, Civil, and United States codes, whose sections are no priors. */
    private static final Pattern OTHER_CODE = Pattern.compile(" ?(?:FG|F&G|CI|US|USC)(?![A-Z])");
    /** {@code 314-1}, {@code 245-D-3}. */
    private static final Pattern HYPHEN_BEFORE_SUBDIVISION =
            Pattern.compile("(?<=[0-9A-Z)]) ?- ?([A-Z]|[0-9])(?![A-Z0-9])");
    /** {@code 653 F(B)}. */
    private static final Pattern BLANK_BEFORE_LETTERS = Pattern.compile("(?<=[0-9]) (?=[A-Z]{1,2}(?![A-Z]))");
    private static final String FOUR = "(1135[789]|11360)(?![0-9])";
    private static final Pattern ONE_OF_FOUR = Pattern.compile(FOUR);
    private static final Pattern SHORT_FOR_ONE_OF_FOUR = Pattern.compile("(?<![0-9.$])(5[789]|60)(?![0-9.])");
    private static final Pattern RANGE =
            Pattern.compile(FOUR + "[^0-9]*?(?:[-–—]|\\b(?:TO|THRU|THROUGH|HASTA)\\b)[^0-9]*" + FOUR);
    /** {@code X2}, {@code 2 COUNTS}, {@code TWICE}. */
    private static final Pattern MORE_THAN_ONCE = Pattern.compile(
            "\\bX ?[2-9]|\\b[2-9] ?X\\b|\\b(?:COUNTS|CTS|CNTS|TWICE|TIMES)\\b|\\b[2-9] ?(?:COUNT|CNT|CT)\\b");

    /**
     * None of these has two letters, a part that is numbered so, or a lettered subdivision within a lettered one; nor
     * have 11357 and 11360(b) below a number.
     */
    private static final Pattern SEVERAL = Pattern.compile("^(?:[^/]*/)?(?:1135[789]|11360|1153[01])"
            + "(?:\\.[0-9]{2,3}|[A-Z]{2}|\\([A-Z]{2,}\\)|(?:[A-Z]|\\([A-Z]+\\))\\([A-Z]+\\))"
            + "|^(?:[^/]*/)?(?:11357(?:[A-Z]|\\([A-Z]\\))|11360(?:B|\\(B\\)))\\([0-9]+\\)\\([A-Z]");
    /** Spanish writes 11,359 as {@code 11.359}; no section has its point there. */
    private static final Pattern MISPLACED_POINT = Pattern.compile(
            "^(?:[^/]*/)?(?:[0-9]{2}\\.[0-9]{3}|113\\.(?:5[789]|60)|1135\\.[789]|1136\\.0)(?![0-9])");
    /**
     * Subdivisions that today's law has and the old law had not, of which some turn on priors, minors or import and the
     * others mean something else than the same letter did; and such that neither has.
     */
    private static final Pattern OTHER_CLASS = Pattern.compile("^(?:[^/]*/)?(?:11358(?:[D-Z]|\\([D-Z]\\))"
            + "|11359(?:[C-Z]|\\([C-Z]\\))|11360(?:A|\\(A\\))\\(0?(?:[03-9]|[1-9][0-9])\\)"
            + "|(?:11357(?:[A-D]|\\([A-D]\\))|11360(?:B|\\(B\\)))\\([0-9]+\\))");
    /** Those of today's law that turn on an aggravator. */
    private static final Pattern AGGRAVATED_CLASS = Pattern.compile("^(?:[^/]*/)?(?:11358(?:D|\\(D\\))"
            + "|11359(?:[CD]|\\([CD]\\))|11360(?:A|\\(A\\))\\(0?3\\))");
    /** {@code 18.7 PC}: hardly a section has so few digits before its point. */
    private static final Pattern POINT_IN_NUMBER = Pattern.compile("^([^0-9]*[0-9]{2})\\.(?=[0-9])");
    /** Of the four, with a sign inside the number. */
    private static final Pattern FOUR_WITH_SIGNS =
            Pattern.compile("(?<![0-9.,])1([.,' -]?)1([.,' -]?)3([.,' -]?)(?:5([.,' -]?)[789]|6([.,' -]?)0)(?![0-9])");
    /** Of the Health and Safety Code, without its name. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5}(?:\\.[0-9])?");
    private static final Set<String> UNITS = Set.of("G", "GR", "GM", "KG", "MG", "OZ", "LB", "K");

    /** Reads the whole text; empty where a part of it is not understood or may name another section. */
    static Optional<CodeText> read(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = WHOLE.matcher(normalized(raw));
        return matcher.matches() && ChargeDescription.isPlain(matcher.group("description"))
                ? Optional.of(of(matcher)).filter(text -> !SEVERAL.matcher(text.withoutCode()).find())
                        .filter(text -> !MISPLACED_POINT.matcher(text.withoutCode()).find())
                : Optional.empty();
    }

    /**
     * Every section that a text may name: the one, or all that are joined in it, whatever stands between them. To which
     * of several a code belongs is not known.
     */
    static List<CodeText> named(@Nullable String raw) {
        return readings(raw).stream().flatMap(List::stream).toList();
    }

    /** How often a text may name this section as an offense that was not only attempted; in doubt, more often. */
    static long times(@Nullable String raw, Section section) {
        var named = readings(raw).stream().mapToLong(one -> one.stream()
                .filter(text -> text.number.equals(section.number()) && text.prefix.isEmpty())
                .filter(text -> !text.inchoate || ChargeDescription.mayBeWhole(orEmpty(raw)))
                .count()).max().orElse(0);
        return named == 1 && MORE_THAN_ONCE.matcher(normalized(orEmpty(raw))).find() ? 2 : named;
    }

    /** Each way to read a text, with every section that it names then. */
    private static List<List<CodeText>> readings(@Nullable String raw) {
        var whole = read(raw);
        if (raw == null || raw.length() > LONGEST
                || whole.isPresent() && whole.get().number.indexOf('.') < 0) {
            return List.of(whole.stream().toList());
        }
        var text = normalized(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        var found = Stream.of(text, POINT_BETWEEN.matcher(text).replaceAll(" "), subdivisionsJoined(text),
                        allOfFour(text), FOUR_WITH_SIGNS.matcher(text)
                                .replaceAll(four -> four.group().replaceAll("[^0-9]", "")),
                        POINT_IN_NUMBER.matcher(text).replaceFirst("$1")).distinct()
                .map(one -> NAMED.matcher(one).results()
                        .filter(parts -> !OTHER_CODE.matcher(one).region(parts.end(), one.length()).lookingAt())
                        .map(parts -> with(null, parts, "")).toList());
        return Stream.concat(Stream.of(whole.stream().toList()), found).toList();
    }

    private static String subdivisionsJoined(String text) {
        var bracketed = HYPHEN_BEFORE_SUBDIVISION.matcher(text).replaceAll("($1)");
        return BLANK_BEFORE_LETTERS.matcher(bracketed).replaceAll("");
    }

    /** With those of the four written out that are written short or lie between two: {@code 11357 THRU 60}. */
    private static String allOfFour(String text) {
        if (!ONE_OF_FOUR.matcher(text).find()) {
            return text;
        }
        var full = SHORT_FOR_ONE_OF_FOUR.matcher(text).replaceAll("113$1");
        return RANGE.matcher(full).replaceAll(ends -> Arrays.stream(Section.values()).map(Section::number)
                .filter(number -> number.compareTo(ends.group(1)) > 0 && number.compareTo(ends.group(2)) < 0)
                .collect(Collectors.joining(" ", ends.group(1) + ' ', ' ' + ends.group(2))));
    }

    private static String normalized(String raw) {
        var plain = AROUND_SIGNS.matcher(SPACES.matcher(raw.toUpperCase(Locale.ROOT)).replaceAll(" ")).replaceAll("$1$2");
        return BEFORE_LETTER.matcher(BEFORE_NUMBER.matcher(plain).replaceAll("$1")).replaceAll("($1)");
    }

    private static CodeText of(MatchResult parts) {
        var leading = parts.group("leading");
        var code = leading == null ? parts.group("trailing") : leading; // a leading code wins over a trailing one
        return with(code == null ? null : code(code), parts, orEmpty(parts.group("description")));
    }

    private static CodeText with(@Nullable Code code, MatchResult parts, String description) {
        var prefix = parts.group("prefix") == null ? "" : parts.group("prefix") + '/';
        var subdivisions = BRACKETED.matcher(orEmpty(parts.group("subdivisions"))).results()
                .map(found -> found.group(1)).toList();
        return new CodeText(code, prefix, parts.group("number"), orEmpty(parts.group("letters")), subdivisions,
                !prefix.isEmpty() || ChargeDescription.isInchoate(description), description);
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

    /** Whether it is as likely an age, an amount, a year or half a number: no code stands beside it. */
    boolean mayBeNoSection() {
        return code == null && prefix.isEmpty()
                && (UNITS.contains(letters) || !LONG_NUMBER.matcher(number).matches());
    }

    /** Whether it is this section, with at most one letter that reads as its subdivision. */
    boolean isSection(String other) {
        return number.equals(other) && letters.length() <= 1;
    }

    /** The charges that it may mean; of one of the four sections. */
    Stream<Charge> charges() {
        return Section.of(this).stream().flatMap(section -> Charge.meant(section, subdivision()));
    }

    /** The levels that the record prints beside the section. */
    Set<Level> levels() {
        return ChargeDescription.levels(description);
    }

    /** What one of the four sections says beyond itself; empty where it says no more, and for other sections. */
    Optional<Doubt> doubt() {
        if (Section.of(this).isEmpty() || !mayBeOf(Code.HS)) {
            return Optional.empty();
        }
        var text = withoutCode();
        var ofAggravator = AGGRAVATED_CLASS.matcher(text).find();
        if (!ofAggravator && OTHER_CLASS.matcher(text).find()) {
            return Optional.of(Doubt.OTHER);
        }
        if (!ofAggravator && ChargeDescription.isOf(charges(), description)) {
            return Optional.empty();
        }
        return Optional.of(ChargeDescription.isAggravated(charges(), description) ? Doubt.AGGRAVATED : Doubt.OTHER);
    }

    /** The letter of the subdivision in lower case, whether in brackets or not: {@code 11357B} is 11357(b). */
    Optional<String> subdivision() {
        return (letters.isEmpty() ? subdivisions.stream().findFirst() : Optional.of(letters))
                .map(letter -> letter.toLowerCase(Locale.ROOT));
    }

    /** As the rows of prior offenses have it: {@code 664/288A(C)(1)}. */
    String withoutCode() {
        return written(letters);
    }

    /** With a letter after the number read as a subdivision: {@code 187A} is 187(A). Section 266 has such letters. */
    String withLetterBracketed() {
        return written(letters.length() == 1 && !number.equals("266") ? '(' + letters + ')' : letters);
    }

    /** With a letter in brackets that is part of the section: {@code 653(F)(B)} is 653f(b). */
    String withLetterJoined() {
        return LETTER_IN_BRACKETS.matcher(withoutCode()).replaceFirst("$1$2");
    }

    private String written(String afterNumber) {
        return prefix + number + afterNumber
                + subdivisions.stream().map(subdivision -> '(' + subdivision + ')').collect(Collectors.joining());
    }
}
