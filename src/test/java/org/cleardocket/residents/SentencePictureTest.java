package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence as a picture is XML that every browser shows, whatever letters the sentence has. */
class SentencePictureTest {

    private static String shown(String sentence) throws Exception {
        var picture = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(SentencePicture.of(sentence, "ltr")));
        var texts = picture.getElementsByTagName("text");
        var words = new StringBuilder();
        for (var line = 0; line < texts.getLength(); line++) {
            words.append(line == 0 ? "" : " ").append(texts.item(line).getTextContent());
        }
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We can’t show it — “soon”", "Esta página está dañada, ¿señor?", "a < b & \"c\" > 'd'"})
    void it_shows_each_letter(String sentence) throws Exception {
        assertThat(shown(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages.properties", "pages_es.properties"})
    void it_shows_what_the_portal_says(String file) throws Exception {
        var words = new Properties();
        words.load(new StringReader(Files.readString(Path.of("i18n", file), StandardCharsets.UTF_8)));
        for (var key : new String[] {"papers.picture.lost", "papers.picture.later"}) {
            assertThat(shown(words.getProperty(key))).isEqualTo(words.getProperty(key));
        }
    }
}
