package org.cleardocket.requests;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextFinding.Personal.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who a text is about, and who wrote it, in words that staff typed: phones are shared, and texts say nothing. */
final class PersonalWords {

    /** Shorter parts of a name are words like "de" and "la". */
    private static final int SHORTEST = 3;
    private static final String WITHIN_A_WORD = "[\\p{L}\\p{N}]";

    /** Where names stand without spaces, or with endings. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.KHMER);

    private PersonalWords() {
    }

    /** @param writer who would send them */
    static List<TextFinding> in(String words, Request request, StaffMember writer) {
        var text = digits(FoldedName.of(words));
        var findings = new ArrayList<TextFinding>();
        parts(request.person().name()).filter(part -> stands(part, text))
                .forEach(part -> findings.add(new TextFinding.Personal(Kind.NAME, part)));
        births(request.person().birthDate(), request.language().locale())
                .map(birth -> birth.matcher(text)).filter(Matcher::find).limit(1)
                .forEach(birth -> findings.add(new TextFinding.Personal(Kind.BIRTH_DATE, birth.group())));
        colleagues(request.owner(), writer).flatMap(PersonalWords::parts).distinct()
                .filter(part -> stands(part, text))
                .forEach(part -> findings.add(new TextFinding.Personal(Kind.COLLEAGUE, part)));
        return findings;
    }

    private static Stream<String> colleagues(@Nullable StaffMember owner, StaffMember writer) {
        return Stream.concat(Stream.ofNullable(owner), Stream.of(writer)).map(StaffMember::name);
    }

    private static Stream<String> parts(String name) {
        return Arrays.stream(FoldedName.of(name).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() >= (isUnspaced(part) ? 2 : SHORTEST))
                .distinct();
    }

    private static boolean stands(String part, String text) {
        return isUnspaced(part) ? text.contains(part)
                : Pattern.compile("(?<!%s)%s(?!%s)".formatted(WITHIN_A_WORD, Pattern.quote(part), WITHIN_A_WORD))
                        .matcher(text).find();
    }

    private static boolean isUnspaced(String part) {
        return part.codePoints().anyMatch(letter -> UNSPACED.contains(UnicodeScript.of(letter)));
    }

    /** The day in numbers, in any usual order; or with its month's name, as their language or English has it. */
    private static Stream<Pattern> births(LocalDate born, Locale language) {
        var year = "(?<!\\d)(?:%d|%02d)(?!\\d|:\\d)".formatted(born.getYear(), born.getYear() % 100);
        var month = "(?<!\\d)0?%d(?!\\d)".formatted(born.getMonthValue());
        var day = "(?<!\\d)0?%d(?!\\d)".formatted(born.getDayOfMonth());
        var named = "(?:" + Stream.of(language, Locale.ENGLISH)
                .flatMap(one -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                        .map(style -> born.getMonth().getDisplayName(style, one)))
                .map(name -> Pattern.quote(digits(FoldedName.of(name)))).distinct()
                .collect(Collectors.joining("|")) + ')';
        return Stream.of(
                inTurn("\\D{1,4}", month, day, year), inTurn("\\D{1,4}", day, month, year),
                inTurn("\\D{1,4}", year, month, day),
                inTurn("\\D{0,8}", named, day, year), inTurn("\\D{0,8}", day, named, year),
                inTurn("\\D{0,8}", year, named, day));
    }

    private static Pattern inTurn(String between, String... parts) {
        return Pattern.compile(String.join(between, parts));
    }

    /** Whatever digits people write, as ours. */
    private static String digits(String text) {
        return text.codePoints().map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
