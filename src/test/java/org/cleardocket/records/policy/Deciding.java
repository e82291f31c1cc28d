package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.List;
import org.cleardocket.records.history.History;
import org.cleardocket.records.state.RowText;

/** Asks a policy on 1 July 2020 of one person in Los Angeles. */
final class Deciding {

    static final LocalDate AS_OF = LocalDate.of(2020, 7, 1);

    private Deciding() {
    }

    static List<Finding> all(Policy policy, RowText... rows) {
        return policy.decide(History.of(RowText.read(rows), false), new Question("LOS ANGELES", AS_OF));
    }

    /** Of a person with other rows that could not be read. */
    static List<Finding> incomplete(Policy policy, RowText... rows) {
        return policy.decide(History.of(RowText.read(rows), true), new Question("LOS ANGELES", AS_OF));
    }

    /** Of the first conviction that is decided: {@code Hand Review: Other 11357}. */
    static String first(Policy policy, RowText... rows) {
        return said(all(policy, rows).getFirst());
    }

    static String said(Finding finding) {
        return finding.determination().words() + ": " + finding.determination().reason();
    }
}
