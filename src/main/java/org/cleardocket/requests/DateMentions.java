package org.cleardocket.requests;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a text may mention one day: in numbers, with the month's name or Roman number, or in words. */
final class DateMentions {

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
            "xii");
    /** "the 7th day of the 5th month of 1979" */
    private static final String BETWEEN_NUMBERS = "\\D{1,20}";
    private static final String BETWEEN = "\\D{0,12}?";
    private static final String NOT_WITHIN = "(?<![\\p{L}\\d])(?:%s)(?![\\p{L}\\d])";

    private final List<Pattern> patterns;

    /** @param language in which it is written, if not in English */
    DateMentions(LocalDate date, Locale language) {
        var year = "(?<!\\d)(?:%d|%02d)(?!\\d|:\\d)|".formatted(date.getYear(), date.getYear() % 100)
                + NOT_WITHIN.formatted(inWords(date.getYear(), language) + '|' + inWords(date.getYear() % 100, language));
        var month = "(?<!\\d)0?%d(?!\\d)|".formatted(date.getMonthValue())
                + NOT_WITHIN.formatted(ROMAN.get(date.getMonthValue() - 1));
        var day = "(?<!\\d)0?%d(?!\\d)|".formatted(date.getDayOfMonth())
                + NOT_WITHIN.formatted(inWords(date.getDayOfMonth(), language));
        var named = names(date.getMonth(), language);
        patterns = Stream.of(inTurn(BETWEEN_NUMBERS, month, day, year), inTurn(BETWEEN_NUMBERS, day, month, year),
                inTurn(BETWEEN_NUMBERS, year, month, day), inTurn(BETWEEN, named, day, year),
                inTurn(BETWEEN, day, named, year), inTurn(BETWEEN, year, named, day), inTurn(BETWEEN, year, day, named),
                inTurn(BETWEEN, named, Integer.toString(date.getYear()))).toList();
    }

    /** What stands in a text, with digits of any script as ours. */
    Optional<String> in(String text) {
        var folded = digits(FoldedName.of(text));
        return patterns.stream().flatMap(pattern -> pattern.matcher(folded).results()).map(MatchResult::group).findFirst();
    }

    private static Pattern inTurn(String between, String... parts) {
        return Pattern.compile(Stream.of(parts).map(part -> "(?:" + part + ')').collect(Collectors.joining(between)));
    }

    /** Its names, and whatever begins as they do and is no other's: "sept", "setiembre". */
    private static String names(Month month, Locale language) {
        var full = Stream.of(language, Locale.ENGLISH)
                .flatMap(one -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                        .map(style -> month.getDisplayName(style, one)));
        var also = month == Month.SEPTEMBER ? Stream.of("set", "setiembre") : Stream.<String>empty();
        return Stream.concat(full, also).map(name -> digits(FoldedName.of(name)).replace(".", "")).distinct()
                .map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** A number as it is said, counting and in order: "seven", "seventh". */
    private static String inWords(int number, Locale language) {
        return Stream.of(language, Locale.ENGLISH).distinct().flatMap(one -> {
            var speller = new RuleBasedNumberFormat(ULocale.forLocale(one), RuleBasedNumberFormat.SPELLOUT);
            return Arrays.stream(speller.getRuleSetNames()).map(rules -> speller.format(number, rules));
        }).map(FoldedName::of).filter(said -> said.codePoints().allMatch(DateMentions::isOfWords)).distinct()
                .map(said -> Stream.of(said.split("[\\s-]+")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+(?:and |y )?")))
                .collect(Collectors.joining("|"));
    }

    private static boolean isOfWords(int letter) {
        return Character.isLetter(letter) || letter == ' ' || letter == '-';
    }

    private static String digits(String text) {
        return text.codePoints().map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
