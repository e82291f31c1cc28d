package org.cleardocket.residents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question with a few answers to choose from.
 *
 * @param name      of the question and of its field
 * @param offered   the answers, given what is known
 * @param detail    what one of the answers may say more about
 * @param suggested what something said before makes likely; chosen beforehand, and said why
 */
record ChoiceQuestion<A extends Enum<A>>(String name, Function<CountAnswers, List<A>> offered,
        Function<CountAnswers, @Nullable A> known, BiFunction<CountAnswers, A, CountAnswers> keep,
        Optional<Detail<A>> detail, Function<CountAnswers, Optional<A>> suggested) implements CountQuestion {

    /** One whose answers are always the same. */
    ChoiceQuestion(String name, Class<A> answers, Function<CountAnswers, @Nullable A> known,
            BiFunction<CountAnswers, A, CountAnswers> keep) {
        this(name, _ -> List.of(answers.getEnumConstants()), known, keep, Optional.empty(), _ -> Optional.empty());
    }

    ChoiceQuestion<A> with(Detail<A> detail) {
        return new ChoiceQuestion<>(name, offered, known, keep, Optional.of(detail), suggested);
    }

    ChoiceQuestion<A> offering(Function<CountAnswers, List<A>> offered) {
        return new ChoiceQuestion<>(name, offered, known, keep, detail, suggested);
    }

    ChoiceQuestion<A> suggesting(Function<CountAnswers, Optional<A>> suggested) {
        return new ChoiceQuestion<>(name, offered, known, keep, detail, suggested);
    }

    /**
     * A field that belongs to one answer and may stay empty.
     *
     * @param most    how many bytes of UTF-8 fit
     * @param offered what may be chosen; empty where anything may be typed
     */
    record Detail<A>(A answer, String name, int most, List<String> offered, Function<CountAnswers, String> known,
            BiFunction<CountAnswers, String, CountAnswers> keep) {

        private boolean takes(String typed) {
            return typed.getBytes(StandardCharsets.UTF_8).length <= most
                    && (typed.isEmpty() || offered.isEmpty() || offered.contains(typed));
        }
    }

    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        var chosen = form.choice(name, offered.apply(count));
        if (chosen.isEmpty()) {
            return List.of(Problem.of(name, name + ".missing"));
        }
        return detail.filter(more -> more.answer() == chosen.get() && !more.takes(form.text(more.name())))
                .map(more -> List.of(Problem.of(more.name(), more.name() + ".wrong"))).orElse(List.of());
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        var chosen = form.choice(name, offered.apply(count)).orElseThrow();
        var kept = keep.apply(count, chosen);
        return detail.filter(more -> more.answer() == chosen)
                .map(more -> more.keep().apply(kept, form.text(more.name()))).orElse(kept);
    }

    @Override
    public String template() {
        return "choice";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        var before = Optional.ofNullable(known.apply(count));
        var suggestion = before.isPresent() ? Optional.<A>empty() : suggested.apply(count);
        var chosen = form.map(sent -> sent.choice(name, offered.apply(count))).orElse(before.or(() -> suggestion));
        var options = offered.apply(count).stream()
                .map(answer -> option(page, answer, chosen.filter(answer::equals).isPresent())).toList();
        return new Shown(page, options, suggestion.map(one -> page.say("suggested." + Words.key(one))).orElse(""),
                detail.map(more -> new ShownDetail(Words.key((Enum<?>) more.answer()), more.name(),
                        form.map(sent -> sent.text(more.name())).orElse(more.known().apply(count)),
                        more.offered())).orElse(null));
    }

    private Option option(QuestionPage page, A answer, boolean chosen) {
        var value = Words.key(answer);
        return new Option(value, page.say(value), answer instanceof Offense offense ? offense.section() : "",
                page.hint(value), chosen);
    }

    /** @param suggestion why an answer is chosen beforehand; empty where none is */
    record Shown(QuestionPage question, List<Option> options, String suggestion, @Nullable ShownDetail detail) {
    }

    /**
     * One card.
     *
     * @param section shown beside the words; may be empty
     * @param hint    shown below them; may be empty
     */
    record Option(String value, String words, String section, String hint, boolean chosen) {
    }

    /** @param answer after which it stands */
    record ShownDetail(String answer, String name, String value, List<String> offered) {
    }
}
