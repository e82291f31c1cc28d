package org.cleardocket.residents;

import java.util.List;
import java.util.Optional;

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

    String say(String key) {
        return page.say(name + '.' + key);
    }

    boolean has(String key) {
        return page.has(name + '.' + key);
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
