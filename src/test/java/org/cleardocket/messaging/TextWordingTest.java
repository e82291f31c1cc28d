package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files in {@code i18n/texts*.properties} may say. */
class TextWordingTest {

    private static final Path ENGLISH = Path.of("i18n", "texts.properties");

    private static final Map<String, String> LONGEST = Map.of(
            "code", "888888",
            "ticket", "888-888-888",
            "link", "https://recordshelp.lacounty.gov/es/status",
            "phone", "(213) 555-0142");

    /** Drugs, crimes, law and results, in the languages written so far (LAW.md 9.2). */
    private static final Pattern FORBIDDEN = Pattern.compile("""
            marijuana|marihuana|mota\\b|cannabis|weed|drug|droga|prop(osition|osici)?\\W*64|11357|11358|11359|11360|\
            crim|delito|felon|misdemeanor|infraction|infracci|convict|condena|arrest|\
            court|corte|tribunal|judge|juez|section|secci|\
            eligib|elegib|qualif|calific|dismiss|desestim|granted|denied|approved|aprob|negad|\
            immigra|inmigra|\\bcase\\b|\\bcaso\\b""", Pattern.CASE_INSENSITIVE);

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("i18n"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("texts")).toList().stream();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty));
    }

    private static Stream<Map.Entry<String, String>> sentences(Path file) throws IOException {
        return read(file).entrySet().stream().filter(line -> !line.getKey().startsWith("words."));
    }

    @Test
    void there_is_a_sentence_for_every_template_and_no_other() throws IOException {
        assertThat(sentences(ENGLISH).map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(TextTemplate.values()).map(TextTemplate::key).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_language_has_the_same_keys(Path file) throws IOException {
        assertThat(read(file).keySet()).isEqualTo(read(ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_sentence_has_exactly_the_placeholders_of_its_template(Path file) throws IOException {
        for (var template : TextTemplate.values()) {
            var found = new TreeSet<String>();
            var braces = Pattern.compile("\\{([^}]*)}").matcher(read(file).get(template.key()));
            while (braces.find()) {
                found.add(braces.group(1));
            }
            assertThat(found).as(template.key()).isEqualTo(new TreeSet<>(template.placeholders()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_sentence_fits_in_one_part_with_the_longest_values(Path file) throws IOException {
        sentences(file).forEach(line -> {
            var body = line.getValue();
            for (var value : LONGEST.entrySet()) {
                body = body.replace('{' + value.getKey() + '}', value.getValue());
            }
            assertThat(Segments.of(body).parts()).as(line.getKey() + ": " + body).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_sentence_names_the_sender_and_nothing_of_the_matter(Path file) throws IOException {
        sentences(file).forEach(line -> {
            assertThat(line.getValue()).startsWith("LA County Records Help: ").doesNotContainPattern(FORBIDDEN);
            assertThat(line.getValue()).doesNotContainPattern("\\{link}[^ ]");
        });
    }
}
