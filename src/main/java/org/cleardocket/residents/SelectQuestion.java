package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question with more answers than there is room for cards, with "another" and "not sure" among them.
 *
 * @param name of the question and of its field
 */
record SelectQuestion(String name, List<Group> groups, Function<CountAnswers, @Nullable String> known,
        BiFunction<CountAnswers, String, CountAnswers> keep) implements CountQuestion {

    static final String NOT_SURE = "not-sure";
    static final String OTHER = "other";

    /**
     * Answers that stand together.
     *
     * @param key of the wording above them
     */
    record Group(String key, List<Option> options) {
    }

    /** @param words a proper name, the same in every language */
    record Option(String value, String words) {
    }

    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        var chosen = form.text(name);
        return chosen.equals(NOT_SURE) || chosen.equals(OTHER) || isOffered(chosen) ? List.of()
                : List.of(Problem.of(name, name + ".missing"));
    }

    private boolean isOffered(String value) {
        return groups.stream().flatMap(group -> group.options().stream()).anyMatch(one -> one.value().equals(value));
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        return keep.apply(count, form.text(name));
    }

    @Override
    public String template() {
        return "select";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        var chosen = form.map(sent -> sent.text(name)).orElse(known.apply(count));
        return new Shown(page, groups, chosen == null ? "" : chosen);
    }

    /** @param chosen empty for none */
    record Shown(QuestionPage question, List<Group> groups, String chosen) {
    }
}
