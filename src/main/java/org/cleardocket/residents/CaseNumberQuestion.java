package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;

/**
 * The number of the case. It may stay empty, and whatever is written is taken. Only what is longer than any number is
 * not: the page says so and comes back as it was before, so that the next press goes on.
 */
record CaseNumberQuestion() implements CountQuestion {

    private static final String FIELD = "case-number";

    /** What else is odd about it is pointed out on a page of its own. */
    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        return read(form).isTooLong() ? List.of(Problem.of(FIELD, "case-number.too-long")) : List.of();
    }

    private static CaseNumber read(Form form) {
        return CaseNumber.read(form.text(FIELD));
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        return count.withCaseNumber(read(form).written());
    }

    @Override
    public String template() {
        return "case-number";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        return new Shown(page, count.caseNumber().map(CaseNumber::written).orElse(""));
    }

    record Shown(QuestionPage question, String number) {
    }
}
