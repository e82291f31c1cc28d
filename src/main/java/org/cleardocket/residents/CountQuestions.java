package org.cleardocket.residents;

import java.util.List;
import java.util.Optional;

/** All that is asked about one conviction: nothing that could be used against anyone (LAW 1.8, 10.4). */
final class CountQuestions {

    private static final int COUNTY_LENGTH = 20;
    private static final int SECTION_LENGTH = 30;

    private static final CountQuestion PLACE = new ChoiceQuestion<>("county", Place.class, CountAnswers::place,
            CountAnswers::withPlace, Optional.of(new ChoiceQuestion.Detail<>(Place.OTHER_COUNTY, "which-county",
                    COUNTY_LENGTH, Counties.OTHERS, CountAnswers::county, CountAnswers::withCounty)));
    private static final CountQuestion OFFENSE = new ChoiceQuestion<>("offense", Offense.class, CountAnswers::offense,
            CountAnswers::withOffense, Optional.of(new ChoiceQuestion.Detail<>(Offense.OTHER, "section",
                    SECTION_LENGTH, List.of(), CountAnswers::section, CountAnswers::withSection)));
    private static final CountQuestion WHEN =
            new DateQuestion("when", CountAnswers::when, CountAnswers::withWhen);
    private static final CountQuestion CONVICTED =
            new DateQuestion("convicted", CountAnswers::convicted, CountAnswers::withConvicted);
    private static final CountQuestion AGE = new ChoiceQuestion<>("age", AgeThen.class, CountAnswers::age,
            CountAnswers::withAge, Optional.empty());
    private static final CountQuestion COURT = new CourtQuestion();
    private static final CountQuestion LEVEL = new ChoiceQuestion<>("level", LevelThen.class, CountAnswers::level,
            CountAnswers::withLevel, Optional.empty());
    private static final CountQuestion FINISHED = new ChoiceQuestion<>("finished", Finished.class,
            CountAnswers::finished, CountAnswers::withFinished, Optional.empty());

    private CountQuestions() {
    }

    static CountQuestion of(Step step) {
        return switch (step) {
            case COUNTY -> PLACE;
            case OFFENSE -> OFFENSE;
            case WHEN -> WHEN;
            case CONVICTED -> CONVICTED;
            case AGE -> AGE;
            case COURT -> COURT;
            case LEVEL -> LEVEL;
            case FINISHED -> FINISHED;
            default -> throw new IllegalArgumentException(step + " asks nothing about a conviction");
        };
    }
}
