package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);

    private record Run(int exitCode, List<JsonNode> answers) {
    }

    private static Run run(String... lines) {
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var exitCode = new CommandLine(new EvaluateCommand(in, out, NOW)).execute();
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList());
    }

    private static JsonNode answer(String line) {
        return run(line).answers().getFirst();
    }

    static Stream<JsonNode> workedCases() {
        return JSON.readTree(EvaluateCommandTest.class.getResourceAsStream("/law/cases.json")).valueStream();
    }

    @ParameterizedTest
    @MethodSource("workedCases")
    void a_worked_case_comes_out_as_the_lawyers_have_it(JsonNode workedCase) {
        var run = run(workedCase.get("facts").toString());
        var answer = run.answers().getFirst();
        var expected = workedCase.get("expect");
        assertThat(run.exitCode()).isZero();
        assertThat(answer.get("outcome")).isEqualTo(expected.get("outcome"));
        assertThat(answer.get("floor")).isEqualTo(expected.get("floor"));
        assertThat(answer.get("ceiling")).isEqualTo(expected.get("ceiling"));
        assertThat(names(answer.get("flags"))).isSorted().contains("IMMIGRATION_WARNING")
                .containsAll(names(expected.get("flags_include")));
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::stringValue).toList();
    }

    @Test
    void an_answer_gives_its_reasons_with_citation_and_text() {
        assertThat(answer("{\"raw\": \"11357.5 HS\"}")).isEqualTo(JSON.readTree("""
                {"outcome": "NOT_COVERED", "floor": null, "ceiling": null,
                 "flags": ["IMMIGRATION_WARNING", "POINT_TO_OTHER_REMEDY"],
                 "reasons": [{"code": "SECTION_NOT_LISTED", "citation": "H&S 11361.8(e)",
                   "text": "Prop 64 lists four sections: 11357, 11358, 11359, and 11360. This is not one of them."}]}
                """));
    }

    @Test
    void a_bad_line_gets_its_error_and_the_run_goes_on() {
        var run = run("{\"raw\": \"11359 HS\"}", "{\"raw\": 11359}", "", "{\"raw\": \"11358\"}");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.answers()).hasSize(4);
        assertThat(run.answers().get(1)).isEqualTo(JSON.readTree("""
                {"line": 2, "error": "The fact raw must be a text."}"""));
        assertThat(run.answers().get(2).get("line").intValue()).isEqualTo(3);
        assertThat(run.answers().get(3).get("outcome").stringValue()).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                               | This is not one JSON object in which each fact is named once.
            []                                     | This is not one JSON object in which each fact is named once.
            {"raw": "11359"                        | This is not one JSON object in which each fact is named once.
            {"raw": "11359"} {}                    | This is not one JSON object in which each fact is named once.
            {"raw": "11359", "raw": "11358"}       | This is not one JSON object in which each fact is named once.
            {}                                     | The fact raw is missing: the section as the record prints it.
            {"raw": null}                          | The fact raw is missing: the section as the record prints it.
            {"raw": "11359", "age": 30}            | There is no fact named age.
            {"raw": "11359", "age": null}          | There is no fact named age.
            {"raw": "11359", "level": "felony"}    | The fact level must be one of F, I, M.
            {"raw": "11359", "conduct": "sold"}    | The fact conduct must be one of gift, import_export, sale, transport_for_sale, transport_personal.
            {"raw": "11359", "offense_date": "2005-02-30"} | The fact offense_date must be a day as YYYY-MM-DD, from 1900-01-01 on.
            {"raw": "11359", "offense_date": "2005"}       | The fact offense_date must be a day as YYYY-MM-DD, from 1900-01-01 on.
            {"raw": "11359", "offense_date": 2005}         | The fact offense_date must be a day as YYYY-MM-DD, from 1900-01-01 on.
            {"raw": "11359", "offense_date": "0205-06-01"} | The fact offense_date must be a day as YYYY-MM-DD, from 1900-01-01 on.
            {"raw": "11359", "offense_date": "+12005-06-01"} | The fact offense_date must be a day as YYYY-MM-DD, from 1900-01-01 on.
            {"raw": "11359", "as_of": "today"}     | The fact as_of must be a day as YYYY-MM-DD, from 1900-01-01 on.
            {"raw": "11359", "age_at_offense": -1} | The age at the offense must be from 0 to 120.
            {"raw": "11359", "age_at_offense": 121} | The age at the offense must be from 0 to 120.
            {"raw": "11359", "age_at_offense": 30.5} | The fact age_at_offense must be a whole number.
            {"raw": "11359", "age_at_offense": "30"} | The fact age_at_offense must be a whole number.
            {"raw": "11359", "recipient_age": 200} | The age of the recipient must be from 0 to 120.
            {"raw": "11359", "plants": -1}         | The number of plants must be from 0 to 1,000,000.
            {"raw": "11359", "plants": 99999999999} | The fact plants must be a whole number.
            {"raw": "11359", "grams_flower": -0.1} | The grams of flower must be from 0 to 1,000,000,000.
            {"raw": "11359", "grams_conc": 1e999}  | The grams of concentrate must be from 0 to 1,000,000,000.
            {"raw": "11359", "grams_conc": "5"}    | The fact grams_conc must be a number.
            {"raw": "11359", "serving": "yes"}     | The fact serving must be true or false.
            {"raw": "11359", "priors": {}}         | The fact priors must be a list.
            {"raw": "11359", "priors": ["187"]}    | The fact priors must be a list of objects.
            {"raw": "11359", "priors": [{"code": "187"}]} | There is no fact named code.
            {"raw": "11359", "priors": [{"super_strike": 1}]} | The fact super_strike must be true or false.
            """)
    void what_cannot_be_understood_is_refused_with_a_sentence(String line, String sentence) {
        assertThat(answer(line).get("error").stringValue()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"raw\": \"11357(B) HS\", \"level\": null, \"priors\": null, \"as_of\": null, \"serving\": null}",
        "\uFEFF{\"raw\": \"11357(B) HS\"}",
        "{\"raw\": \"11357(B) HS\", \"grams_flower\": 5}"})
    void null_is_unknown_and_a_whole_number_is_a_number(String line) {
        assertThat(answer(line).get("outcome").stringValue()).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void a_line_may_ask_for_another_day() {
        var facts = "{\"raw\": \"11360(b)\", \"conviction_date\": \"2010-01-01\", \"as_of\": \"2012-01-%s\"}";
        assertThat(names(answer(facts.formatted("02")).get("flags"))).doesNotContain("RECORD_SHOULD_BE_DESTROYED");
        assertThat(names(answer(facts.formatted("03")).get("flags"))).contains("RECORD_SHOULD_BE_DESTROYED");
    }

    @Test
    void a_prior_is_looked_up_or_taken_as_stated() {
        var sale = "{\"raw\": \"11359 HS\", \"offense_date\": \"2010-01-01\", \"age_at_offense\": 40, \"priors\": [%s]}";
        assertThat(answer(sale.formatted("{\"section\": \"288(A) PC\", \"conviction_date\": \"2001-05-05\"}"))
                .get("outcome").stringValue()).isEqualTo("NEEDS_REVIEW");
        assertThat(answer(sale.formatted("{\"section\": \"288(A)\", \"super_strike\": false, \"reg_290c\": false}"))
                .get("outcome").stringValue()).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "raw": "\\u202E11359"                                              | UNREADABLE_CODE
            "raw": "１１３５９"                                                  | UNREADABLE_CODE
            "raw": "11357(b) 🌿"                                                | UNREADABLE_CODE
            "raw": "11359\\u0000"                                              | UNREADABLE_CODE
            "raw": "11359\\uD83C"                                              | UNREADABLE_CODE
            "raw": "11357(b)", "conviction_date": "2026-11-23"                  | CONVICTED_AFTER_CUTOFF
            "raw": "11357(b)", "conviction_date": "2005-08-01", "as_of": "2005-07-31" | DATES_CONFLICT
            "raw": "11357(b)", "offense_date": "2005-06-02", "conviction_date": "2005-06-01" | DATES_CONFLICT
            "raw": "11357(e)", "offense_date": "2005-06-01", "age_at_offense": 18 | AGE_CONFLICT
            "raw": "11378-11359", "conviction_date": "2005-06-01"               | UNREADABLE_CODE
            "raw": "11359 HS-SALE AND 459 PC", "conviction_date": "2005-06-01"  | UNREADABLE_CODE
            "raw": "11359 HS-ATTEMPTED", "conviction_date": "2005-06-01"        | INCHOATE_OR_ACCESSORY
            "raw": "11359", "county": "Unknown", "conviction_date": "2005-06-01" | PLACE_UNKNOWN
            "raw": "11359", "state": "Unknown", "conviction_date": "2005-06-01" | PLACE_UNKNOWN
            """)
    void what_cannot_be_read_or_cannot_be_is_looked_at(String facts, String reason) {
        var answer = answer("{%s}".formatted(facts));
        assertThat(answer.get("outcome").stringValue()).isEqualTo("NEEDS_REVIEW");
        assertThat(answer.get("floor").stringValue()).isEqualTo("NO_CHANGE_PROP64");
        assertThat(answer.get("reasons").get(0).get("code").stringValue()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11378-187(A) PC", "459/187 PC", "664-187 PC", "CHRG 187(A) PC", "459 and 187"})
    void a_prior_among_joined_sections_is_not_missed(String section) {
        var answer = answer("{\"raw\": \"11359\", \"conviction_date\": \"2005-06-01\", \"age_at_offense\": 30, "
                + "\"priors\": [{\"section\": \"%s\"}]}".formatted(section));
        assertThat(answer.get("outcome").stringValue()).isEqualTo("NEEDS_REVIEW");
        assertThat(answer.get("reasons").toString()).contains("PRIOR_SUPER_STRIKE");
    }

    @ParameterizedTest
    @CsvSource({"LA County, REDESIGNATE_MISDEMEANOR", "L.A., REDESIGNATE_MISDEMEANOR", "County of Kern, ROUTE_OTHER_COUNTY",
        "SF, ROUTE_OTHER_COUNTY", "SB, NEEDS_REVIEW"})
    void a_county_is_read_in_its_usual_spellings(String county, String outcome) {
        assertThat(answer("{\"raw\": \"11359\", \"conviction_date\": \"2005-06-01\", \"county\": \"%s\"}"
                .formatted(county)).get("outcome").stringValue()).isEqualTo(outcome);
    }

    static Stream<String> monstrousLines() {
        return Stream.of(
                "[".repeat(100_000),
                "{\"raw\": " + "[".repeat(100_000),
                "{\"raw\": \"11359\", \"plants\": " + "9".repeat(100_000) + "}",
                "{\"raw\": \"11359\", \"grams_flower\": " + "9".repeat(900) + "}",
                "{\"raw\": \"11359\", \"grams_flower\": -1e999999999}",
                "{\"raw\": \"11359\", \"\\uD83C\u202E🌿\": true}",
                "{\"raw\": \"11359\", \"offense_date\": \"２００５-06-01\"}",
                "{\"raw\": \"11359\", \"offense_date\": \"" + "1".repeat(100_000) + "\"}",
                "\u202E{\"raw\": \"11359\"}");
    }

    @ParameterizedTest
    @MethodSource("monstrousLines")
    void a_monstrous_line_is_refused_and_the_next_is_answered(String line) {
        var run = run(line, "{\"raw\": \"11357.5 HS\"}");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.answers().getFirst().get("line").intValue()).isEqualTo(1);
        assertThat(run.answers().getLast().get("outcome").stringValue()).isEqualTo("NOT_COVERED");
    }

    @Test
    void a_very_long_section_is_looked_at() {
        assertThat(answer("{\"raw\": \"11359%s\"}".formatted("(A)".repeat(100_000))).get("outcome").stringValue())
                .isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void a_thousand_counts_are_answered_in_their_order() {
        var lines = IntStream.range(0, 1_000)
                .mapToObj(count -> count % 2 == 0 ? "{\"raw\": \"11357.5 HS\"}" : "{\"raw\": \"🌿\"}");
        var run = run(lines.toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        assertThat(run.answers()).extracting(answer -> answer.get("outcome").stringValue())
                .isEqualTo(IntStream.range(0, 1_000).mapToObj(count -> count % 2 == 0 ? "NOT_COVERED" : "NEEDS_REVIEW")
                        .toList());
    }

    @Test
    void nothing_in_is_nothing_out() {
        var run = run("");
        assertThat(run.exitCode()).isZero();
        assertThat(run.answers()).isEmpty();
    }
}
