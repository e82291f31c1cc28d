package org.cleardocket.residents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.ProsecutingCity;

/**
 * What someone said about one conviction, to be read over.
 *
 * @param number its place among the others, from 1
 * @param id     its number in addresses
 * @param place  where it was, or that there was none
 */
record CountSummary(Page page, int number, int id, Place place, List<Row> rows) {

    /**
     * @param label  what was asked
     * @param value  what was answered
     * @param change where to answer again, after the language
     */
    record Row(String label, String value, String change) {
    }

    static List<CountSummary> all(Page page, Answers answers) {
        var counts = answers.counts();
        return IntStream.range(0, counts.size()).mapToObj(at -> of(page, at + 1, counts.get(at))).toList();
    }

    /** What to call it: nobody who was never convicted is told of a conviction. */
    String heading() {
        return say(page, "list.count", number, place == Place.NEVER_CONVICTED);
    }

    /** The button that removes it. */
    String removal() {
        return say(page, "list.remove", number, place == Place.NEVER_CONVICTED);
    }

    /** A sentence with a count's number in it, which has another wording for what was no conviction. */
    static String say(Page page, String key, int number, boolean neverConvicted) {
        return page.say(neverConvicted ? key + ".never-convicted" : key, "count", number);
    }

    private static CountSummary of(Page page, int number, CountAnswers count) {
        return new CountSummary(page, number, count.id(), count.place(), Journey.steps(count).stream()
                .filter(step -> step != Step.CASE_CHECK) // what it came to shows in the other answers
                .map(step -> new Row(page.say(Words.key(step) + ".step"), value(page, step, count),
                        step.path(count.id()) + "?change"))
                .toList());
    }

    private static String value(Page page, Step step, CountAnswers count) {
        return switch (step) {
            case COUNTY -> place(page, count);
            case OFFENSE -> offense(page, count);
            case WHEN -> date(page, step, count.when());
            case DECIDED -> date(page, step, count.convicted());
            case COURT -> Courthouse.find(count.court()).map(Courthouse::name)
                    .orElseGet(() -> page.say("court." + count.court()));
            case CASE_NUMBER -> count.caseNumber().map(number -> Page.leftToRight(number.written()))
                    .orElseGet(() -> page.say("case-number.skipped"));
            case AGE -> chosen(page, step, count.age(), "");
            case JUVENILE -> chosen(page, step, count.juvenile(), "");
            case LEVEL -> chosen(page, step, count.level(), "");
            case CITY -> ProsecutingCity.find(count.city()).map(ProsecutingCity::name)
                    .orElseGet(() -> page.say("city." + count.city()));
            case FINISHED -> chosen(page, step, count.finished(), "");
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    /** What tells a conviction from others at a glance, as far as it is told: the charge, the place, the day. */
    static String gist(Page page, CountAnswers count) {
        var charge = count.offense() == null ? "" : offense(page, count);
        var where = Optional.ofNullable(count.court()).flatMap(Courthouse::find).map(Courthouse::name)
                .orElseGet(() -> place(page, count));
        var when = count.when() == null || count.when().equals(RoughDate.NOT_SURE) ? ""
                : Dates.say(count.when(), page.language());
        return Stream.of(charge, where, when).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String place(Page page, CountAnswers count) {
        return chosen(page, Step.COUNTY, count.place(), count.place() == Place.OTHER_COUNTY ? count.county() : "");
    }

    /** The charge in plain words, with its section. */
    static String offense(Page page, CountAnswers count) {
        var section = count.offense() == Offense.OTHER ? count.section() : count.offense().section();
        return chosen(page, Step.OFFENSE, count.offense(), section);
    }

    private static String chosen(Page page, Step step, Enum<?> answer, String detail) {
        var words = page.say(Words.key(step) + '.' + Words.key(answer));
        return detail.isEmpty() ? words : words + " (" + Page.leftToRight(detail) + ')';
    }

    private static String date(Page page, Step step, RoughDate date) {
        return date.equals(RoughDate.NOT_SURE) ? page.say(Words.key(step) + ".not-sure")
                : Dates.say(date, page.language());
    }
}
