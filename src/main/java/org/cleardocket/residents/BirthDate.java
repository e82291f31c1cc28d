package org.cleardocket.residents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as typed; 0 for a part that is missing, −1 for one that is no number.
 *
 * @param misread why the parts cannot be told from what was typed
 */
record BirthDate(int year, int month, int day, Optional<Problem> misread) {

    /** Before it, years have fewer than four digits. */
    private static final int FIRST_OF_FOUR_DIGITS = 1000;

    private static final int YOUNGEST = 14;
    private static final int OLDEST = 110;

    /** In years: younger children stand before no court for these offenses, so that such a date is a slip. */
    private static final int YOUNGEST_CONVICTED = 10;

    static BirthDate read(Form form) {
        var fields = DateFields.read(form);
        return new BirthDate(fields.year(), fields.month(), fields.day(), fields.misread());
    }

    /** Empty where there is no such day. */
    Optional<LocalDate> born() {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** What is surely wrong. */
    Optional<Problem> problem(LocalDate today) {
        if (year != 0 && year < FIRST_OF_FOUR_DIGITS) {
            return Optional.of(Problem.of("year", "birth-date.year.digits"));
        }
        if (misread.isPresent()) {
            return misread;
        }
        if (year == 0 || month == 0 || day == 0) {
            return Optional.of(Problem.of(year == 0 ? "year" : month == 0 ? "month" : "day", "birth-date.missing"));
        }
        if (born().isEmpty()) {
            return Optional.of(Problem.of("day", "date.impossible"));
        }
        var age = Period.between(born().get(), today).getYears();
        return age < YOUNGEST || age > OLDEST ? Optional.of(Problem.of("year", "birth-date.year.wrong"))
                : Optional.empty();
    }

    /**
     * What does not fit the age they gave for one of their convictions. Said once; whoever sends the same date again
     * means it.
     *
     * @param checked the date about which they were asked before; empty for none
     */
    Optional<Problem> doubt(List<CountAnswers> counts, String checked) {
        var born = born().orElseThrow();
        return checked.equals(born.toString()) || counts.stream().allMatch(count -> fits(born, count))
                ? Optional.empty()
                : Optional.of(new Problem("year", "birth-date.doubt", Map.of()));
    }

    private static boolean fits(LocalDate born, CountAnswers count) {
        var band = count.age() == null ? null : count.age().band();
        var facts = CountFacts.of(count);
        return fits(born, facts.offenseDate(), band, false) && fits(born, facts.convictionDate(), band, true);
    }

    /** @param atLeast whether they may have been younger than on that date, because it was later */
    private static boolean fits(LocalDate born, @Nullable DateRange date, @Nullable AgeBand band, boolean atLeast) {
        if (date == null) {
            return true;
        }
        if (date.isBefore(born.plusYears(YOUNGEST_CONVICTED))) {
            return false;
        }
        return band == null || possible(born, date).stream()
                .anyMatch(then -> then == band || atLeast && then.compareTo(band) > 0);
    }

    private static EnumSet<AgeBand> possible(LocalDate born, DateRange range) {
        return EnumSet.range(AgeBand.of(Period.between(born, range.from()).getYears()),
                AgeBand.of(Period.between(born, range.to()).getYears()));
    }

    static Shown shown(QuestionPage question, @Nullable LocalDate known, Optional<Form> sent) {
        var months = Dates.months(question.page().language());
        var doubted = question.problems().stream().anyMatch(one -> one.key().equals("birth-date.doubt"));
        return sent.map(form -> new Shown(question, form.text("year"), form.number("month").orElse(0),
                        form.text("day"), doubted ? read(form).born().map(LocalDate::toString).orElse("") : "", months))
                .orElseGet(() -> known == null ? new Shown(question, "", 0, "", "", months)
                        : new Shown(question, Integer.toString(known.getYear()), known.getMonthValue(),
                                Integer.toString(known.getDayOfMonth()), "", months));
    }

    /**
     * @param month   1–12, or 0 for none
     * @param checked the date that was doubted, to be sent along; empty for none
     * @param months  their names, January first
     */
    record Shown(QuestionPage question, String year, int month, String day, String checked, List<String> months) {
    }
}
