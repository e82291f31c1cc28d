package org.cleardocket.residents;

/** Two separate boxes, neither of which is ticked for anyone. */
record ConsentPage(QuestionPage question, boolean agreed, boolean mayText) {
}
