package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
 * A count as a careful reader takes it from its rows: the whole text of the charge, the offense of conviction where it
 * is another, doubtful dates as ranges, its own sentence.
 *
 * @param charge    of conviction where the row names one, otherwise the one charged
 * @param date      of conviction; {@code null} where no row has a date that can be read
 * @param sentences of this count alone
 */
record StatuteCount(Conviction conviction, ChargeText charge, @Nullable DateRange date, Sentences sentences) {

    private static final Pattern NAMES_A_SECTION = Pattern.compile("[0-9]{2}");
    private static final int ADULT = 18;

    static StatuteCount of(Conviction conviction) {
        var row = conviction.row();
        var date = StatuteDate.span(StatuteDate.read(row.text(Column.STP_EVENT_DATE)),
                StatuteDate.read(row.text(Column.DISP_DATE)));
        return new StatuteCount(conviction, charge(row), date, Sentences.of(conviction.rows(), date));
    }

    /** Of conviction where the row names one, otherwise the one charged; in the comment where the row says so. */
    private static ChargeText charge(Row row) {
        var convicted = row.text(Column.CONV_OFFENSE_DESCR);
        return NAMES_A_SECTION.matcher(convicted).find() ? ChargeText.of(convicted) : charged(row);
    }

    private static ChargeText charged(Row row) {
        var offense = row.text(Column.OFFENSE_DESCR);
        var isInComment = offense.isBlank() || offense.strip().equals("SEE COMMENT FOR CHARGE");
        return ChargeText.of(isInComment ? row.text(Column.COMMENT_TEXT) : offense);
    }

    /** Whether a conviction is to be decided: it may be one of the four, and the county is compared without blanks. */
    static boolean isAskedFor(Conviction conviction, String county) {
        var row = conviction.row();
        return (charge(row).mayBeProp64() || charged(row).mayBeProp64())
                && row.text(Column.STP_ORI_CNTY_NAME).strip().equalsIgnoreCase(county.strip());
    }

    /** Whether its rows disagree, or name a sentence that cannot be read: a person should look. */
    boolean isDoubtful() {
        return sentences.isUnreadable() || !charge.equals(charged(conviction.row()))
                || differs(Column.OFFENSE_DESCR) || differs(Column.STP_EVENT_DATE) || differs(Column.CONV_STAT_DESCR);
    }

    private boolean differs(Column column) {
        var first = conviction.row().text(column);
        return conviction.rows().stream().anyMatch(row -> !row.text(column).equals(first));
    }

    Facts facts(List<StatuteCount> all, History history, LocalDate asOf) {
        return Facts.builder()
                .raw(charge.text())
                .level(level())
                .convictionDate(date)
                .ageBand(isMinorAt(history.birth()) ? AgeBand.UNDER_18 : null)
                .serving(sentences.endAfter(asOf))
                .priors(all.stream().filter(other -> other != this && other.charge.mattersAsPrior())
                        .map(other -> other.prior(all)).toList())
                .registered290NoConviction(history.isRegistered())
                .gangEnhancement(hasInCase(all, ChargeText::gang))
                .deceased(history.isDeceased())
                .build();
    }

    /** The lowest on any row of the count: a court may have lowered it since. What was charged says nothing of it. */
    private @Nullable Level level() {
        return conviction.rows().stream()
                .map(row -> row.text(Column.CONV_STAT_DESCR).strip().toUpperCase(Locale.ROOT))
                .map(StatuteCount::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
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
        return date != null && !birth.equals(StateDate.NULL) && !date.isBefore(birth)
                && conviction.row().date(Column.PRI_DOB).equals(birth) && date.isBefore(birth.plusYears(ADULT));
    }

    private Prior prior(List<StatuteCount> all) {
        var pair = charge.gangMakesItStrike() && hasInCase(all, ChargeText::gangFinding);
        return new Prior(charge.text(), date, pair ? true : null, null);
    }

    private boolean hasInCase(List<StatuteCount> all, Predicate<ChargeText> which) {
        return all.stream().anyMatch(other -> which.test(other.charge) && conviction.isOfSameCase(other.conviction));
    }
}
