package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * What someone said about one conviction; {@code null} where they have not been asked. An answer that makes other
 * questions needless forgets what was said to them.
 *
 * @param county  which other county, empty where they did not say
 * @param section as written on their paper, empty where they did not say
 * @param court   key of a courthouse, {@code other} or {@code not-sure}
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record CountAnswers(@Nullable Place place, String county, @Nullable Offense offense, String section,
        @Nullable RoughDate when, @Nullable RoughDate convicted, @Nullable AgeThen age, @Nullable String court,
        @Nullable LevelThen level, @Nullable Finished finished) {

    /** Nothing said yet. */
    static final CountAnswers NONE = new CountAnswers(null, "", null, "", null, null, null, null, null, null);

    CountAnswers withPlace(Place place) {
        return new CountAnswers(place, "", offense, section, when, convicted, age, court, level, finished).relevant();
    }

    CountAnswers withCounty(String county) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    CountAnswers withOffense(Offense offense) {
        return new CountAnswers(place, county, offense, "", when, convicted, age, court, level, finished);
    }

    CountAnswers withSection(String section) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    CountAnswers withWhen(RoughDate when) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished)
                .relevant();
    }

    CountAnswers withConvicted(RoughDate convicted) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    CountAnswers withAge(AgeThen age) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    CountAnswers withCourt(String court) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    CountAnswers withLevel(LevelThen level) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    CountAnswers withFinished(Finished finished) {
        return new CountAnswers(place, county, offense, section, when, convicted, age, court, level, finished);
    }

    boolean isAnswered(Step step) {
        return switch (step) {
            case COUNTY -> place != null;
            case OFFENSE -> offense != null;
            case WHEN -> when != null;
            case CONVICTED -> convicted != null;
            case AGE -> age != null;
            case COURT -> court != null;
            case LEVEL -> level != null;
            case FINISHED -> finished != null;
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    /** Without answers to questions that are not asked. */
    private CountAnswers relevant() {
        var asked = Journey.steps(this);
        var others = asked.contains(Step.AGE);
        return new CountAnswers(place, county, asked.contains(Step.OFFENSE) ? offense : null,
                asked.contains(Step.OFFENSE) ? section : "", asked.contains(Step.WHEN) ? when : null,
                asked.contains(Step.CONVICTED) ? convicted : null, others ? age : null, others ? court : null,
                others ? level : null, others ? finished : null);
    }
}
