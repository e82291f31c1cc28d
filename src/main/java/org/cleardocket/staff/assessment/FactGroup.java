package org.cleardocket.staff.assessment;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.eligibility.ProsecutingCity;
import org.cleardocket.staff.Words;
import org.jspecify.annotations.Nullable;

/** Facts that belong together, as the confidential step shows them. */
record FactGroup(String name, List<Fact<?>> facts) {

    static final String AGE = "Age then, in years";
    static final String AGE_BAND = "Age then, about";

    /** Every fact that the law looks at, once. */
    static final List<FactGroup> ALL = List.of(
            group("The charge",
                    text("Section, as on the record", Facts::raw, FactsBuilder::raw),
                    choice("Level", List.of(Level.values()), Words::of, Facts::level, FactsBuilder::level),
                    date("Date of offense", Facts::offenseDate, FactsBuilder::offenseDate),
                    date("Date of conviction", Facts::convictionDate, FactsBuilder::convictionDate),
                    choice(AGE_BAND, List.of(AgeBand.values()), Words::of, Facts::ageBand,
                            FactsBuilder::ageBand),
                    typed(AGE, Typed::age, String::valueOf, Facts::ageAtOffense, FactGroup::exactAge),
                    yesNo("Juvenile court", Facts::juvenile, FactsBuilder::juvenile)),
            group("Amounts",
                    typed("Grams of flower", Typed::grams, Typed::written, Facts::gramsFlower,
                            FactsBuilder::gramsFlower),
                    typed("Grams of concentrate", Typed::grams, Typed::written, Facts::gramsConc,
                            FactsBuilder::gramsConc),
                    typed("Plants", Typed::plants, String::valueOf, Facts::plants, FactsBuilder::plants),
                    yesNo("Grown at home", Facts::atHome, FactsBuilder::atHome),
                    yesNo("Own home harvest", Facts::ownHomeHarvest, FactsBuilder::ownHomeHarvest)),
            group("What happened",
                    choice("Conduct", List.of(Conduct.values()), Words::of, Facts::conduct, FactsBuilder::conduct),
                    typed("Recipient’s age", Typed::age, String::valueOf, Facts::recipientAge,
                            FactsBuilder::recipientAge),
                    yesNo("Sold to someone under 18", Facts::soldToUnder18, FactsBuilder::soldToUnder18),
                    yesNo("Used a person under 21", Facts::usedPersonUnder21, FactsBuilder::usedPersonUnder21),
                    yesNo("Environmental harm", Facts::environmentalHarm, FactsBuilder::environmentalHarm)),
            group("The person",
                    yesNo("Still serving", Facts::serving, FactsBuilder::serving),
                    yesNo("Registered, no 290(c) conviction", Facts::registered290NoConviction,
                            FactsBuilder::registered290NoConviction),
                    yesNo("Gang enhancement", Facts::gangEnhancement, FactsBuilder::gangEnhancement),
                    yesNo("Has died", Facts::deceased, FactsBuilder::deceased)),
            group("Other convictions", new Fact<>("Other convictions", FactGroup::said, PriorsInput::new,
                    Facts::priors, FactsBuilder::priors)),
            group("The case",
                    choice("Prosecuted by the city of", cities(), FactGroup::cityName, Facts::prosecutingCity,
                            FactsBuilder::prosecutingCity),
                    text("County", Facts::county, FactsBuilder::county),
                    text("State", Facts::state, FactsBuilder::state),
                    yesNo("Relief order seen", Facts::reliefOrderSeen, FactsBuilder::reliefOrderSeen),
                    yesNo("No conviction", Facts::noConviction, FactsBuilder::noConviction),
                    yesNo("Federal, military or tribal", Facts::federal, FactsBuilder::federal)));

    /** What differs, in the order of the form. */
    static Stream<Fact<?>> differing(Facts one, Facts other) {
        return ALL.stream().flatMap(group -> group.facts.stream()).filter(fact -> !fact.isSame(one, other));
    }

    private static FactGroup group(String name, Fact<?>... facts) {
        return new FactGroup(name, List.of(facts));
    }

    private static Fact<String> text(String name, Function<Facts, @Nullable String> from,
            BiConsumer<FactsBuilder, @Nullable String> into) {
        return typed(name, Typed::text, text -> text, from, into);
    }

    private static <T> Fact<T> typed(String name, Function<String, T> reader, Function<T, String> writer,
            Function<Facts, @Nullable T> from, BiConsumer<FactsBuilder, @Nullable T> into) {
        return new Fact<>(name, writer, _ -> new TypedInput<>(name, reader, writer), from, into);
    }

    private static Fact<DateRange> date(String name, Function<Facts, @Nullable DateRange> from,
            BiConsumer<FactsBuilder, @Nullable DateRange> into) {
        return new Fact<>(name, Words::of, today -> TypedDate.input(name, today), from, into);
    }

    private static <T> Fact<T> choice(String name, List<T> choices, Function<T, String> words,
            Function<Facts, @Nullable T> from, BiConsumer<FactsBuilder, @Nullable T> into) {
        return new Fact<>(name, words, _ -> new ChoiceInput<>(name, choices, words, "Not known"), from, into);
    }

    private static Fact<Boolean> yesNo(String name, Function<Facts, @Nullable Boolean> from,
            BiConsumer<FactsBuilder, @Nullable Boolean> into) {
        return new Fact<>(name, Words::of, _ -> new YesNoInput(name), from, into);
    }

    /** An age in years says more than a band; it comes after the band, and wins. */
    private static void exactAge(FactsBuilder facts, @Nullable Integer age) {
        if (age != null) {
            facts.ageAtOffense(age);
        }
    }

    private static List<String> cities() {
        return ProsecutingCity.all().stream().map(ProsecutingCity::name).toList();
    }

    private static String cityName(String city) {
        return ProsecutingCity.find(city).map(ProsecutingCity::name).orElse(city);
    }

    private static String said(List<Prior> priors) {
        return priors.isEmpty() ? "None entered"
                : priors.stream().map(FactGroup::said).collect(Collectors.joining("; "));
    }

    private static String said(Prior prior) {
        return Stream.of(prior.section() == null ? "section not known" : prior.section(),
                        prior.convictionDate() == null ? "date not known" : Words.of(prior.convictionDate()),
                        said("super strike", prior.superStrike()), said("290(c)", prior.reg290c()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String said(String what, @Nullable Boolean stated) {
        return stated == null ? "" : stated ? what : "no " + what;
    }
}
