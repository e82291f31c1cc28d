package org.cleardocket.residents;

/**
 * Two separate boxes, neither of which is ticked for anyone.
 *
 * @param later whether they want a link for their papers, which only texts can bring
 */
record ConsentPage(QuestionPage question, boolean agreed, boolean mayText, boolean later) {
}
