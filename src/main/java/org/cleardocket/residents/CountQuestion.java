package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One question about one conviction. */
sealed interface CountQuestion permits ChoiceQuestion, SelectQuestion, DateQuestion, CaseNumberQuestion,
        CaseCheckQuestion {

    /** What is wrong with what was sent; empty where it is an answer. */
    List<Problem> problems(CountAnswers count, Form form, LocalDate today);

    /** The answers with this one; only for a form without problems. */
    CountAnswers answered(CountAnswers count, Form form);

    /** The template that shows it. */
    String template();

    /**
     * What the template shows.
     *
     * @param form what was sent last; empty at first sight
     */
    Object shown(QuestionPage page, CountAnswers count, Optional<Form> form);
}
