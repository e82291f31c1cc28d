package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that name more than one section: nothing is promised or denied on half of what is written. */
class JoinedSectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<String> BETWEEN = List.of("-", " - ", "/", " / ", ".", ". ", ",", ", ", ";", "; ", " and ",
            " AND ", "&", " & ", "+", " + ", " with ", " w/ ", " ", "  ", "\n", "\r\n", "\t", "–", "—", ":", "|", "");

    static Stream<String> joined() {
        return BETWEEN.stream().flatMap(between -> Stream.of("11378" + between + "11359", "11359" + between + "11378",
                "11359 HS" + between + "11378 HS", "HS 11378" + between + "HS 11359", "11359(a)" + between + "459 PC",
                "459 PC" + between + "11360(A) HS", "11358" + between + "11359" + between + "11360",
                "11357(b)" + between + "11357(c)", "11359" + between + "187", "187" + between + "11359"));
    }

    private static Result evaluate(String raw, Prior... priors) {
        return Prop64.evaluate(Facts.builder().raw(raw).level(Level.FELONY).ageAtOffense(30)
                .convictionDate(DateRange.of(LocalDate.of(2005, 6, 1))).priors(List.of(priors)).build(), TODAY);
    }

    @ParameterizedTest
    @MethodSource("joined")
    void a_charge_of_several_sections_is_looked_at(String raw) {
        var result = evaluate(raw);
        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(result.floor()).isEqualTo(Relief.NO_CHANGE_PROP64);
        assertThat(result.reasons()).containsExactly(Reason.UNREADABLE_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "11359 HS-POSSESS FOR SALE, 11378 HS", "11359 HS-POSSESS FOR SALE AND 459 PC", "11359 HS-SALE/PC459",
        "11359 HS-SALE 459", "11359-PC 32", "11359-32 PC", "11359-31", "11359-37", "11359 HS-SALE 12(A)",
        "11357(b)-(c)", "11357(A)HS-(B)", "11360-a", "11360 HS - b", "11357(B)-C(1)", "11357(B) HS-POSSESS (C)",
        "11357-11360 HS", "11359.459", "11360.32", "11359 HS-1135911378", "11359 HS-\u0661\u0661\u0663",
        "11359 HS-4\u200B5\u200B9 PC", "11357(b)(c)", "11360(A)(B) HS", "11357b(c)",
        "11359-$11378", "11359 HS-11378 GRAMS",
        "11.359 HS", "H&S 11.360(a)", "HS 11.378", "113.59 HS", "113.59", "1135.9 HS",
        "11359-60", "11358-59", "11358 - and 59", "11359 HS - or 60", "11359 HS-58/60", "11359-THRU 60", "11359-60A",
        "11359-(60)", "11378-59", "11359 HS-SALE AND 60", "11358 HS-5", "113-59", "1135-9",
        "11359 (11360)", "11359(664) HS", "11360(A)(11359)", "11378 (11359)", "11357(B)(60)", "11357(C)(11358)",
        "11359(20)", "11357(b)-c HS", "11357b-c hs", "11357(b) - and c", "11357(c)-b HS", "11357(c)-or b",
        "11357(a)-c HS", "11357(B)(1)(C)", "11360(B)(1)(A)", "11360-B HS", "11360-SUBD B", "11360 HS-SALE OR B",
        "11357(b)-c possess", "11357(b) HS-POSSESS AND A",
        "11359 HS-664 CT 2", "11359 HS-PC 664 CT 2", "11359 HS-32 COUNTS", "11359 HS-182 MO", "11359 HS-664 G",
        "11359 HS-21A PC", "11359 HS-SALE 187 CTS", "11359 HS-SALE PC 12 CTS", "11359 HS-SALE P.C. 32"})
    void a_description_that_names_another_section_or_part_is_no_description(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.UNREADABLE_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "11359 HS-POSSESS MARIJUANA FOR SALE", "11359 HS-", "11359-HS", "11359 - HS - SALE", "11359(A) HS-POSS MARIJ",
        "11359 HS-POSSESS MARIJUANA/28.5 GRAMS OR LESS", "11359 HS-28.5G", "11359 HS-.5 OZ",
        "11359 HS-SALE 1000 GRAMS", "11359 HS-1,500 GRAMS", "11359(A)(1)(B) HS", "11359 HS-30+ LBS", "11359 HS-SALE (F)", "11359 HS-½ OZ", "11359 HS-UNDER 28.5G", "11359 HS-POSSESS F/SALE",
        "11359 HS-POSSESS W/INTENT TO SELL", "11359 HS-NOT MORE THAN 28.5 GRAMS",
        "11359 HS-2 COUNTS", "11359 HS-POSS CONC CANNABIS", "11359-venta de marihuana", "11359 HS-32 GRAMS"})
    void a_plain_description_reads_as_before(String raw) {
        assertThat(evaluate(raw)).isEqualTo(evaluate("11359 HS"));
    }

    @Test
    void a_code_after_a_hyphen_is_the_code() {
        assertThat(evaluate("11359-PC").reasons()).containsExactly(Reason.OTHER_CODE);
        assertThat(evaluate("11359 - VC - SPEED").reasons()).containsExactly(Reason.OTHER_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1998", "2005 - possession", "64", "16-weed", "28.5", "420", "500", "1135", "100g", "28.5g", "459", "11378.59",
        "10000g"})
    void a_bare_number_that_is_as_likely_an_amount_an_age_or_a_year_is_not_denied(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.UNREADABLE_CODE);
        assertThat(evaluate("HS " + raw).outcome()).isEqualTo(Outcome.NOT_COVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 - not sure", "11359-maybe", "11359-?", "11359 - I think", "11359-no sé", "11359-creo",
        "11359-I DON’T KNOW", "11359 - quizás",
        "11359-perhaps", "11359-possibly", "11359-probably", "11359-could be", "11359-idk", "11359-not certain",
        "11378-perhaps"})
    void a_doubt_is_no_description(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.UNREADABLE_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359-no", "11359-not that one", "11359-dismissed", "11359-acquitted", "11359-not guilty",
        "11359-federal", "11359-Kern county", "11359-Contra Costa", "11359 - sale, dismissed", "11359-it wasn't for sale", "11359-my brother",
        "11359-حيازة", "11359-nunca vendí"})
    void words_that_are_no_charge_are_no_description(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.MORE_THAN_THE_CHARGE);
    }

    static Stream<String> priorsWithAMurder() {
        return BETWEEN.stream().filter(between -> !between.isEmpty())
                .flatMap(between -> Stream.of("11378" + between + "187", "187" + between + "11378",
                        "459 PC" + between + "187(A) PC", "187(a) pc" + between + "459 pc", "HS 11378" + between + "PC 187",
                        "459" + between + "211" + between + "187(A) PC"));
    }

    @ParameterizedTest
    @MethodSource("priorsWithAMurder")
    void of_a_prior_of_several_sections_the_gravest_counts(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).reasons())
                .contains(Reason.PRIOR_SUPER_STRIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"664-187(A) PC", "664 PC-187(A) PC", "664 - 187", "182(A)(1)-187(A) PC", "664(A)/187(A) PC",
        "211PC187PC", "CHRG 187(A) PC", "MURDER (187 PC)", "459 PC-MURDER 187(A) PC", "211.187 PC", "１８７/459",
        "187AND459", "PC 459, 664/187", "459(187)", "459(288A) PC", "187A PC", "664/187A", "207A", "220A(1)", "261A(2)",
        "288B(1)", "236.1C", "245-D-3 PC", "245(D)(3) AND 459", "653F(B) AND 459", "653F(B) P.C.", "653 F(B)",
        "653F(B)AND459", "273 AB(A)", "187A AND 459", "187 OR 459", "459 PC-W/187 CT 2", "459 PC-187 CTS", "215/186.22(B)(4) PC", "186.22(b)(4) PC, 519"})
    void a_super_strike_is_found_wherever_it_stands_in_a_text(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).reasons())
                .contains(Reason.PRIOR_SUPER_STRIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"243.4A", "311.11A", "314-1 PC", "236.1-B PC", "236.1(B) AND 459", "311.2(B) and 459",
        "314(1) AND 459 PC", "236.1(B) FELONY", "647 A", "236.1B"})
    void a_registrable_offense_is_found_in_each_spelling_of_its_subdivision(String section) {
        assertThat(new Prior(section, null, null, null).countsAsRegistrable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359/11359", "11359 HS AND 11359 HS", "11359 X2", "11359 HS-2 COUNTS", "11359 HS X 3",
        "11359 HS, TWICE"})
    void one_prior_that_names_a_section_twice_is_two(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).reasons())
                .contains(Reason.TWO_PRIORS_OF_SECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11357 THRU 11360", "11358/59", "11357-60 HS", "11357 to 60", "11358(A) HS, 59",
        "11359 HS-SELL/ATTEMPT TO SELL", "11359 HS-POSSESS FOR SALE OR ATTEMPT"})
    void a_prior_that_may_be_of_the_section_is_counted(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null), new Prior("11359", null, null, null))
                .reasons()).contains(Reason.TWO_PRIORS_OF_SECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 HS", "11359, 187.5", "11359 HS-2ND COUNT", "11359 HS-COUNT 2", "11359.459"})
    void a_prior_that_names_a_section_once_is_one(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).reasons())
                .doesNotContain(Reason.TWO_PRIORS_OF_SECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"459/211 PC", "459-1870 PC", "11350/11377 HS", "537/1205 PC", "459 PC-BURGLARY 1ST DEGREE",
        "487 PC-THEFT OVER $220", "215/519 PC"})
    void joined_sections_of_no_weight_stay_without_it(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).outcome())
                .isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"459/211 PC", "BURGLARY", "459, 211"})
    @NullSource
    void a_prior_that_is_not_read_whole_is_looked_up(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).reasons())
                .contains(Reason.PRIOR_TO_LOOK_UP);
    }

    @Test
    void a_prior_too_long_for_any_record_is_looked_up() {
        assertThat(evaluate("11359 HS", new Prior("187 PC" + " ".repeat(495), null, null, null)).reasons())
                .contains(Reason.PRIOR_TO_LOOK_UP);
    }

    @Test
    void two_joined_priors_of_the_same_section_count_each() {
        assertThat(evaluate("11359 HS", new Prior("11378-11359 HS", null, null, null),
                new Prior("11359, 11357", null, null, null)).reasons()).contains(Reason.TWO_PRIORS_OF_SECTION);
        assertThat(evaluate("11359 HS", new Prior("664-11359 HS", null, null, null),
                new Prior("11359 HS-ATTEMPTED", null, null, null)).outcome()).isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @Test
    void a_point_before_a_part_of_a_section_joins_nothing() {
        assertThat(evaluate("11357.5 HS").reasons()).containsExactly(Reason.SECTION_NOT_LISTED);
        assertThat(evaluate("11362.77 HS").reasons()).containsExactly(Reason.SECTION_NOT_LISTED);
        assertThat(CodeText.named("311.11(A) PC")).extracting(CodeText::withoutCode).contains("311.11(A)");
        assertThat(evaluate("11359", new Prior("12022.53 PC", null, null, null)).outcome())
                .isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 HS-ATTEMPTED", "11359 HS-POSSESS FOR SALE -ATTEMPT", "11359-ATT POSS", "11359-ATTMPT",
        "11360(A) HS-CONSPIRACY TO SELL", "11359-CONSP", "11358 HS-SOLICITATION", "11359-ACCESSORY", "664-11359 HS",
        "664 PC - 11359 HS", "32-11359", "182(A)(1)-11360(A) HS", "11359 hs-attempted", "11359-ATMPT", "11359-ATTM", "11359-ATTP", "11359-ATTEMP",
        "11359-ATTEMPED", "11359-ATTEMTED", "11359-ATTEMTPED", "11359-ATTMEPT", "11359-ACCESSORIES", "11359-ACCESORY",
        "11359-ACCESS/AFTER THE FACT", "11359-SOL", "11359-SOLICTATION", "11359-CONS", "11359-CONPSIRACY",
        "11359 HS-SALE_ATTEMPTED", "11359-AT\u200BTEM\u0301PTED", "11359-tentativa", "11359-intento de venta",
        "11359-tried to sell"})
    void an_attempt_told_in_the_description_or_before_a_hyphen_is_looked_at(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.INCHOATE_OR_ACCESSORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 HS-SALE ATTACK", "11359 HS-SALE BATTERY", "11359 HS-SALE WITHOUT CONSENT", "11359 HS-SALE ACCESS",
        "11359 HS-SOLD", "11359 HS-INTENT TO SELL"})
    void words_that_only_begin_alike_say_nothing_of_an_attempt(String raw) {
        assertThat(evaluate(raw).reasons()).doesNotContain(Reason.INCHOATE_OR_ACCESSORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 HS-SALE AND ROBBERY", "11359 HS-POSS FOR SALE AND MURDER", "11359 HS-SALE PLUS METH SALES",
        "11359 HS-POSSESS COCAINE FOR SALE", "11359 HS-POSS CONTROLLED SUBSTANCE FOR SALE",
        "11358 HS-POSSESS MARIJUANA FOR SALE", "11357(B) HS-POSS MARIJ TO MINOR", "11360(B) HS-GIVE MARIJ TO MINOR",
        "11359 HS-CULTIVATE MARIJUANA", "11357(B) HS-POSS MARIJ OVER 28.5 GRAM", "11357(B) HS-POSSESS 60 GRAMS",
        "11357(C) HS-POSS MARIJUANA 28.5- GRMS", "11357(C) HS-POSS MARIJUANA SCHL GRNDS", "11357(A) HS-POSS MARIJUANA 28.5- GRMS",
        "11360(B) HS-SELL MARIJUANA", "11360(B) HS-GIVE/ETC MARIJ OVER 1 OZ/28.5 GRM", "11359 HS-SALE TO 2 PLANTS",
        "11359 HS-SALE #2", "11359 HS-SALE WITH FIREARM", "11357(B)(2)", "11359(Z)", "11358(E) HS",
        "11360(A)(4)", "11357(B) HS-POSS HASH", "11357(B) HS-POSS HASHISH", "11357(B) HS-POSS THC", "11357(C) HS-POSS HASH",
        "11360(B) HS-GIVE HASHISH", "11360(B) HS-TRANSPORT THC", "11357(D) HS-POSS HASH SCHOOL", "11357(C) HS-POSS MARIJ 10 GRAMS",
        "11357(C) HS-POSS MARIJ .5 OZ", "11357(C) HS-POSS MARIJ 1 OZ", "11357(C) HS-POSS MARIJ 28.5 GRAMS",
        "11357(C) HS-OVER 5 GRAMS", "11357(B) HS-2 OZ", "11357(B) HS-LESS THAN 1 LB", "11357(B) HS->28.5 GRAMS"})
    void what_says_more_or_something_else_than_the_charge_is_looked_at(String raw) {
        var result = evaluate(raw);
        assertThat(result.reasons()).containsExactly(Reason.MORE_THAN_THE_CHARGE);
        assertThat(result.ceiling()).isEqualTo(Relief.DISMISS_AND_SEAL);
        assertThat(result.flags()).contains(Flag.MAY_ALREADY_BE_CLEARED);
    }

    static final List<String> AGGRAVATED = List.of("11359 HS-SELL MARIJUANA TO MINOR", "11360(A) HS-SELL MARIJUANA TO MINOR",
            "11360(A) HS-IMPORT/EXPORT", "11359 HS-IMPORT", "11359 HS-POSS MARIJ FOR SALE W/2 PRIORS", "11359 HS-W/PRIORS",
            "11359 HS-SALE W/PR", "11360(A) HS-GIVE MARIJ TO MINOR", "11359 HS-SALE UNDER 18",
            "11358 HS-CULT MARIJ 6+ PLANTS W/PR", "11358 HS-PLANT MARIJ DIVERT WATER", "11359 HS-EMPLOY IND -21 SELL MARIJ",
            "11359(C) HS", "11359(C)(3)", "11359(D) HS-EMPLOY IND -21 SELL MARIJ", "11358(D)(1)", "11360(A)(3)(A)",
            "11359(C) HS-POSS MARIJ FOR SALE W/PR");

    @ParameterizedTest
    @FieldSource("AGGRAVATED")
    void an_aggravator_on_the_record_leaves_the_felony_an_option(String raw) {
        var result = evaluate(raw);
        var plain = evaluate(raw.substring(0, 5) + (raw.startsWith("11360") ? "(A)" : ""));
        assertThat(result.reasons()).containsExactly(Reason.AGGRAVATOR_ON_RECORD);
        assertThat(result.floor()).isEqualTo(Relief.NO_CHANGE_PROP64);
        assertThat(result.ceiling()).isEqualTo(plain.ceiling());
        assertThat(result.flags()).contains(Flag.MAY_ALREADY_BE_CLEARED, Flag.COUNTY_POLICY_CHECK);
    }

    @ParameterizedTest
    @CsvSource({"11359 HS-MISD, MISDEMEANOR, NO_CHANGE_PROP64, ALREADY_AT_TODAYS_LEVEL",
        "11359 HS-M, MISDEMEANOR, NO_CHANGE_PROP64, ALREADY_AT_TODAYS_LEVEL",
        "11359 HS-SALE (I), INFRACTION, NO_CHANGE_PROP64, ALREADY_AT_TODAYS_LEVEL",
        "11360(A) HS-SELL MARIJ INFRACTION, INFRACTION, NEEDS_REVIEW, MORE_FACTS_NEEDED",
        "11359 HS-FELONY, FELONY, REDESIGNATE_MISDEMEANOR, MISDEMEANOR_TODAY",
        "11357(B) HS-F, FELONY, NEEDS_REVIEW, LEVEL_CONFLICT",
        "11357(B) HS-POSS MARIJ FELONY, FELONY, NEEDS_REVIEW, LEVEL_CONFLICT"})
    void a_level_on_the_record_is_the_level_where_none_is_stated(String raw, Level level, Outcome outcome, Reason reason) {
        var facts = Facts.builder().raw(raw).ageAtOffense(30).convictionDate(DateRange.ofYear(2005));
        var result = Prop64.evaluate(facts.build(), TODAY);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reasons()).endsWith(reason);
        assertThat(result).isEqualTo(Prop64.evaluate(facts.level(level).build(), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 HS-MISD", "11359(B) HS - POSS MARIJUANA FOR SALE (M)", "11360(A) HS-SELL MARIJ (I)",
        "11359 HS-FELONY/MISD"})
    void a_level_that_the_record_contradicts_is_looked_at(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.LEVEL_CONFLICT);
    }

    @Test
    void a_minor_at_a_school_says_no_more_than_11357_e() {
        var facts = Facts.builder().level(Level.MISDEMEANOR).juvenile(true).ageAtOffense(15)
                .convictionDate(DateRange.ofYear(2005));
        assertThat(Prop64.evaluate(facts.raw("11357(E) HS-POSS MARIJ SCHOOL UNDER 18").build(), TODAY))
                .isEqualTo(Prop64.evaluate(facts.raw("11357(E)").build(), TODAY));
        assertThat(evaluate("11357(D) HS-POSS MARIJ SCHOOL UNDER 18").reasons()).containsExactly(Reason.MORE_THAN_THE_CHARGE);
    }

    static Stream<String> doubtful() {
        return Stream.concat(AGGRAVATED.stream(),
                Stream.of("11357(B)(2)", "11359(Z)", "11359 HS-SALE AND ROBBERY", "11357(B) HS-POSSESS 60 GRAMS"));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void what_a_record_says_beyond_its_section_holds_back_no_answer_that_does_not_turn_on_it(String raw) {
        var facts = Facts.builder().raw(raw).level(Level.FELONY).ageAtOffense(30);
        var later = facts.offenseDate(DateRange.ofYear(2018)).convictionDate(DateRange.ofYear(2018)).build();
        assertThat(Prop64.evaluate(later, TODAY).reasons()).containsExactly(Reason.OFFENSE_ON_OR_AFTER_CUTOFF);
        assertThat(Prop64.evaluate(later.toBuilder().county("Orange").build(), TODAY).outcome())
                .isEqualTo(Outcome.ROUTE_OTHER_COUNTY);
        assertThat(Prop64.evaluate(later.toBuilder().reliefOrderSeen(true).build(), TODAY).outcome())
                .isEqualTo(Outcome.ALREADY_CLEARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11357(B) HS-POSSESS MARIJUANA 28.5- GRAMS", "11357(B) HS-POSS MARIJUANA 28.5 GRAMS OR LESS",
        "11357(C)HS-POSSESS MARIJUANA OVER 1 OZ", "11357(C) HS-POSS MARIJUANA OVER 1 OZ/28.5 GRAM", "11358 HS-CULTIVATE MARIJUANA",
        "11357(A) HS-POSSESS CONCENTRATED CANNABIS", "11357A HS-POSSESSION OF MARIJUANA", "11358 HS-CULTIVATE CANNABIS",
        "11358 HS-PLANT/CULTIVATE/ETC MARIJUANA/HASH", "11358(C) HS-CULTIVATE MARIJUANA 6+ PLANTS", "11358-59 PLANTS",
        "11359 HS-POSSESS MARIJUANA FOR SALE", "11359 HS-MARIJUANA POSSESION FOR SALE", "11359HS-INTENT SELL CANNABIS",
        "11359(A) HS-POSSESS MARIJUANA/HASH FOR SALE", "11359(B) HS - POSS MARIJUANA FOR SALE (F)",
        "11360 HS-SELL/TRANSPORT/ETC MARIJUANA/HASH", "11360(A) HS-SELL/TRANSPORT MARIJUANA",
        "11360(A) HS-SELL/FURNISH/ETC MARIJUANA/HASH", "11360(A) HS - SELL/TRNSP/ETC MARIJUANA (F)",
        "11360(A) HS-GIVE/ETC MARIJ OVER 1 OZ/28.5 GRM", "11360(B) HS-GIVE/ETC MARIJ UNDER 28.5 GRAMS",
        "11360(B) HS - TRANPRT/ETC MARIJ 28.5GRM", "11357(D) HS-POSS MARIJUANA SCHL GRNDS",
        "11357(B) HS-POSS MARIJ LESS 28.5 GRAMS", "11357(B) HS-POSS MARIJ < 28.5", "11357(B) HS-POSS MARIJ <28.5 GRAMS",
        "11357(B) HS-POSS MARIJUANA LESS THAN AN OUNCE", "11357(B) HS-LESS THAN ONE OUNCE", "11357(B) HS-POSS UP TO 28.5 GRAMS",
        "11357(B) HS-POSS MARIJ 28 GRAMS OR LESS", "11357(B) HS-POSS MARIJ 28.5 GRAMS/LESS", "11357(B) HS-POSS MARIJ 10 GRAMS",
        "11357(B) HS-SIMPLE POSSESSION", "11357(B) HS-UNLAWFUL POSSESSION OF MARIJUANA", "11357(B) HS-POSS CNTL SUB MARIJ",
        "11357(B) HS-NO MORE THAN 28.5 GRAMS", "11357(B) HS-½ OZ", "11357(B)-posesión de marihuana", "11357(B)-posesion de marihuana",
        "11357(C) HS-POSS MARIJ >28.5 GRAMS", "11357(C) HS-POSS MARIJ 40 GRAMS", "11357(C) HS-2 LBS", "11357(C) HS-28.5 GRAMS/1 OZ OR MORE",
        "11359 HS-POSS MARIJ W/INT TO SELL", "11359 HS-POSS MARIJ FOR PURPOSE OF SALE", "11359 HS-HOLD FOR SALE",
        "11359-posesión para la venta", "11359-posesion para venta", "11359 HS-POSS HASHISH FOR SALE",
        "11360(A) HS-SELLS MARIJ", "11360(A) HS-SOLD", "11360(A) HS-FURNISHING MARIJ", "11360(A) HS-TRANSPORTS", "11360(A) HS-TRNSPRT MARIJ",
        "11360(A) HS-DISTRIBUTION", "11360(A)-transportar marihuana", "11360(A)-transporte",
        "11358 HS-CULTIV MARIJ", "11358 HS-CULTIVATES", "11358 HS-CULT/PROC", "11358-growing plants at home", "11358-cultivo", "11358-plantar"})
    void a_description_of_the_state_s_file_says_no_more_than_its_section(String raw) {
        assertThat(evaluate(raw)).isEqualTo(evaluate(raw.substring(0, raw.indexOf('-')).strip()));
        assertThat(evaluate(raw).reasons()).doesNotContain(Reason.UNREADABLE_CODE, Reason.MORE_THAN_THE_CHARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.359", "113.59 HS", "1135.9", "11,359", "11 359 HS", "11.359(A)", "11359(C)(3)",
        "11359 HS-SELL MARIJUANA TO MINOR"})
    void a_prior_counts_as_what_it_may_be_however_it_is_written(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null), new Prior("11359", null, null, null))
                .reasons()).contains(Reason.TWO_PRIORS_OF_SECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"288.25 PC", "288.25(A) PC", "594.37(A) PC-PICKETNG AT FUNERAL", "1789.37(G)(2) CI", "4500 FG", "18 287 US",
        "36 261.10(B) US", "311.12 PC", "290.018 PC", "653F(A) PC", "653(F)(A) PC"})
    void a_section_that_only_looks_like_two_or_is_of_another_code_is_no_super_strike(String section) {
        assertThat(new Prior(section, null, null, null).countsAsSuperStrike()).isFalse();
        assertThat(new Prior(section, null, null, null).countsAsRegistrable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"653(F)(B) PC", "653(F) PC", "664/653(F)(B) PC", "459 PC, 653(F)(B) PC", "288(A)(C)(1) PC", "266(H)(B)(1) PC",
        "273(AB)(A) PC"})
    void a_letter_of_the_section_in_brackets_hides_no_prior(String section) {
        var prior = new Prior(section, null, null, null);
        assertThat(prior.countsAsSuperStrike() || prior.countsAsRegistrable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.7 PC", "PC 18.7", "28.8(A) PC"})
    void a_prior_with_its_point_in_the_wrong_place_is_found(String section) {
        assertThat(new Prior(section, null, null, null).countsAsSuperStrike()).isTrue();
    }
}
