package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What someone said of that by which the law decides, beside the charge and its dates; {@code null} where they have not
 * been asked.
 *
 * @param city key of a city with a prosecutor of its own, {@code other} or {@code not-sure}
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record LawAnswers(@Nullable AgeThen age, @Nullable JuvenileCourt juvenile, @Nullable LevelAnswer level,
        @Nullable String city, @Nullable Finished finished) {

    static final LawAnswers NONE = new LawAnswers(null, null, null, null, null);

    LawAnswers withAge(AgeThen age) {
        return new LawAnswers(age, juvenile, level, city, finished);
    }

    LawAnswers withJuvenile(JuvenileCourt juvenile) {
        return new LawAnswers(age, juvenile, level, city, finished);
    }

    LawAnswers withLevel(@Nullable LevelAnswer level) {
        return new LawAnswers(age, juvenile, level, city, finished);
    }

    LawAnswers withCity(String city) {
        return new LawAnswers(age, juvenile, level, city, finished);
    }

    LawAnswers withFinished(Finished finished) {
        return new LawAnswers(age, juvenile, level, city, finished);
    }

    /** Without the answers to other questions. */
    LawAnswers only(Collection<Step> asked) {
        return new LawAnswers(asked.contains(Step.AGE) ? age : null, asked.contains(Step.JUVENILE) ? juvenile : null,
                asked.contains(Step.LEVEL) ? level : null, asked.contains(Step.CITY) ? city : null,
                asked.contains(Step.FINISHED) ? finished : null);
    }

    /** The same with what changed from one to the other. */
    LawAnswers changed(LawAnswers before, LawAnswers after) {
        return new LawAnswers(CountAnswers.changed(age, before.age, after.age),
                CountAnswers.changed(juvenile, before.juvenile, after.juvenile),
                CountAnswers.changed(level, before.level, after.level),
                CountAnswers.changed(city, before.city, after.city),
                CountAnswers.changed(finished, before.finished, after.finished));
    }
}
