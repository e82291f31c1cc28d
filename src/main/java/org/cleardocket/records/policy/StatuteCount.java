package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.StateDate;
import org.jspecify.annotations.Nullable;

/**
 * A count as a careful reader takes it from all its rows: the whole text of the charge, the offense of conviction where
 * it is another, doubtful dates as ranges, its own sentence.
 *
 * @param charges   what the rows say the conviction was for, each once; the first row's decides
 * @param date      of conviction, on any row; {@code null} where none can be read
 * @param sentences of this count alone
 */
record StatuteCount(Conviction conviction, List<ChargeText> charges, @Nullable DateRange date, Sentences sentences) {

    /** Where a row says what became of the charge, the surest first. */
    private static final List<Column> CHANGED = List.of(Column.CONV_OFFENSE_DESCR, Column.DISP_OFFENSE_DESCR);
    private static final Pattern NAMES_A_SECTION = Pattern.compile("[0-9]{2}");
    /** Nobody younger is convicted as an adult; of who seems to be, a date is wrong. */
    private static final int YOUNGEST = 14;
    private static final int ADULT = 18;

    static StatuteCount of(Conviction conviction) {
        var charges = conviction.rows().stream().map(row -> named(row).findFirst().orElseThrow()).distinct().toList();
        var date = date(conviction.rows());
        return new StatuteCount(conviction, charges, date, Sentences.of(conviction.rows(), date));
    }

    private static @Nullable DateRange date(List<Row> rows) {
        DateRange date = null;
        for (var row : rows) {
            date = StatuteDate.span(date, StatuteDate.span(StatuteDate.read(row.text(Column.STP_EVENT_DATE)),
                    StatuteDate.read(row.text(Column.DISP_DATE))));
        }
        return date;
    }

    /** All charges of a row: what the conviction was for comes first, what was charged last. */
    private static Stream<ChargeText> named(Row row) {
        var changed = CHANGED.stream().filter(column -> !row.isEmpty(column)).map(row::text)
                .filter(text -> NAMES_A_SECTION.matcher(text).find()).map(ChargeText::of);
        return Stream.concat(changed, Stream.of(charged(row)));
    }

    /** In the comment where the row says so. */
    private static ChargeText charged(Row row) {
        var offense = row.text(Column.OFFENSE_DESCR);
        var isInComment = offense.isBlank() || offense.strip().startsWith("SEE COMMENT FOR CHARGE");
        return ChargeText.of(isInComment ? row.text(Column.COMMENT_TEXT) : offense);
    }

    /**
     * Whether a conviction is to be decided: any of its rows may name one of the four, and the county is compared
     * without blanks.
     */
    static boolean isAskedFor(Conviction conviction, String county) {
        return conviction.rows().stream().flatMap(StatuteCount::named).anyMatch(ChargeText::mayBeProp64)
                && conviction.row().text(Column.STP_ORI_CNTY_NAME).strip().equalsIgnoreCase(county.strip());
    }

    /** Whether its rows disagree, or name a sentence or a level that cannot be read: a person should look. */
    boolean isDoubtful() {
        return sentences.isUnreadable() || differs(Column.STP_EVENT_DATE) || differs(Column.CONV_STAT_DESCR)
                || levelWords().anyMatch(words -> !words.isEmpty() && level(words) == null)
                || conviction.rows().stream().flatMap(StatuteCount::named).distinct().count() > 1;
    }

    private boolean differs(Column column) {
        var first = conviction.row().text(column);
        return conviction.rows().stream().anyMatch(row -> !row.text(column).equals(first));
    }

    Facts facts(List<StatuteCount> all, History history, LocalDate asOf) {
        return Facts.builder()
                .raw(charges.getFirst().text())
                .level(level())
                .convictionDate(date)
                .ageBand(isMinorAt(history.birth()) ? AgeBand.UNDER_18 : null)
                .serving(sentences.endAfter(asOf))
                .priors(all.stream().filter(other -> other != this).flatMap(other -> other.priors(all)).toList())
                .registered290NoConviction(history.isRegistered())
                .gangEnhancement(hasInCase(all, ChargeText::gang))
                .deceased(history.isDeceased())
                .build();
    }

    /** The lowest on any row of the count: a court may have lowered it since. What was charged says nothing of it. */
    private @Nullable Level level() {
        return levelWords()
                .map(StatuteCount::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<String> levelWords() {
        return conviction.rows().stream().map(row -> row.text(Column.CONV_STAT_DESCR).strip().toUpperCase(Locale.ROOT));
    }

    private static @Nullable Level level(String words) {
        return switch (words) {
            case "FELONY" -> Level.FELONY;
            case "MISDEMEANOR" -> Level.MISDEMEANOR;
            case "INFRACTION" -> Level.INFRACTION;
            default -> null;
        };
    }

    /** Under 18 when convicted is under 18 at the offense; whoever was older may have been younger then. */
    private boolean isMinorAt(LocalDate birth) {
        return date != null && !birth.equals(StateDate.NULL) && date.isOnOrAfter(birth.plusYears(YOUNGEST))
                && conviction.row().date(Column.PRI_DOB).equals(birth) && date.isBefore(birth.plusYears(ADULT));
    }

    /** One for each charge that its rows name, so that the gravest is among them. */
    private Stream<Prior> priors(List<StatuteCount> all) {
        return charges.stream().filter(ChargeText::mattersAsPrior).map(charge -> {
            var pair = charge.gangMakesItStrike() && hasInCase(all, ChargeText::gangFinding);
            return new Prior(charge.text(), date, pair ? true : null, null);
        });
    }

    private boolean hasInCase(List<StatuteCount> all, Predicate<ChargeText> which) {
        return all.stream().anyMatch(other ->
                other.charges.stream().anyMatch(which) && conviction.isOfSameCase(other.conviction));
    }
}
