package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;

/** The number of the case. It may stay empty, and whatever could be a number is taken. */
record CaseNumberQuestion() implements CountQuestion {

    private static final String FIELD = "case-number";
    private static final int MOST = 30;

    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        var typed = form.text(FIELD);
        if (typed.length() > MOST) {
            return List.of(Problem.of(FIELD, "case-number.too-long"));
        }
        return typed.isEmpty() || CaseNumber.read(typed).kind() != CaseNumber.Kind.UNREADABLE ? List.of()
                : List.of(Problem.of(FIELD, "case-number.wrong"));
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
                .orElseGet(() -> count.caseNumber().map(CaseNumber::written).orElse("")), MOST);
    }

    /** @param most how many characters fit */
    record Shown(QuestionPage question, String number, int most) {
    }
}
