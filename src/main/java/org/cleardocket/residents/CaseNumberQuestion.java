package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;

/** The number of the case. It may stay empty, and whatever is written is taken. */
record CaseNumberQuestion() implements CountQuestion {

    private static final String FIELD = "case-number";

    /** Nothing that is written here holds anyone up: what is odd about it is pointed out on a page of its own. */
    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        return List.of();
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        return count.withCaseNumber(CaseNumber.read(form.text(FIELD)).written());
    }

    @Override
    public String template() {
        return "case-number";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        return new Shown(page, form.map(sent -> sent.text(FIELD))
                .orElseGet(() -> count.caseNumber().map(CaseNumber::written).orElse("")));
    }

    record Shown(QuestionPage question, String number) {
    }
}
