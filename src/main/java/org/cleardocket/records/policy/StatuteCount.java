package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.ChargeDescription;
import org.cleardocket.eligibility.County;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.history.RepeatedTexts;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.StateDate;
import org.jspecify.annotations.Nullable;

/**
 * A count as a careful reader takes it from all its rows: the whole text of the charge, the offense of conviction where
 * it is another, what qualifiers and comments say of it, doubtful dates as ranges, its own sentence.
 *
 * @param later     rows that may be later steps of the same count
 * @param stepsAreOwn they can be steps of no other count
 * @param isSure    it says that it is a conviction, to the letter
 * @param rows      what each row says of the charge
 * @param charges   what the rows say the conviction was for, each once; the first row's decides
 * @param date      of conviction, on any row; {@code null} where none can be read
 * @param sentences of this count alone
 */
record StatuteCount(Conviction conviction, List<Row> later, boolean stepsAreOwn, boolean isSure, List<RowCharges> rows, List<ChargeText> charges, @Nullable DateRange date,
        Sentences sentences) {

    private static final RepeatedTexts<Optional<County>> COUNTIES = new RepeatedTexts<>(County::read);
    private static final Pattern CHARGED_LOWER = Pattern.compile("[MI]", Pattern.CASE_INSENSITIVE);
    /** Nobody younger is convicted as an adult; of who seems to be, a date is wrong. */
    private static final int YOUNGEST = 14;
    private static final int ADULT = 18;

    /** Of all convictions and of all counts that may be others; the later steps of one are taken with it. */
    static List<StatuteCount> all(History history) {
        var sure = history.convictions();
        var steps = history.possible().stream()
                .filter(possible -> sure.stream().anyMatch(one -> isStep(possible, one))).toList();
        return Stream.concat(
                sure.stream().map(one -> ofSure(one, sure, steps.stream().filter(step -> isStep(step, one)).toList())),
                history.possible().stream().filter(one -> !steps.contains(one)).map(one -> of(one, false, List.of(), true)))
                .toList();
    }

    private static StatuteCount ofSure(Conviction one, List<Conviction> sure, List<Conviction> steps) {
        var alone = steps.stream().noneMatch(step ->
                sure.stream().anyMatch(other -> !other.equals(one) && isStep(step, other)));
        return of(one, true, steps.stream().flatMap(step -> step.rows().stream()).toList(), alone);
    }

    /** Whether it names no other charge than the conviction. */
    private static boolean isStep(Conviction possible, Conviction conviction) {
        return possible.mayBeStepOf(conviction) && !RowCharges.of(possible.row()).named().getFirst()
                .namesMoreThan(RowCharges.of(conviction.row()).named().getFirst());
    }

    private static StatuteCount of(Conviction conviction, boolean isSure, List<Row> later, boolean stepsAreOwn) {
        var rows = conviction.rows().stream().map(RowCharges::of).toList();
        var charges = rows.stream().map(row -> row.named().getFirst()).distinct().toList();
        var date = date(conviction.rows());
        return new StatuteCount(conviction, later, stepsAreOwn, isSure, rows, charges, date, Sentences.of(conviction.rows(), date));
    }

    private static @Nullable DateRange date(List<Row> rows) {
        DateRange date = null;
        for (var row : rows) {
            date = StatuteDate.span(date, StatuteDate.span(StatuteDate.read(row.text(Column.STP_EVENT_DATE)),
                    StatuteDate.read(row.text(Column.DISP_DATE))));
        }
        return date;
    }

    /**
     * Whether a conviction is to be decided: any of its rows may name one of the four, and it is of the county or may
     * be, because the file names none that we know.
     */
    static boolean isAskedFor(Conviction conviction, String county) {
        return conviction.rows().stream().map(RowCharges::of).anyMatch(RowCharges::mayBeProp64)
                && isOrMayBeIn(conviction.row().text(Column.STP_ORI_CNTY_NAME), county);
    }

    private static boolean isOrMayBeIn(String named, String asked) {
        var county = COUNTIES.of(named);
        return county.isEmpty() || county.equals(COUNTIES.of(asked));
    }

    /** Whether its rows disagree, or name a sentence or a level that cannot be read: a person should look. */
    boolean isDoubtful() {
        return !later.isEmpty() || sentences.isUnreadable() || differs(Column.STP_EVENT_DATE) || differs(Column.CONV_STAT_DESCR)
                || levelWords().anyMatch(words -> !words.isEmpty() && level(words) == null)
                || rows.stream().anyMatch(row -> !row.qualifiers().isEmpty())
                || rows.stream().flatMap(RowCharges::all).distinct().count() > 1;
    }

    /**
     * Whether nothing can be promised or denied: it may be no conviction, or no more, or the record says more of it
     * than is understood.
     */
    boolean isUnclear() {
        return !isSure || sentences.isUnreadable() || isLevelUnclear() || told().anyMatch(Remarks::tellsOfRelief)
                || remarks().anyMatch(remark -> !Remarks.isUnderstood(remark, charges.getFirst().text()));
    }

    /** Whether its level cannot be read, or it has none and was charged lower than a felony. */
    private boolean isLevelUnclear() {
        return levelWords().anyMatch(words -> !words.isEmpty() && level(words) == null)
                || level() == null && conviction.rows().stream().anyMatch(row -> CHARGED_LOWER.matcher(row.text(Column.OFFENSE_TOC)).find());
    }

    /** Comments and dispositions, of later steps too. */
    private Stream<String> told() {
        return told(later);
    }

    private Stream<String> told(List<Row> steps) {
        return Stream.concat(remarks(steps), Stream.concat(conviction.rows().stream(), steps.stream())
                .map(row -> row.text(Column.DISP_DESCR)));
    }

    private Stream<String> remarks() {
        return remarks(later);
    }

    private Stream<String> remarks(List<Row> steps) {
        return Stream.concat(rows.stream(), steps.stream().map(RowCharges::of)).flatMap(row -> row.remarks().stream());
    }

    /** Whether a court has cleared this count, and not one of several that a later step may mean. */
    private boolean isCleared() {
        return told(stepsAreOwn ? later : List.of()).anyMatch(Remarks::isCleared);
    }

    private boolean differs(Column column) {
        var first = conviction.row().text(column);
        return conviction.rows().stream().anyMatch(row -> !row.text(column).equals(first));
    }

    Facts facts(List<StatuteCount> all, History history, LocalDate asOf) {
        return Facts.builder()
                .raw(RowCharges.described(charges.getFirst().text(), toldElsewhere()))
                .county(unknownCounty())
                .level(level())
                .convictionDate(date)
                .ageBand(isMinorAt(history.birth()) ? AgeBand.UNDER_18 : null)
                .serving(sentences.endAfter(asOf))
                .priors(all.stream().filter(other -> other != this).flatMap(other -> other.priors(all)).toList())
                .registered290NoConviction(history.seemsRegistered())
                .gangEnhancement(hasInCase(all, ChargeText::gang))
                .reliefOrderSeen(isCleared() ? true : null)
                .deceased(history.seemsDeceased())
                .build();
    }

    /**
     * What changes the charge or names another: qualifiers, and comments that say more than it does; with a question
     * mark where a qualifier is not understood.
     */
    private String toldElsewhere() {
        var charge = charges.getFirst();
        var qualifiers = rows.stream().flatMap(row -> row.qualifiers().stream());
        var comments = rows.stream().flatMap(row -> row.comments().stream())
                .filter(comment -> comment.saysMoreThan(charge)).map(ChargeText::text);
        var doubt = rows.stream().flatMap(row -> row.qualifiers().stream())
                .allMatch(ChargeDescription::isQualifier) ? Stream.<String>empty() : Stream.of("?");
        return Stream.concat(Stream.concat(qualifiers, comments).filter(told -> !charge.text().contains(told)), doubt)
                .distinct()
                .collect(Collectors.joining("-"));
    }

    /** As the file has it, where that is no county that we know; it may be the one that is asked for. */
    private @Nullable String unknownCounty() {
        var named = conviction.row().text(Column.STP_ORI_CNTY_NAME);
        return COUNTIES.of(named).isPresent() ? null : named.isBlank() ? "not named" : named;
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
            case "FELONY", "FEL", "F" -> Level.FELONY;
            case "MISDEMEANOR", "MISD", "M" -> Level.MISDEMEANOR;
            case "INFRACTION", "INF", "I" -> Level.INFRACTION;
            default -> null;
        };
    }

    /** Under 18 when convicted is under 18 at the offense; whoever was older may have been younger then. */
    private boolean isMinorAt(LocalDate birth) {
        return date != null && !birth.equals(StateDate.NULL) && date.isOnOrAfter(birth.plusYears(YOUNGEST))
                && conviction.row().date(Column.PRI_DOB).equals(birth) && date.isBefore(birth.plusYears(ADULT));
    }

    /** One for each charge that its rows name, in a comment too, so that the gravest is among them. */
    private Stream<Prior> priors(List<StatuteCount> all) {
        return allCharges().filter(ChargeText::mattersAsPrior).map(charge -> {
            var pair = charge.gangMakesItStrike() && hasInCase(all, ChargeText::gangFinding);
            return new Prior(charge.text(), date, pair ? true : null, null);
        });
    }

    private Stream<ChargeText> allCharges() {
        return Stream.concat(charges.stream(), rows.stream().flatMap(row -> row.comments().stream()).distinct());
    }

    private boolean hasInCase(List<StatuteCount> all, Predicate<ChargeText> which) {
        return all.stream().anyMatch(other ->
                other.allCharges().anyMatch(which) && conviction.isOfSameCase(other.conviction));
    }
}
