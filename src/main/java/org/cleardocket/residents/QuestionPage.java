package org.cleardocket.residents;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The frame around one question.
 *
 * @param name     of the question: the beginning of the keys of its words
 * @param progress where one is: {@code Question 2 of about 7}
 * @param position how far along its part of the way, from 1
 * @param total    how many there are in that part
 * @param problems what was wrong with the last try; empty at first sight
 */
record QuestionPage(Page page, String name, String progress, int position, int total, List<Problem> problems) {

    private static final Set<String> ON_PAPER = Set.of("offense", "case-number", "level");

    String say(String key) {
        return page.say(name + '.' + key);
    }

    boolean has(String key) {
        return page.has(name + '.' + key);
    }

    /** What is to be said below an answer; empty for nothing. */
    String hint(String answer) {
        return has(answer + ".hint") ? say(answer + ".hint") : "";
    }

    /** The same for a question whose words begin otherwise. */
    QuestionPage named(String name) {
        return new QuestionPage(page, name, progress, position, total, problems);
    }

    /** Whether the answer stands on a court paper. */
    boolean isOnPaper() {
        return ON_PAPER.contains(name);
    }

    String say(Problem problem) {
        return page.words().say(problem.key(), problem.values());
    }

    /** What is wrong with one field. */
    Optional<String> problem(String field) {
        return problems.stream().filter(one -> one.field().equals(field)).map(this::say).findFirst();
    }

    boolean isWrong(String field) {
        return problem(field).isPresent();
    }

    /** The ids of what explains a field, for {@code aria-describedby}; empty for none. */
    String describedBy(String field, boolean hasHint) {
        var hint = hasHint ? field + "-hint" : "";
        return isWrong(field) ? (hint + ' ' + field + "-error").strip() : hint;
    }
}
