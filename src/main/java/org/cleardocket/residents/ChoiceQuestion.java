package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question with a few answers to choose from.
 *
 * @param name   of the question and of its field
 * @param detail what one of the answers may say more about
 */
record ChoiceQuestion<A extends Enum<A>>(String name, Class<A> offered, Function<CountAnswers, @Nullable A> known,
        BiFunction<CountAnswers, A, CountAnswers> keep, Optional<Detail<A>> detail) implements CountQuestion {

    /**
     * A field that belongs to one answer and may stay empty.
     *
     * @param most    how many characters fit
     * @param offered what may be chosen; empty where anything may be typed
     */
    record Detail<A>(A answer, String name, int most, List<String> offered, Function<CountAnswers, String> known,
            BiFunction<CountAnswers, String, CountAnswers> keep) {

        private boolean takes(String typed) {
            return typed.length() <= most && (typed.isEmpty() || offered.isEmpty() || offered.contains(typed));
        }
    }

    @Override
    public List<Problem> problems(Form form, LocalDate today) {
        var chosen = form.choice(name, offered);
        if (chosen.isEmpty()) {
            return List.of(Problem.of(name, name + ".missing"));
        }
        return detail.filter(more -> more.answer() == chosen.get() && !more.takes(form.text(more.name())))
                .map(more -> List.of(Problem.of(more.name(), more.name() + ".wrong"))).orElse(List.of());
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        var chosen = form.choice(name, offered).orElseThrow();
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
        var chosen = form.map(sent -> sent.choice(name, offered).orElse(null)).orElse(known.apply(count));
        var options = Stream.of(offered.getEnumConstants())
                .map(answer -> option(page, answer, answer == chosen)).toList();
        return new Shown(page, options, detail.map(more -> new ShownDetail(Words.key((Enum<?>) more.answer()),
                more.name(), form.map(sent -> sent.text(more.name())).orElse(more.known().apply(count)), more.most(),
                more.offered())).orElse(null));
    }

    private Option option(QuestionPage page, A answer, boolean chosen) {
        var value = Words.key(answer);
        return new Option(value, page.say(value), answer instanceof Offense offense ? offense.section() : "",
                page.has(value + ".hint") ? page.say(value + ".hint") : "", chosen);
    }

    record Shown(QuestionPage question, List<Option> options, @Nullable ShownDetail detail) {
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
    record ShownDetail(String answer, String name, String value, int most, List<String> offered) {
    }
}
