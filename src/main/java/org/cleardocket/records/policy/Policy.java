package org.cleardocket.records.policy;

import java.util.List;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.state.Row;

/** Rules under which convictions qualify; a pure function of a person's rows. */
public sealed interface Policy permits LosAngeles2019, Configured2019, DismissAll, Statute {

    /** Unique among policies: {@code la-2019}. */
    String name();

    /** Changes whenever a determination may. */
    String version();

    /** Decides every conviction of a person that is of the question's county and of the policy's sections. */
    List<Finding> decide(History history, Question question);

    /** Whether it has the column that tells convictions after 9 November 2016. */
    default boolean tellsAfterCutOff() {
        return false;
    }

    /** Columns that only this policy has, after all others. */
    default List<String> moreColumns() {
        return List.of();
    }

    /** Sections that it dismisses whoever it is, for the summary. */
    default List<String> dismissedSections() {
        return List.of();
    }

    /** Sections that it lowers whoever it is, for the summary. */
    default List<String> loweredSections() {
        return List.of();
    }

    /**
     * Whether rows and figures keep the faults of 2019: rows without an id are taken together as one person, and a date
     * that cannot be read is a very early one.
     */
    default boolean keepsFaultsOf2019() {
        return true;
    }

    /** Whether it passes over a row that names one of the four sections as the charge of another count alone. */
    default boolean passesOver(Row row) {
        return false;
    }

    /** Whether a conviction is one of the four sections in the county, as all programs of 2019 understood it. */
    static boolean isRelevant(Conviction conviction, Question question) {
        return conviction.section().isProp64() && conviction.isOf(question.exactly());
    }
}
