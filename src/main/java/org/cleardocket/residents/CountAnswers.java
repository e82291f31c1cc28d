package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What someone said about one conviction; {@code null} where they have not been asked.
 *
 * @param county  which other county, empty where they did not say
 * @param section as written on their paper, empty where they did not say
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record CountAnswers(@Nullable Place place, String county, @Nullable Offense offense, String section,
        @Nullable RoughDate when, @Nullable RoughDate convicted, CaseAnswers file, LawAnswers law) {

    /** Nothing said yet. */
    static final CountAnswers NONE =
            new CountAnswers(null, "", null, "", null, null, CaseAnswers.NONE, LawAnswers.NONE);

    CountAnswers withPlace(Place place) {
        return new CountAnswers(place, "", offense, section, when, convicted, file, law);
    }

    CountAnswers withCounty(String county) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law);
    }

    CountAnswers withOffense(Offense offense) {
        return new CountAnswers(place, county, offense, "", when, convicted, file, law);
    }

    CountAnswers withSection(String section) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law);
    }

    CountAnswers withWhen(RoughDate when) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law);
    }

    CountAnswers withConvicted(RoughDate convicted) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law);
    }

    CountAnswers withCourt(String court) {
        return with(file.withCourt(court));
    }

    CountAnswers withCaseNumber(@Nullable String number) {
        return with(file.withNumber(number));
    }

    CountAnswers withCaseNumberKept() {
        return with(file.withNumberKept());
    }

    CountAnswers withAge(AgeThen age) {
        return with(law.withAge(age));
    }

    CountAnswers withJuvenile(JuvenileCourt juvenile) {
        return with(law.withJuvenile(juvenile));
    }

    CountAnswers withLevel(@Nullable LevelAnswer level) {
        return with(law.withLevel(level));
    }

    CountAnswers withCity(String city) {
        return with(law.withCity(city));
    }

    CountAnswers withFinished(Finished finished) {
        return with(law.withFinished(finished));
    }

    @Nullable String court() {
        return file.court();
    }

    /** Empty where they gave none. */
    Optional<CaseNumber> caseNumber() {
        return Optional.ofNullable(file.number()).filter(number -> !number.isEmpty()).map(CaseNumber::read);
    }

    @Nullable AgeThen age() {
        return law.age();
    }

    @Nullable JuvenileCourt juvenile() {
        return law.juvenile();
    }

    @Nullable LevelAnswer level() {
        return law.level();
    }

    @Nullable String city() {
        return law.city();
    }

    @Nullable Finished finished() {
        return law.finished();
    }

    boolean isAnswered(Step step) {
        return switch (step) {
            case COUNTY -> place != null;
            case OFFENSE -> offense != null;
            case WHEN -> when != null;
            case DECIDED -> convicted != null;
            case COURT -> court() != null;
            case CASE_NUMBER -> file.number() != null;
            case CASE_CHECK -> file.kept();
            case AGE -> age() != null;
            case JUVENILE -> juvenile() != null;
            case LEVEL -> level() != null;
            case CITY -> city() != null;
            case FINISHED -> finished() != null;
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    /** Without what no longer is an answer: to questions that are not asked any more, or not so. */
    CountAnswers relevant() {
        var fitting = level() == null || LevelAnswer.offered(this).contains(level()) ? this : withLevel(null);
        return fitting.only(Journey.steps(fitting));
    }

    /** Without the answers to other questions than these. */
    CountAnswers only(Collection<Step> asked) {
        var charged = asked.contains(Step.OFFENSE);
        return new CountAnswers(place, county, charged ? offense : null, charged ? section : "",
                asked.contains(Step.WHEN) ? when : null, asked.contains(Step.DECIDED) ? convicted : null,
                file.only(asked), law.only(asked));
    }

    private CountAnswers with(CaseAnswers file) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law);
    }

    private CountAnswers with(LawAnswers law) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law);
    }
}
