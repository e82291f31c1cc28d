package org.cleardocket.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every language says all that English says, with the same placeholders. */
class WordingFilesTest {

    @ParameterizedTest
    @CsvSource({"pages, es", "law, es", "texts, es"})
    void keys_and_placeholders_are_equal(String bundle, String language) throws IOException {
        var english = read(bundle + ".properties");
        var other = read(bundle + "_" + language + ".properties");
        assertThat(other.stringPropertyNames()).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(other.getProperty(key))).as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank();
        });
    }

    static Properties read(String file) throws IOException {
        var sentences = new EachKeyOnce();
        try (Reader reader = Files.newBufferedReader(Path.of("i18n", file))) {
            sentences.load(reader);
        }
        return sentences;
    }

    private static Set<String> placeholders(String sentence) {
        var pattern = new MessagePattern(sentence);
        var names = new TreeSet<String>();
        for (var part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return names;
    }

    /** A key that is said twice would lose its first sentence. */
    private static final class EachKeyOnce extends Properties {

        @Override
        public synchronized Object put(Object key, Object sentence) {
            assertThat(containsKey(key)).as("%s stands twice", key).isFalse();
            return super.put(key, sentence);
        }
    }
}
