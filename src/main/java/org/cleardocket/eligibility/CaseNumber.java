package org.cleardocket.eligibility;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case number as somebody wrote it, and what its shape tells of the case. Shapes are hints: courts changed them over
 * the years, so a number of no known shape is as good as any other and nothing is ever put right by itself.
 *
 * @param written upper case, without spaces and number signs; dashes are plain. What could be no number stays as typed
 */
public record CaseNumber(String written, Kind kind) {

    /** The shapes of the Los Angeles Superior Court, in the order in which they are tried. */
    public enum Kind {
        /** {@code BA123456}: a felony, from about 1988 on. */
        FELONY("[ABGKLMNPSTVXY]A\\d{6}(?:-\\d{2})?"),
        /** {@code A123456}: a felony in the central district, to the late 1980s. */
        OLD_FELONY("A\\d{6}"),
        /** {@code 9CJ00243}: a misdemeanor; the first digit is the last one of the year. */
        MISDEMEANOR("\\d[A-Z]{2}\\d{5}(?:-\\d{2})?"),
        /** {@code 22CJCF04752-01}: from about 2020 on, beginning with the year. */
        RECENT("\\d{2}[A-Z]{2}[A-Z]{2}\\d{5}(?:-\\d{2})?"),
        /** {@code FJ51234}: juvenile court. */
        JUVENILE("[A-Z]J\\d{5,6}"),
        /** {@code BR051984}: mental health, habeas, appeals and civil divisions, where nobody is convicted. */
        NO_CONVICTION("(?:ZM|BH|BR|BC|BD|BP|BS)\\d{5,6}"),
        /** Anything else that could be a number. */
        OTHER("(?=.*\\d)[A-Z0-9][A-Z0-9-]{3,22}"),
        /** Nothing that any court would write. */
        UNREADABLE("(?s).*");

        private final Pattern shape;

        Kind(String shape) {
            this.shape = Pattern.compile(shape);
        }

        /** Whether the shape is one the court is known to use for cases that may end in a conviction. */
        boolean isKnown() {
            return switch (this) {
                case FELONY, OLD_FELONY, MISDEMEANOR, RECENT, JUVENILE -> true;
                case NO_CONVICTION, OTHER, UNREADABLE -> false;
            };
        }

        private static Kind of(String written) {
            return List.of(values()).stream().filter(kind -> kind.shape.matcher(written).matches())
                    .findFirst().orElseThrow();
        }
    }

    /** In bytes of UTF-8; no number is half as long, and what is longer is kept nowhere. */
    private static final int LONGEST = 60;

