package org.cleardocket.records.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.records.state.RowText.conviction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleardocket.records.RefusedInput;
import org.cleardocket.records.policy.Policies.Choices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies as files, and what operators may choose. */
class PoliciesTest {

    @TempDir Path folder;

    private Policy gogen(String options) throws IOException {
        var file = Files.writeString(folder.resolve("options.json"), options);
        return Policies.find("gogen", new Choices(file, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statute", "la-2019", "dismiss-all", "dismiss-all-and-related"})
    void a_policy_has_the_name_of_its_file_and_a_version(String name) {
        var policy = Policies.find(name, Choices.NONE);
        assertThat(policy.name()).isEqualTo(name);
        assertThat(policy.version()).isNotEmpty();
    }

    @Test
    void a_county_adds_a_policy_by_adding_a_file() throws IOException {
        var file = Files.writeString(folder.resolve("our.json"), """
                {"name": "our", "version": "2", "kind": "CONFIGURED_2019",
                 "parameters": {"baselineEligibility": {"reduce": ["11359"]}}}""");
        var policy = Policies.find(file.toString(), Choices.NONE);
        assertThat(policy.name()).isEqualTo("our");
        assertThat(Deciding.first(policy, conviction())).startsWith("Eligible for Reduction");
    }

    @Test
    void missing_keys_are_off_unknown_ones_ignored_and_their_case_does_not_matter() throws IOException {
        assertThat(Deciding.first(gogen("{}"), conviction())).isEqualTo(": ");
        assertThat(Deciding.first(gogen("""
                {"baselineeligibility": {"DISMISS": ["11359"], "x": 1}, "additionalRelief": null, "y": []}"""),
                conviction())).startsWith("Eligible for Dismissal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"additionalRelief": {"subjectAgeThreshold": 39}}           | AgeThreshold must be from 40 to 65, or 0
            {"additionalRelief": {"subjectAgeThreshold": 66}}           | AgeThreshold must be from 40 to 65, or 0
            {"additionalRelief": {"yearsSinceConvictionThreshold": 16}} | ConvictionThreshold must be from 1 to 15, or 0
            {"additionalRelief": {"yearsCrimeFreeThreshold": -1}}       | FreeThreshold must be from 1 to 15, or 0
            {"additionalRelief": {"yearsCrimeFreeThreshold": 1.5}}      | is not the JSON that is needed
            {"baselineEligibility": {"dismiss": "11357"}}               | is not the JSON that is needed
            {"baselineEligibility":                                     | is not the JSON that is needed
            {"baselineEligibility": {"reduce": [null]}}                 | is not the JSON that is needed
            null                                                        | is not the JSON that is needed: null
            """)
    void options_out_of_range_are_refused(String options, String words) {
        assertThatThrownBy(() -> gogen(options)).isInstanceOf(RefusedInput.class).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"name\": \"x\", \"version\": \"1\", \"kind\": \"DISMISS_ALL\", \"parameters\": null}"})
    void a_policy_s_file_that_says_null_is_refused(String json) throws IOException {
        var file = Files.writeString(folder.resolve("own.json"), json);
        assertThatThrownBy(() -> Policies.find(file.toString(), Choices.NONE))
                .isInstanceOf(RefusedInput.class).hasMessageEndingWith("is not the JSON that is needed: null");
    }

    @Test
    void the_limits_themselves_are_allowed() throws IOException {
        assertThat(gogen("""
                {"additionalRelief": {"subjectAgeThreshold": 65, "yearsSinceConvictionThreshold": 1,
                 "yearsCrimeFreeThreshold": 15}}""")).isNotNull();
        assertThat(gogen("{\"additionalRelief\": {\"subjectAgeThreshold\": 40}}")).isNotNull();
    }

    @Test
    void G3_a_section_that_is_none_of_the_four_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> gogen("{\"baselineEligibility\": {\"reduce\": [\"11357(a)\"]}}"))
                .isInstanceOf(RefusedInput.class).hasMessageContaining("names 11357(a)");
    }

    @Test
    void what_a_policy_does_not_take_is_refused() {
        assertRefused("la-2018", Choices.NONE, "There is no policy la-2018");
        assertRefused("../secret", Choices.NONE, "There is no policy");
        assertRefused("gogen", Choices.NONE, "--options FILE");
        assertRefused("gogen", new Choices(folder.resolve("none"), null, null), "cannot be read");
        assertRefused("statute", new Choices(folder, null, null), "takes no options file");
        assertRefused("statute", new Choices(null, 50, null), "takes neither age nor years");
        assertRefused("la-2019", new Choices(null, 0, null), "age must be from 1 to 120");
        assertRefused("la-2019", new Choices(null, null, 101), "years must be from 1 to 100");
        assertRefused(folder.resolve("none.json").toString(), Choices.NONE, "cannot be read");
    }

    private static void assertRefused(String name, Choices choices, String words) {
        assertThatThrownBy(() -> Policies.find(name, choices))
                .isInstanceOf(RefusedInput.class).hasMessageContaining(words);
    }
}
