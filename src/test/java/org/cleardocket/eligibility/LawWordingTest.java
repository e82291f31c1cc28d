package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the law decides is said in both languages, and nothing more is. */
class LawWordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"law", "law_es"})
    void every_outcome_flag_reason_relief_and_remedy_is_said(String file) throws IOException {
        var outcomes = Arrays.stream(Outcome.values()).flatMap(outcome ->
                Stream.of(".title", ".sentence", ".next").map(outcome.key()::concat));
        var reliefs = Arrays.stream(Relief.values()).flatMap(relief -> Stream.of(relief.key(), relief.ceilingKey()));
        var flags = Arrays.stream(Flag.values()).map(Flag::key);
        var reasons = Arrays.stream(Reason.values()).map(Reason::key);
        var remedies = Arrays.stream(OtherRemedy.values()).flatMap(one -> Stream.of(one.key(), one.key() + ".who"));
        var keys = Stream.of(outcomes, reliefs, flags, reasons, remedies).flatMap(Function.identity());
        assertThat(sentences(file).keySet()).containsAll(keys.toList());
        assertThat(sentences(file).values()).noneMatch(String::isBlank);
    }

    @Test
    void both_languages_say_the_same_keys_with_the_same_placeholders() throws IOException {
        assertThat(placeholders("law_es")).isEqualTo(placeholders("law"));
    }

    @Test
    void a_judge_decides_every_relief() throws IOException {
        var english = sentences("law");
        assertThat(List.of(Outcome.DISMISS_AND_SEAL, Outcome.REDESIGNATE_INFRACTION, Outcome.REDESIGNATE_MISDEMEANOR))
                .allSatisfy(outcome -> assertThat(english.get(outcome.key() + ".sentence"))
                        .endsWith("A judge decides."));
    }

    @Test
    void every_reason_cites_the_law() {
        assertThat(Reason.values()).allSatisfy(reason ->
                assertThat(reason.citation()).containsPattern("H&S|PC |Prop\\. 64|Cal\\.App"));
    }

    private static Map<String, Set<String>> placeholders(String file) throws IOException {
        return sentences(file).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                PLACEHOLDER.matcher(entry.getValue()).results().map(LawWordingTest::name).collect(Collectors.toSet())));
    }

    private static String name(MatchResult placeholder) {
        return placeholder.group(1);
    }

    private static Map<String, String> sentences(String file) throws IOException {
        var lines = new Properties();
        try (var stream = LawWordingTest.class.getResourceAsStream("/i18n/" + file + ".properties")) {
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(), lines::getProperty));
    }
}
