package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files in {@code i18n/texts*.properties} may say: every template in every language passes the lint. */
class TextWordingTest {

    private final TextLint lint = new TextLint(ForbiddenWords.read(), "recordshelp.lacounty.gov");
    private final Wordings wordings = new Wordings();

    static Stream<Language> languages() throws IOException {
        try (var files = Files.list(Path.of("i18n"))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.startsWith("texts"))
                    .map(file -> file.replaceAll("texts_?|\\.properties", "").replace('_', '-'))
                    .map(tag -> tag.isEmpty() ? Language.ENGLISH : new Language(tag, tag, false))
                    .toList().stream();
        }
    }

    static Stream<Arguments> everyText() throws IOException {
        return languages().flatMap(language -> Arrays.stream(TextTemplate.values())
                .map(template -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void a_text_may_go_out_in_its_language_with_the_longest_values(TextTemplate template, Language language) {
        assertThat(lint.template(template, language, wordings.texts(language))).isEmpty();
    }

    @Test
    void there_is_a_sentence_for_every_template_and_no_other() throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("i18n", "texts.properties"))) {
            lines.load(reader);
        }
        assertThat(lines.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(TextTemplate.values()).map(TextTemplate::key).toList());
    }
}
