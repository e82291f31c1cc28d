package org.cleardocket.residents;

import java.util.List;

/** All that is asked about one conviction: nothing that could be used against anyone (LAW 1.8, 10.4). */
final class CountQuestions {

    private static final int COUNTY_LENGTH = 20;
    private static final int SECTION_LENGTH = 120;

    private static final CountQuestion PLACE = new ChoiceQuestion<>("county", Place.class, CountAnswers::place,
            CountAnswers::withPlace).with(new ChoiceQuestion.Detail<>(Place.OTHER_COUNTY, "which-county",
                    COUNTY_LENGTH, Counties.OTHERS, CountAnswers::county, CountAnswers::withCounty));
    private static final CountQuestion OFFENSE = new ChoiceQuestion<>("offense", Offense.class, CountAnswers::offense,
            CountAnswers::withOffense).with(new ChoiceQuestion.Detail<>(Offense.OTHER, "section",
                    SECTION_LENGTH, List.of(), CountAnswers::section, CountAnswers::withSection));
    private static final CountQuestion WHEN =
            new DateQuestion("when", CountAnswers::when, CountAnswers::withWhen);
    private static final CountQuestion DECIDED =
            new DateQuestion("decided", CountAnswers::convicted, CountAnswers::withConvicted)
                    .notBefore(CountAnswers::when);
    private static final CountQuestion COURT =
            new SelectQuestion("court", Places.courthouses(), CountAnswers::court, CountAnswers::withCourt);
    private static final CountQuestion CASE_NUMBER = new CaseNumberQuestion();
    private static final CountQuestion CASE_CHECK = new CaseCheckQuestion();
    private static final CountQuestion AGE =
            new ChoiceQuestion<>("age", AgeThen.class, CountAnswers::age, CountAnswers::withAge);
    private static final CountQuestion JUVENILE = new ChoiceQuestion<>("juvenile", JuvenileCourt.class,
            CountAnswers::juvenile, CountAnswers::withJuvenile).suggesting(JuvenileCourt::suggested);
    private static final CountQuestion LEVEL = new ChoiceQuestion<>("level", LevelAnswer.class, CountAnswers::level,
            CountAnswers::withLevel).offering(LevelAnswer::offered).suggesting(LevelAnswer::suggested);
    private static final CountQuestion CITY =
            new SelectQuestion("city", Places.cities(), CountAnswers::city, CountAnswers::withCity);
    private static final CountQuestion FINISHED =
            new ChoiceQuestion<>("finished", Finished.class, CountAnswers::finished, CountAnswers::withFinished);

    private CountQuestions() {
    }

    static CountQuestion of(Step step) {
        return switch (step) {
            case COUNTY -> PLACE;
            case OFFENSE -> OFFENSE;
            case WHEN -> WHEN;
            case DECIDED -> DECIDED;
            case COURT -> COURT;
            case CASE_NUMBER -> CASE_NUMBER;
            case CASE_CHECK -> CASE_CHECK;
            case AGE -> AGE;
            case JUVENILE -> JUVENILE;
            case LEVEL -> LEVEL;
            case CITY -> CITY;
            case FINISHED -> FINISHED;
            default -> throw new IllegalArgumentException(step + " asks nothing about a conviction");
        };
    }
}
