package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Facts of every kind, known and unknown, close to the limits more often than not. */
class AnyFacts extends DomainContextBase {

    static final List<String> FOUR_SECTIONS = List.of("11357(a)", "11357(b)", "11357(c)", "11357(d)", "11357(e)",
            "11357", "11358", "11359", "11360(a)", "11360(b)", "11360");
    private static final List<String> OTHERS =
            List.of("11357.5 HS", "664/11359", "4573.6 PC", "11530", "11361(b)", "marijuana sale", "11359 VC", "182");

    @Provide
    Arbitrary<Facts> facts() {
        var yesNo = Arbitraries.of(true, false).injectNull(0.6);
        var seldom = Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true));
        var ages = Arbitraries.of(15, 17, 18, 20, 21, 40).injectNull(0.3);
        return Builders.withBuilder(Facts::builder)
                .use(sections()).in(FactsBuilder::raw)
                .use(Arbitraries.of(Level.class).injectNull(0.4)).in(FactsBuilder::level)
                .use(dates().injectNull(0.2)).in(FactsBuilder::offenseDate)
                .use(dates().injectNull(0.2)).in(FactsBuilder::convictionDate)
                .use(ages).in(FactsBuilder::ageAtOffense)
                .use(seldom).in(FactsBuilder::juvenile)
                .use(Arbitraries.of(0.0, 5.0, 28.5, 28.6, 500.0).injectNull(0.4)).in(FactsBuilder::gramsFlower)
                .use(Arbitraries.of(0.0, 4.0, 4.1, 8.0, 8.1).injectNull(0.4)).in(FactsBuilder::gramsConc)
                .use(Arbitraries.of(0, 6, 7, 150).injectNull(0.4)).in(FactsBuilder::plants)
                .use(yesNo).in(FactsBuilder::atHome)
                .use(yesNo).in(FactsBuilder::ownHomeHarvest)
                .use(Arbitraries.of(Conduct.class).injectNull(0.4)).in(FactsBuilder::conduct)
                .use(ages).in(FactsBuilder::recipientAge)
                .use(seldom).in(FactsBuilder::soldToUnder18)
                .use(seldom).in(FactsBuilder::usedPersonUnder21)
                .use(seldom).in(FactsBuilder::environmentalHarm)
                .use(seldom).in(FactsBuilder::serving)
                .use(priors()).in(FactsBuilder::priors)
                .use(seldom).in(FactsBuilder::registered290NoConviction)
                .use(seldom).in(FactsBuilder::gangEnhancement)
                .use(Arbitraries.of("Los Angeles", "San Diego").injectNull(0.7)).in(FactsBuilder::county)
                .use(seldom).in(FactsBuilder::federal)
                .use(seldom).in(FactsBuilder::reliefOrderSeen)
                .use(Arbitraries.of("Long Beach", "Compton").injectNull(0.5)).in(FactsBuilder::prosecutingCity)
                .use(seldom).in(FactsBuilder::deceased)
                .build(FactsBuilder::build);
    }

    @Provide
    Arbitrary<List<Prior>> priors() {
        var sections = Arbitraries.of("187 PC", "288(A)", "246", "290", "211", "11357", "11358", "11359", "11360(a)");
        return Combinators.combine(sections.injectNull(0.1), dates().injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.7), Arbitraries.of(true, false).injectNull(0.7))
                .as(Prior::new).list().ofMaxSize(4);
    }

    private static Arbitrary<String> sections() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(FOUR_SECTIONS)),
                Tuple.of(1, Arbitraries.of(OTHERS)));
    }

    private static Arbitrary<DateRange> dates() {
        var turningPoints = Set.of(ChargeCheck.NEW_MISDEMEANORS, LevelThen.SMALL_AMOUNT_INFRACTION, Prop64.CUT_OFF);
        var days = Arbitraries.longs().between(LocalDate.of(1970, 1, 1).toEpochDay(),
                LocalDate.of(2018, 1, 1).toEpochDay()).map(LocalDate::ofEpochDay);
        var around = Arbitraries.of(turningPoints).flatMap(day ->
                Arbitraries.integers().between(-1, 1).map(day::plusDays));
        return Arbitraries.frequencyOf(
                Tuple.of(5, days.map(DateRange::of)),
                Tuple.of(2, around.map(DateRange::of)),
                Tuple.of(2, Arbitraries.integers().between(1970, 2018).map(DateRange::ofYear)));
    }
}
