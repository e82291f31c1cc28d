package org.cleardocket.residents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.eligibility.CaseNumber;
import org.cleardocket.eligibility.Level;
import org.jspecify.annotations.Nullable;

/** How serious the court said it was. */
enum LevelAnswer {
    FELONY(Level.FELONY), MISDEMEANOR(Level.MISDEMEANOR), INFRACTION(Level.INFRACTION), NOT_SURE(null);

    private final @Nullable Level level;

    LevelAnswer(@Nullable Level level) {
        this.level = level;
    }

    /** Null where they are not sure. */
    @Nullable Level level() {
        return level;
    }

    /**
     * The levels that a record of the charge may show, and the one that the case number tells: where it is another, the
     * charge may be another too, and a person should look.
     */
    static List<LevelAnswer> offered(CountAnswers count) {
        var onRecord = Level.onRecord(CountFacts.of(count).raw());
        var suggested = suggested(count);
        return Stream.of(values()).filter(one -> one == NOT_SURE || onRecord.contains(one.level)
                || suggested.filter(one::equals).isPresent()).toList();
    }

    /** What the case number tells. */
    static Optional<LevelAnswer> suggested(CountAnswers count) {
        return count.caseNumber().flatMap(CaseNumber::level)
                .flatMap(told -> Stream.of(values()).filter(one -> one.level == told).findFirst());
    }
}
