package org.cleardocket.residents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When something was: the year at least, or "not sure".
 *
 * @param earliest what cannot have come later; {@code null} where nothing is known of it
 */
record DateQuestion(String name, Function<CountAnswers, @Nullable RoughDate> known,
        BiFunction<CountAnswers, RoughDate, CountAnswers> keep, Function<CountAnswers, @Nullable RoughDate> earliest)
        implements CountQuestion {

    /** Before it, years have fewer than four digits. */
    private static final int FIRST_OF_FOUR_DIGITS = 1000;

    /** Nobody alive was convicted before; an earlier year is a slip. */
    private static final int FIRST_YEAR = 1930;

    private static final Problem UNREAD = Problem.of("year", "date.year.unread");

    DateQuestion(String name, Function<CountAnswers, @Nullable RoughDate> known,
            BiFunction<CountAnswers, RoughDate, CountAnswers> keep) {
        this(name, known, keep, _ -> null);
    }

    /** The same question, about something that came after another. */
    DateQuestion notBefore(Function<CountAnswers, @Nullable RoughDate> other) {
        return new DateQuestion(name, known, keep, other);
    }

    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        var fields = DateFields.read(form);
        if (fields.year() == 0) {
            return form.isTicked("not-sure") ? List.of() : List.of(Problem.of("year", "date.year.missing"));
        }
        if (form.isTicked("not-sure")) {
            return List.of(Problem.of("year", "date.year.unsure")); // a guess must not count as a known year
        }
        if (fields.misread().isPresent()) {
            return fields.misread().map(DateQuestion::orUnsure).stream().toList();
        }
        var typed = typed(form);
        if (typed.year() < FIRST_OF_FOUR_DIGITS || typed.year() > 9999) {
            return List.of(UNREAD);
        }
        if (typed.year() < FIRST_YEAR) {
            return List.of(Problem.of("year", "date.year.early"));
        }
        if (typed.day() != 0 && typed.month() == 0) {
            return List.of(Problem.of("month", "date.month.missing"));
        }
        try {
            var range = typed.range().orElseThrow();
            return range.from().isAfter(today) ? List.of(Problem.of("year", "date.future"))
                    : typed.isBefore(earliest.apply(count)) ? List.of(Problem.of("year", name + ".too-early"))
                    : List.of();
        } catch (DateTimeException impossible) {
            return List.of(Problem.of("day", "date.impossible"));
        }
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        var typed = typed(form);
        return keep.apply(count, typed.year() == 0 ? RoughDate.NOT_SURE : typed);
    }

    /** Here nobody has to know the year. */
    private static Problem orUnsure(Problem problem) {
        return problem.key().equals("date.year.wrong") ? UNREAD : problem;
    }

    private static RoughDate typed(Form form) {
        var fields = DateFields.read(form);
        return new RoughDate(fields.year(), fields.month(), fields.day());
    }

    @Override
    public String template() {
        return "date";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        var months = Dates.months(page.page().language());
        var before = Optional.ofNullable(known.apply(count));
        return form.map(sent -> new Shown(page, sent.text("year"), sent.number("month").orElse(0), sent.text("day"),
                        sent.isTicked("not-sure"), months))
                .orElseGet(() -> new Shown(page, text(before.map(RoughDate::year)),
                        before.map(RoughDate::month).orElse(0), text(before.map(RoughDate::day)),
                        before.equals(Optional.of(RoughDate.NOT_SURE)), months));
    }

    private static String text(Optional<Integer> number) {
        return number.filter(known -> known != 0).map(String::valueOf).orElse("");
    }

    /**
     * @param month  1–12, or 0 for none
     * @param months their names, January first
     */
    record Shown(QuestionPage question, String year, int month, String day, boolean notSure, List<String> months) {
    }
}
