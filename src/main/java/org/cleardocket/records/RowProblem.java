package org.cleardocket.records;

import java.time.LocalDate;
import org.cleardocket.records.history.CodeSection;
import org.cleardocket.records.history.History;
import org.cleardocket.records.policy.Policy;
import org.cleardocket.records.policy.Question;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.StateDate;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about a row with all its fields.
 *
 * @param fatal whether it cannot be assessed at all
 */
record RowProblem(Column column, String reason, boolean fatal) {

    private static final int CYCLE = 3;
    private static final int CASE = 6;
    private static final RowProblem NO_ID = new RowProblem(Column.SUBJECT_ID, "nobody's id", true);
    private static final RowProblem NO_ID_NOTED =
            new RowProblem(Column.SUBJECT_ID, "nobody's id; taken for one person, as in 2019", false);
    private static final RowProblem NO_CYCLE = new RowProblem(Column.CNT_ORDER, "shorter than a cycle", true);
    private static final RowProblem NO_CASE = new RowProblem(Column.CNT_ORDER, "shorter than a case", true);
    private static final RowProblem NO_CONVICTION =
            new RowProblem(Column.DISP_DESCR, "seems a conviction, and is none to the letter", false);
    private static final RowProblem OF_ANOTHER_COUNT = new RowProblem(Column.COMMENT_TEXT,
            "names one of the four sections for another count; nothing is decided of this row", false);
    private static final RowProblem NO_DATE =
            new RowProblem(Column.STP_EVENT_DATE, "no date; in 2019 the first day of year 1", false);
    private static final RowProblem NO_BIRTH =
            new RowProblem(Column.PRI_DOB, "no date; in 2019 the first day of year 1", false);

    /** The worst about a row; {@code null} where nothing is odd. Only convictions need dates. */
    static @Nullable RowProblem of(Row row, Policy policy, Question question) {
        if (row.length(Column.CNT_ORDER) < CASE) {
            var problem = ofShortOrder(row, question);
            if (problem != null) {
                return problem;
            }
        }
        if (row.isEmpty(Column.SUBJECT_ID)) {
            return policy.keepsFaultsOf2019() ? NO_ID_NOTED : NO_ID;
        }
        if (!row.isEmpty(Column.COMMENT_TEXT) && (History.isConviction(row) || History.mayBeConviction(row))
                && policy.passesOver(row)) {
            return OF_ANOTHER_COUNT;
        }
        if (!History.isConviction(row)) {
            return History.seemsConviction(row) ? NO_CONVICTION : null;
        }
        return isNull(row, Column.STP_EVENT_DATE) ? NO_DATE : isNull(row, Column.PRI_DOB) ? NO_BIRTH : null;
    }

    /** The programs of 2019 crashed on exactly these. */
    private static @Nullable RowProblem ofShortOrder(Row row, Question question) {
        var section = CodeSection.of(row);
        var conviction = History.isConviction(row);
        if (row.length(Column.CNT_ORDER) < CYCLE && (conviction || section.isProp64())) {
            return NO_CYCLE;
        }
        var decided = conviction && section.isProp64() && row.is(Column.STP_ORI_CNTY_NAME, question.exactly());
        return decided || History.hasCaseNumber(row) ? NO_CASE : null;
    }

    private static boolean isNull(Row row, Column column) {
        LocalDate date = row.date(column);
        return date.equals(StateDate.NULL);
    }
}
