package org.cleardocket.residents;

import java.util.List;
import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;
import org.cleardocket.eligibility.Courthouse;

/** What is odd about a case number or may be read from it (LAW 5.3): a hint, given once and never in anyone's way. */
enum CaseDoubt {
    /** A letter may stand for a digit that looks like it. */
    LOOK_ALIKE,
    /** A kind of case in which nobody is convicted. */
    NO_CONVICTION,
    UNKNOWN_SHAPE,
    /** Its letters are those of another courthouse than the one chosen. */
    COURTHOUSE,
    /** It may tell the year, which nobody has told yet. */
    YEAR;

    /** About then the court began to write numbers that tell the whole year. */
    private static final int LAST_OF_ONE_DIGIT = 2020;

    static Optional<CaseDoubt> of(CountAnswers count) {
        return count.caseNumber().flatMap(number -> Optional.ofNullable(switch (number.kind()) {
            case FELONY -> isOfAnotherCourthouse(number, count) ? COURTHOUSE : null;
            case MISDEMEANOR -> isUndated(count) ? YEAR : null;
            case NO_CONVICTION -> NO_CONVICTION;
            case OTHER -> number.lookAlike().isPresent() ? LOOK_ALIKE : UNKNOWN_SHAPE;
            case UNREADABLE -> UNKNOWN_SHAPE;
            case OLD_FELONY, RECENT, JUVENILE -> null; // a recent one is of no use: it is after the cut-off
        }));
    }

    /** The years that a number may mean, the latest first. */
    static List<Integer> years(CaseNumber number) {
        return number.years(LAST_OF_ONE_DIGIT);
    }

    /** Files of a closed courthouse are at its successor. */
    private static boolean isOfAnotherCourthouse(CaseNumber number, CountAnswers count) {
        var usual = number.courthouse();
        var chosen = Optional.ofNullable(count.court()).flatMap(Courthouse::find);
        return usual.isPresent() && chosen.isPresent() && !usual.equals(chosen)
                && !chosen.get().successor().equals(usual.get().key());
    }

    private static boolean isUndated(CountAnswers count) {
        var facts = CountFacts.of(count);
        return facts.offenseDate() == null && facts.convictionDate() == null;
    }
}
