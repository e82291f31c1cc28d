package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.cleardocket.eligibility.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What someone said about one conviction; {@code null} where they have not been asked.
 *
 * @param county  which other county, empty where they did not say; counts only with that place
 * @param section as written on their paper, empty where they did not say; counts only with {@link Offense#OTHER}
 * @param id      its number in addresses, from 1; it stays when others are removed. 0 for none yet
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record CountAnswers(@Nullable Place place, String county, @Nullable Offense offense, String section,
        @Nullable RoughDate when, @Nullable RoughDate convicted, CaseAnswers file, LawAnswers law, int id) {

    /** Nothing said yet. */
    static final CountAnswers NONE =
            new CountAnswers(null, "", null, "", null, null, CaseAnswers.NONE, LawAnswers.NONE, 0);

    CountAnswers withId(int id) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    CountAnswers withPlace(Place place) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    CountAnswers withCounty(String county) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    CountAnswers withOffense(Offense offense) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    CountAnswers withSection(String section) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    CountAnswers withWhen(RoughDate when) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    CountAnswers withConvicted(@Nullable RoughDate convicted) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
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

    /** Without what is no answer just now: to questions that are not asked, or not so. */
    CountAnswers relevant() {
        return only(Journey.steps(this));
    }

    /** Without the answers to other questions than these, and without those that do not fit the others. */
    CountAnswers only(Collection<Step> asked) {
        var charged = asked.contains(Step.OFFENSE);
        return new CountAnswers(place, county, charged ? offense : null, charged ? section : "",
                asked.contains(Step.WHEN) ? when : null, asked.contains(Step.DECIDED) ? convicted : null,
                file.only(asked), law.only(asked), id).fitting();
    }

    /** A charge has its levels, and no court decides before it happens. */
    private CountAnswers fitting() {
        var fitting = level() == null || LevelAnswer.offered(this).contains(level()) ? this : withLevel(null);
        return convicted != null && convicted.isBefore(when) ? fitting.withConvicted(null) : fitting;
    }

    /** The same with what changed from one to the other. All else that was ever said is kept. */
    CountAnswers changed(CountAnswers before, CountAnswers after) {
        return new CountAnswers(changed(place, before.place, after.place),
                changed(county, before.county, after.county), changed(offense, before.offense, after.offense),
                changed(section, before.section, after.section), changed(when, before.when, after.when),
                changed(convicted, before.convicted, after.convicted), file.changed(before.file, after.file),
                law.changed(before.law, after.law), id);
    }

    static <T> @Nullable T changed(@Nullable T said, @Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? said : after;
    }

    private CountAnswers with(CaseAnswers file) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }

    private CountAnswers with(LawAnswers law) {
        return new CountAnswers(place, county, offense, section, when, convicted, file, law, id);
    }
}
