package org.cleardocket.residents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.eligibility.CaseNumber;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.ProsecutingOffice;
import org.cleardocket.eligibility.Reason;
import org.cleardocket.eligibility.Result;
import org.cleardocket.paper.KnownValue;
import org.jspecify.annotations.Nullable;

/**
 * One conviction as a court's form asks for it, in the form's own language, English. What is not known is empty:
 * nothing is guessed and nothing that was typed is put right.
 *
 * @param courthouse its key; {@code null} where it is not known
 * @param caseNumber as they wrote it; empty where they did not, or wrote none that a court would
 * @param finished   whether the sentence is over
 * @param name       the person's, as on court papers; empty where they have not told it
 */
record Filing(Facts facts, @Nullable String courthouse, String caseNumber, Result result, Finished finished,
        String name) {

    private static final Pattern SECTION = Pattern.compile("(?<!\\d)(1135[789]|11360)(?![.\\d])");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    /** @param number of the conviction, from 1 */
    static Filing of(Answers answers, int number, LocalDate today) {
        var count = answers.counts().get(number - 1);
        var asked = CountFacts.asked(count);
        return new Filing(asked.facts(), asked.courthouse(),
                count.caseNumber().filter(CaseNumber::isReadable).map(CaseNumber::written).orElse(""), Prop64.evaluate(asked.facts(), today),
                count.finished() == null ? Finished.NOT_SURE : count.finished(),
                Objects.requireNonNullElse(answers.help().name(), ""));
    }

    Optional<CourtPaper> paper() {
        return CourtPaper.of(facts, result);
    }

    /**
     * None in a juvenile case, which the Public Defender looks at first (LAW 1.6), and none where it is not known.
     */
    Optional<ProsecutingOffice> office() {
        return ProsecutingOffice.of(facts, result).filter(_ -> !facts.mayBeJuvenile());
    }

    Optional<Courthouse> court() {
        return Optional.ofNullable(courthouse).flatMap(Courthouse::find);
    }

    /** The courthouse, if criminal cases are still heard there: papers go to no other. */
    Optional<Courthouse> openCourt() {
        return court().filter(court -> switch (court.use()) {
            case OPEN, LIMITED, JUVENILE -> true;
            case CRIMINAL_ENDED, CLOSED -> false;
        });
    }

    /** Empty where they were not sure of it: the result then stands only if it was here. */
    String county() {
        return facts.isOfUnknownPlace() ? "" : "Los Angeles";
    }

    String street() {
        return openCourt().map(court -> court.address().substring(0, court.address().lastIndexOf(", "))).orElse("");
    }

    String city() {
        return openCourt().map(court -> court.address().substring(court.address().lastIndexOf(", ") + 2)).orElse("");
    }

    String branch() {
        return openCourt().map(Courthouse::name).orElse("");
    }

    /** With room for the parts that are not known: {@code ____ / ____ / 1999}. */
    String convicted() {
        var known = facts.convictionDate();
        if (known == null) {
            return "";
        }
        if (known.isOneDay()) {
            return DAY.format(known.from());
        }
        var year = known.from().getYear();
        if (known.equals(DateRange.of(YearMonth.from(known.from())))) {
            return String.format(Locale.US, "%02d / ____ / %d", known.from().getMonthValue(), year);
        }
        return known.equals(DateRange.ofYear(year)) ? "____ / ____ / " + year : "";
    }

    /** Which of the four sections of H&S 11361.8 it is, without a letter; empty where several are named. */
    String section() {
        var raw = facts.raw() == null ? "" : facts.raw();
        var found = SECTION.matcher(raw);
        var isOneOfSeveral = result.reasons().contains(Reason.UNREADABLE_CODE)
                && NUMBER.matcher(raw).results().count() > 1;
        return found.find() && !isOneOfSeveral ? found.group(1) : "";
    }

    /** What can be put into fields of a court's own form. */
    Map<KnownValue, String> known() {
        var known = new EnumMap<KnownValue, String>(KnownValue.class);
        known.put(KnownValue.COURT_COUNTY, county());
        known.put(KnownValue.COURT_STREET, street());
        known.put(KnownValue.COURT_CITY, city());
        known.put(KnownValue.COURT_BRANCH, branch());
        known.put(KnownValue.DEFENDANT, name);
        known.put(KnownValue.CASE_NUMBER, caseNumber());
        known.put(KnownValue.CONVICTION_DATE, convicted().contains("_") ? "" : convicted());
        section(known);
        Stream.of(sentence(), relief()).flatMap(Optional::stream).forEach(box -> known.put(box.value(), "X"));
        known.values().removeIf(String::isEmpty);
        return known;
    }

    private void section(Map<KnownValue, String> known) {
        if (!section().isEmpty()) {
            known.put(KnownValue.valueOf("SECTION_" + section()), section());
        }
    }

    /** Whether the sentence is over; empty where they are not sure. */
    Optional<FormBox> sentence() {
        return switch (finished) {
            case YES -> Optional.of(FormBox.COMPLETED);
            case STILL_SERVING -> Optional.of(FormBox.SERVING);
            case NOT_SURE -> Optional.empty();
        };
    }

    /** What to ask for; empty where more may be had than is sure, and where a lawyer looks at it first. */
    Optional<FormBox> relief() {
        if (result.floor() != result.ceiling()) {
            return Optional.empty();
        }
        return switch (result.outcome()) {
            case DISMISS_AND_SEAL -> Optional.of(FormBox.DISMISS);
            case REDESIGNATE_INFRACTION -> Optional.of(FormBox.INFRACTION);
            case REDESIGNATE_MISDEMEANOR -> Optional.of(FormBox.MISDEMEANOR);
            case RESENTENCE_PETITION, NO_CHANGE_PROP64, NOT_COVERED, NEEDS_REVIEW, ALREADY_CLEARED,
                 ROUTE_OTHER_COUNTY -> Optional.empty();
        };
    }

    /** Nothing of a person shows where it could reach a log. */
    @Override
    public String toString() {
        return "Filing";
    }
}
