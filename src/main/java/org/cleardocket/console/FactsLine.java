package org.cleardocket.console;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prior;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of input of {@code evaluate}.
 *
 * @param asOf the day for which it is asked
 */
record FactsLine(Facts facts, LocalDate asOf) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, Level> LEVELS =
            Map.of("F", Level.FELONY, "M", Level.MISDEMEANOR, "I", Level.INFRACTION);

    private static final Map<String, Conduct> CONDUCTS = Map.of(
            "sale", Conduct.SALE,
            "transport_for_sale", Conduct.TRANSPORT_FOR_SALE,
            "transport_personal", Conduct.TRANSPORT_PERSONAL,
            "gift", Conduct.GIFT,
            "import_export", Conduct.IMPORT_EXPORT);

    /** Every fact by its name in the input. */
    private static final Map<String, BiConsumer<FactsBuilder, FactValue>> FACTS = Map.ofEntries(
            entry("raw", (facts, value) -> facts.raw(value.text())),
            entry("level", (facts, value) -> facts.level(value.oneOf(LEVELS))),
            entry("offense_date", (facts, value) -> facts.offenseDate(DateRange.of(value.date()))),
            entry("conviction_date", (facts, value) -> facts.convictionDate(DateRange.of(value.date()))),
            entry("age_at_offense", (facts, value) -> facts.ageAtOffense(value.wholeNumber())),
            entry("juvenile", (facts, value) -> facts.juvenile(value.yesOrNo())),
            entry("grams_flower", (facts, value) -> facts.gramsFlower(value.number())),
            entry("grams_conc", (facts, value) -> facts.gramsConc(value.number())),
            entry("plants", (facts, value) -> facts.plants(value.wholeNumber())),
            entry("at_home", (facts, value) -> facts.atHome(value.yesOrNo())),
            entry("own_home_harvest", (facts, value) -> facts.ownHomeHarvest(value.yesOrNo())),
            entry("conduct", (facts, value) -> facts.conduct(value.oneOf(CONDUCTS))),
            entry("recipient_age", (facts, value) -> facts.recipientAge(value.wholeNumber())),
            entry("sold_to_under_18", (facts, value) -> facts.soldToUnder18(value.yesOrNo())),
            entry("used_person_under_21", (facts, value) -> facts.usedPersonUnder21(value.yesOrNo())),
            entry("environmental_harm", (facts, value) -> facts.environmentalHarm(value.yesOrNo())),
            entry("serving", (facts, value) -> facts.serving(value.yesOrNo())),
            entry("priors", (facts, value) -> facts.priors(priors(value))),
            entry("registered_290_no_conviction", (facts, value) -> facts.registered290NoConviction(value.yesOrNo())),
            entry("gang_enhancement", (facts, value) -> facts.gangEnhancement(value.yesOrNo())),
            entry("county", (facts, value) -> facts.county(value.text())),
            entry("state", (facts, value) -> facts.state(value.text())),
            entry("federal", (facts, value) -> facts.federal(value.yesOrNo())),
            entry("no_conviction", (facts, value) -> facts.noConviction(value.yesOrNo())),
            entry("relief_order_seen", (facts, value) -> facts.reliefOrderSeen(value.yesOrNo())),
            entry("prosecuting_city", (facts, value) -> facts.prosecutingCity(value.text())),
            entry("deceased", (facts, value) -> facts.deceased(value.yesOrNo())));

    private static final List<String> OF_A_PRIOR =
            List.of("section", "conviction_date", "super_strike", "reg_290c");

    /**
     * Reads a line.
     *
     * @param today the day asked for where the line names none in {@code as_of}
     * @throws LineRefused where it is not one object of known facts with values they can have
     */
    static FactsLine read(String line, LocalDate today) {
        var builder = Facts.builder();
        var asOf = today;
        for (var fact : object(line).properties()) {
            var value = new FactValue(fact.getKey(), fact.getValue());
            if (value.name().equals("as_of")) {
                asOf = value.isUnknown() ? today : value.date();
                continue;
            }
            var setter = Optional.ofNullable(FACTS.get(value.name())).orElseThrow(value::noSuchFact);
            if (!value.isUnknown()) {
                setter.accept(builder, value);
            }
        }
        return new FactsLine(built(builder), asOf);
    }

    private static JsonNode object(String line) {
        try {
            var json = JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException _) {
            // the same sentence
        }
        throw new LineRefused("This is not one JSON object in which each fact is named once.");
    }

    private static Facts built(FactsBuilder builder) {
        try {
            var facts = builder.build();
            if (facts.raw() == null) {
                throw new LineRefused("The fact raw is missing: the section as the record prints it.");
            }
            return facts;
        } catch (IllegalArgumentException outOfRange) {
            throw new LineRefused(outOfRange.getMessage());
        }
    }

    private static List<Prior> priors(FactValue value) {
        return value.items().stream().map(FactsLine::prior).toList();
    }

    private static Prior prior(FactValue prior) {
        var facts = prior.facts();
        facts.values().stream().filter(value -> !OF_A_PRIOR.contains(value.name())).findFirst().ifPresent(value -> {
            throw value.noSuchFact();
        });
        return new Prior(
                known(facts.get("section"), FactValue::text),
                known(facts.get("conviction_date"), value -> DateRange.of(value.date())),
                known(facts.get("super_strike"), FactValue::yesOrNo),
                known(facts.get("reg_290c"), FactValue::yesOrNo));
    }

    private static <T> @Nullable T known(@Nullable FactValue value, Function<FactValue, T> reader) {
        return value == null || value.isUnknown() ? null : reader.apply(value);
    }
}
