package org.cleardocket.language;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as somebody writes it, in English or Spanish: {@code 2009}, {@code 5/2009}, {@code May 6, 1970},
 * {@code 6 de mayo de 1970}, {@code 1970-05-06}, {@code 5/6/1970}. No calendar is asked.
 *
 * @param year  as many digits as were written: 70 is not 1970
 * @param month 0 where none is written
 * @param day   0 where none is written
 * @param order whether the month is surely the month
 */
public record WrittenDate(int year, int month, int day, Order order) {

    /** How sure it is which number is the month and which the day. */
    public enum Order {
        SURE,
        /** Both numbers may be either; they stand here month first, as in the United States. */
        MONTH_FIRST
    }

    private static final int MONTHS = 12;
    /** In digits. */
    private static final int WHOLE_YEAR = 4;
    /** In letters; shorter beginnings of names fit several months. */
    private static final int ABBREVIATED = 3;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}/.,\\-\\u2010-\\u2015'’]+");
    private static final Pattern PART = Pattern.compile("([0-9]{1,4})(?:st|nd|rd|th|o|a|°|ro|er|do|to|mo|vo|no|ra|da)?|\\p{L}+");
    private static final Set<String> SMALL_WORDS = Set.of("de", "del", "of", "the", "el", "en", "in", "on", "year", "day",
            "ano", "dia", "mes", "month", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "monday",
            "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> FIRST = Set.of("primero", "primer", "first");
    /** "1.º" is one word. */
    private static final Pattern ORDINAL_DOT = Pattern.compile("(?<=[0-9])\\.(?=(?:[oa]|er|r[oa])\\b|°)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Map<String, Integer> MONTH_NAMES = monthNames();

    /** One word of a date: digits, or the name of a month. */
    private record Part(String digits, int month) {

        boolean isMonth() {
            return month > 0;
        }

        boolean isYear() {
            return digits.length() == WHOLE_YEAR;
        }

        int number() {
            return isMonth() ? month : Integer.parseInt(digits);
        }
    }

    /** Empty where it is no date: a part is missing between two others or is zero, or something else stands there. */
    public static Optional<WrittenDate> read(String written) {
        var parts = new ArrayList<Part>();
        for (var word : BETWEEN.split(ORDINAL_DOT.matcher(plain(written)).replaceAll(""))) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(word)) {
                var part = part(word);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(part.get());
            }
        }
        return parts.stream().filter(Part::isMonth).count() > 1 ? Optional.empty() : switch (parts.size()) {
            case 1 -> Optional.of(parts.getFirst()).filter(year -> !year.isMonth()).map(year -> sure(year, 0, 0));
            case 2 -> monthAndYear(parts.get(0), parts.get(1));
            case 3 -> whole(parts);
            default -> Optional.empty();
        };
    }

    /** Whether the year is written with all its digits. */
    public boolean hasWholeYear() {
        return year >= 1000;
    }

    /** Whether no more than the year is written. */
    public boolean isYear() {
        return month == 0;
    }

    /** Whether no day is written. */
    public boolean isMonth() {
        return month != 0 && day == 0;
    }

    private static Optional<WrittenDate> monthAndYear(Part first, Part second) {
        var yearFirst = first.isYear() || second.isMonth();
        var month = yearFirst ? second : first;
        return Optional.of(sure(yearFirst ? first : second, month.number(), 0))
                .filter(date -> !month.isYear() && date.month != 0);
    }

    private static Optional<WrittenDate> whole(List<Part> parts) {
        var year = parts.stream().filter(Part::isYear).findFirst().orElse(parts.getLast());
        var rest = new ArrayList<>(parts);
        rest.remove(year);
        var first = rest.get(0);
        var second = rest.get(1);
        if (year.isMonth() || first.isYear() || second.isYear() || year == parts.get(1)
                || first.number() == 0 || second.number() == 0) {
            return Optional.empty();
        }
        if (first.isMonth() || second.isMonth()) {
            return Optional.of(second.isMonth() ? sure(year, second.month, first.number())
                    : sure(year, first.month, second.number()));
        }
        if (year == parts.getFirst() || second.number() > MONTHS || first.number() == second.number()) {
            return Optional.of(sure(year, first.number(), second.number()));
        }
        return Optional.of(first.number() > MONTHS ? sure(year, second.number(), first.number())
                : new WrittenDate(year.number(), first.number(), second.number(), Order.MONTH_FIRST));
    }

    private static WrittenDate sure(Part year, int month, int day) {
        return new WrittenDate(year.number(), month, day, Order.SURE);
    }

    private static Optional<Part> part(String word) {
        if (FIRST.contains(word)) {
            return Optional.of(new Part("1", 0));
        }
        var matcher = PART.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(1) != null ? Optional.of(new Part(matcher.group(1), 0))
                : Optional.ofNullable(MONTH_NAMES.get(word)).map(month -> new Part("", month));
    }

    /** In small letters without accents, and in the digits of this language. */
    private static String plain(String written) {
        var letters = ACCENTS.matcher(Normalizer.normalize(written.strip(), Normalizer.Form.NFKD)).replaceAll("");
        return letters.toLowerCase(Locale.ROOT).codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Map<String, Integer> monthNames() {
        var names = new HashMap<String, Integer>(Map.of("setiembre", 9, "set", 9));
        for (var month : Month.values()) {
            Stream.of("en", "es").map(Locale::forLanguageTag)
                    .map(language -> month.getDisplayName(TextStyle.FULL_STANDALONE, language).toLowerCase(Locale.ROOT))
                    .forEach(name -> {
                        for (var length = ABBREVIATED; length <= name.length(); length++) {
                            names.put(name.substring(0, length), month.getValue());
                        }
                    });
        }
        return Map.copyOf(names);
    }
}
