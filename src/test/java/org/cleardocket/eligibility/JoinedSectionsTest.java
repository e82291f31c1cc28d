package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "11359-$11378", "11359 HS-11378 GRAMS"})
    void a_description_that_names_another_section_or_part_is_no_description(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.UNREADABLE_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "11359 HS-POSSESS MARIJUANA FOR SALE", "11359 HS-", "11359-HS", "11359 - HS - SALE", "11359(A) HS-POSS MARIJ",
        "11359 HS-POSSESS MARIJUANA/28.5 GRAMS OR LESS", "11359 HS-OVER 28.5", "11359 HS-28.5G", "11359 HS-.5 OZ",
        "11359 HS-SALE 1000 GRAMS", "11359 HS-1,500 GRAMS", "11359(A)(1)(B) HS", "11359 HS-POSSESS 225 PLANTS", "11359 HS-FOR SALE, 2ND COUNT", "11359 HS-1ST",
        "11359 HS-K-12", "11359 HS-MINOR 14-17", "11359 HS-OVER $1,000.50", "11359 HS-100%", "11359 HS-120 DAYS",
        "11359 HS-30+ LBS", "11359 HS-SALE (F)", "11359 HS-AGE 18", "11359 HS-½ OZ", "11359 HS-BASE", "11359 HS-A JOINT",
        "11359 HS-VCR"})
    void a_plain_description_reads_as_before(String raw) {
        assertThat(evaluate(raw)).isEqualTo(evaluate("11359 HS"));
    }

    @Test
    void a_code_after_a_hyphen_is_the_code() {
        assertThat(evaluate("11359-PC").reasons()).containsExactly(Reason.OTHER_CODE);
        assertThat(evaluate("11359 - VC - SPEED").reasons()).containsExactly(Reason.OTHER_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1998", "2005 - possession", "64", "16-weed", "15 - was my age"})
    void a_bare_number_that_is_as_likely_an_age_or_a_year_is_not_denied(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.UNREADABLE_CODE);
        assertThat(evaluate("HS " + raw).reasons()).containsExactly(Reason.SECTION_NOT_LISTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 - not sure", "11359-maybe", "11359-?", "11359 - I think", "11359-no sé", "11359-creo",
        "11359-I DON’T KNOW", "11359 - quizás"})
    void a_doubt_is_no_description(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.UNREADABLE_CODE);
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
        "187AND459", "PC 459, 664/187", "215/186.22(B)(4) PC", "186.22(b)(4) PC, 519"})
    void a_super_strike_is_found_wherever_it_stands_in_a_text(String section) {
        assertThat(evaluate("11359 HS", new Prior(section, null, null, null)).reasons())
                .contains(Reason.PRIOR_SUPER_STRIKE);
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
        "664 PC - 11359 HS", "32-11359", "182(A)(1)-11360(A) HS", "11359 hs-attempted"})
    void an_attempt_told_in_the_description_or_before_a_hyphen_is_looked_at(String raw) {
        assertThat(evaluate(raw).reasons()).containsExactly(Reason.INCHOATE_OR_ACCESSORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 HS-ATTACK", "11359 HS-BATTERY", "11359 HS-WITHOUT CONSENT", "11359 HS-ACCESS"})
    void words_that_only_begin_alike_say_nothing_of_an_attempt(String raw) {
        assertThat(evaluate(raw).outcome()).isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }
}