    private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Z}#]+");
    private static final Pattern LABEL = Pattern.compile("^(?:(?:case|caseno|court|docket|number|num|nbr|no"
            + "|caso|expediente|numero|núm|número|de|del|corte)(?![\\p{L}\\p{Nd}-])|[\\s\\p{Z}.:#°\"'“”(\\[*]+)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** {@code People v. Doe}, up to what may be a number. */
    private static final Pattern CAPTION = Pattern.compile(
            "^\\D{2,40}?\\bvs?\\b\\.?\\s+\\D{1,40}?\\b(?=[A-Z]{0,2}[\\s#-]*\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[\\s\\p{Z}.,;:!\"'“”*]+$");
    private static final Pattern DEFENDANT = Pattern.compile("(?<=\\d)[\\s\\p{Z}]*[(\\[](\\d{1,2})[)\\]]$");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    /** The districts by the two letters before the digits, and the courthouse where their files are. */
    private static final Map<String, String> COURTHOUSES = Map.ofEntries(
            Map.entry("BA", "CJC"), Map.entry("GA", "PAS"), Map.entry("KA", "POM"), Map.entry("LA", "VNW"),
            Map.entry("MA", "ATP"), Map.entry("NA", "LBC"), Map.entry("PA", "SFC"), Map.entry("SA", "LAX"),
            Map.entry("TA", "COM"), Map.entry("VA", "NOR"), Map.entry("YA", "TOR"));

    /** Digits and letters that people take for each other. */
    private static final Map<Character, Character> LOOK_ALIKE = Map.of('O', '0', '0', 'O', 'I', '1', '1', 'I');

    /** Reads whatever was typed, with what people write around a number: {@code Case No. BA123456 (01).} */
    public static CaseNumber read(String typed) {
        var readings = Stream.of(typed.strip(), CAPTION.matcher(typed.strip()).replaceFirst(""))
                .map(CaseNumber::bare).flatMap(CaseNumber::withFewerDashes)
                .map(number -> new CaseNumber(number, Kind.of(number))).toList();
        return readings.stream().filter(one -> one.kind.isKnown()).findFirst()
                .or(() -> readings.stream().filter(CaseNumber::isReadable).findFirst())
                .orElseGet(() -> new CaseNumber(typed.strip(), Kind.UNREADABLE));
    }

    /** As it is, with only the dash before the defendant's number, and with none. */
    private static Stream<String> withFewerDashes(String number) {
        return Stream.of(number, number.replaceAll("-(?!\\d{2}$)", ""), number.replace("-", ""));
    }

    private static String bare(String typed) {
        var plain = DASHES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("-");
        var started = LABEL.matcher(END.matcher(plain).replaceAll("")).replaceFirst("");
        var whole = DEFENDANT.matcher(started).replaceFirst(found -> found.group(1).length() == 1 ? "-0$1" : "-$1");
        return DROPPED.matcher(whole).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether it is longer than any number. */
    public boolean isTooLong() {
        return written.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** Whether any court might write it so. */
    public boolean isReadable() {
        return kind != Kind.UNREADABLE;
    }

    /** The level that the shape tells. */
    public Optional<Level> level() {
        return switch (kind) {
            case FELONY, OLD_FELONY -> Optional.of(Level.FELONY);
            case MISDEMEANOR -> Optional.of(Level.MISDEMEANOR);
            case RECENT -> switch (written.charAt(5)) {
                case 'F' -> Optional.of(Level.FELONY);
                case 'M' -> Optional.of(Level.MISDEMEANOR);
                default -> Optional.empty();
            };
            case JUVENILE, NO_CONVICTION, OTHER, UNREADABLE -> Optional.empty();
        };
    }

    /** The courthouse of the district that the letters name. */
    public Optional<Courthouse> courthouse() {
        return kind == Kind.FELONY
                ? Optional.ofNullable(COURTHOUSES.get(written.substring(0, 2))).flatMap(Courthouse::find)
                : Optional.empty();
    }

    /**
     * The years the number may be from, the latest first; empty where the shape tells none.
     *
     * @param latest no later than this year
     */
    public List<Integer> years(int latest) {
        return switch (kind) {
            case MISDEMEANOR -> {
                var last = latest - Math.floorMod(latest - Character.digit(written.charAt(0), 10), 10);
                yield List.of(last, last - 10, last - 20, last - 30, last - 40);
            }
            case RECENT -> Stream.of(2000 + Integer.parseInt(written.substring(0, 2)))
                    .filter(year -> year <= latest).toList();
            case FELONY, OLD_FELONY, JUVENILE, NO_CONVICTION, OTHER, UNREADABLE -> List.of();
        };
    }

    /** The number of a known shape that may have been meant where an O was typed for a zero or an I for a one. */
    public Optional<String> lookAlike() {
        return kind != Kind.OTHER ? Optional.empty()
                : Stream.of("AA999999", "A999999", "9AA99999", "99AAAA99999", "AA99999")
                        .map(shape -> read(withShape(shape)))
                        .filter(meant -> meant.kind().isKnown()).findFirst().map(CaseNumber::written);
    }

    /** Turns letters that stand for digits into digits and the reverse, place by place. */
    private String withShape(String letterOrDigit) {
        var meant = new StringBuilder(written);
        for (var i = 0; i < Math.min(written.length(), letterOrDigit.length()); i++) {
            var each = written.charAt(i);
            if (Character.isDigit(each) != Character.isDigit(letterOrDigit.charAt(i))) {
                meant.setCharAt(i, LOOK_ALIKE.getOrDefault(each, each));
            }
        }
        return meant.toString();
    }
}
