package org.cleardocket.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A resident can read all that the portal says: no English text is above grade 6 (Flesch and Kincaid), no Spanish one
 * harder than normal (INFLESZ).
 *
 * <p>A formula says nothing of a label, where one word decides. So each text of five words or more is measured alone.
 * A shorter one has no word above three syllables, and counts once more within its page (all keys with the same first
 * part, from twenty words on) and its file. Spanish words are longer: there a text is measured alone from eight words
 * on. {@link LegalNames} stand for one short word each, in English alone.
 */
class ReadingGradeTest {

    private static final double GRADE = 6;
    private static final int LABEL = 4;
    private static final int LABEL_SYLLABLES = 3;
    private static final int PAGE = 20;
    private static final double SPANISH_NORMAL = 55;
    private static final double SPANISH_QUITE_EASY = 65;
    private static final int SPANISH_LABEL = 7;

    /** One thing that a file can say. */
    private record Line(String key, String text) {

        String page() {
            return key.split("\\.")[0];
        }
    }

    /** Everything but the words that residents text to us. */
    private static List<Line> lines(String file) throws IOException {
        var sentences = WordingFilesTest.read(file + ".properties");
        return sentences.stringPropertyNames().stream().sorted().filter(key -> !key.startsWith("words."))
                .flatMap(key -> Branches.of(sentences.getProperty(key)).map(text -> new Line(key, text))).toList();
    }

    private static boolean isLabel(Line line) {
        return ReadingGrade.of(line.text()).words() <= LABEL;
    }

    private static String whole(List<Line> lines) {
        return lines.stream().map(Line::text).collect(joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "law", "texts"})
    void every_text_is_at_most_grade_six(String file) throws IOException {
        assertThat(lines(file)).filteredOn(line -> !isLabel(line))
                .filteredOn(line -> ReadingGrade.of(line.text()).value() > GRADE).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "law", "texts"})
    void every_label_is_made_of_short_words(String file) throws IOException {
        assertThat(lines(file)).filteredOn(ReadingGradeTest::isLabel)
                .filteredOn(line -> Sentences.words(LegalNames.asOneSyllable(line.text())).stream()
                        .anyMatch(word -> Syllables.of(word) > LABEL_SYLLABLES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "law", "texts"})
    void every_page_is_at_most_grade_six_with_its_labels(String file) throws IOException {
        var pages = lines(file).stream().collect(groupingBy(Line::page, mapping(Line::text, joining("\n"))));
        assertThat(pages.entrySet()).filteredOn(page -> ReadingGrade.of(page.getValue()).words() >= PAGE)
                .filteredOn(page -> ReadingGrade.of(page.getValue()).value() > GRADE).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "law", "texts"})
    void every_file_is_at_most_grade_six_on_the_whole(String file) throws IOException {
        assertThat(ReadingGrade.of(whole(lines(file))).value()).isLessThanOrEqualTo(GRADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages_es", "law_es", "texts_es"})
    void no_spanish_text_is_hard(String file) throws IOException {
        assertThat(lines(file)).filteredOn(line -> SpanishReadingEase.of(line.text()).words() > SPANISH_LABEL)
                .filteredOn(line -> SpanishReadingEase.of(line.text()).value() < SPANISH_NORMAL).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages_es", "law_es", "texts_es"})
    void every_spanish_file_is_quite_easy_on_the_whole(String file) throws IOException {
        assertThat(SpanishReadingEase.of(whole(lines(file))).value()).isGreaterThanOrEqualTo(SPANISH_QUITE_EASY);
    }

    /** Counted by hand: sentences, words, syllables; then the formula on paper. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The cat sat on the mat.                                        | 1 | 6  | 6  | -1.45
            A judge decides. “It may take weeks.” Is that fine?            | 3 | 10 | 11 | -1.31
            Eligibility determinations necessitate careful consideration.  | 1 | 5  | 22 | 38.28
            Write to the Public Defender about form JV-744.                | 1 | 7  | 8  | 0.63
            Call (323) 760-6763 or, in the U.S., a District Attorney only. | 1 | 9  | 10 | 1.03
            """)
    void a_grade_is_what_the_formula_gives(String text, int sentences, int words, int syllables, double grade) {
        assertThat(ReadingGrade.of(text)).isEqualTo(new ReadingGrade(sentences, words, syllables));
        assertThat(ReadingGrade.of(text).value()).isCloseTo(grade, within(0.01));
    }

    @Test
    void a_spanish_text_is_counted_and_valued() {
        var ease = SpanishReadingEase.of("Un juez decide cada caso. Es gratis.\nVuelva aquí");
        assertThat(ease).isEqualTo(new SpanishReadingEase(3, 9, 16));
        assertThat(ease.value()).isCloseTo(206.835 - 110.756 - 3, within(0.01));
    }

    @Test
    void every_branch_is_measured() {
        assertThat(Branches.of("{tries, plural, =0 {None left.} one {# more.} other {# more.}} {phone}"))
                .containsExactly("None left. 5", "1 more. 5", "5 more. 5");
        assertThat(Branches.of("{who, select, staff {We} other {You}}")).containsExactly("We", "You");
    }
}
