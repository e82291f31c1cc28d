package org.cleardocket.residents;

import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;

/** Whether the case was in juvenile court. */
enum JuvenileCourt {
    YES, NO, NOT_SURE;

    /** What the case number tells. */
    static Optional<JuvenileCourt> suggested(CountAnswers count) {
        return count.caseNumber().filter(number -> number.kind() == CaseNumber.Kind.JUVENILE).map(_ -> YES);
    }
}
