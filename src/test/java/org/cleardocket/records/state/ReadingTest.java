package org.cleardocket.records.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.records.state.RowText.HEADER;
import static org.cleardocket.records.state.RowText.conviction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cleardocket.records.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The physical format of the state's file, byte by byte. */
class ReadingTest {

    private static final String PLAIN = ",".repeat(Column.COUNT - 1);

    @TempDir Path folder;

    private record Read(List<Row> rows, List<Malformed> malformed) {
    }

    private Read read(String text) throws IOException {
        var rows = new ArrayList<Row>();
        var malformed = new ArrayList<Malformed>();
        var source = new Source(List.of(RowText.write(folder, text)), false);
        try (var batches = new Batches(source, Scattered.NOBODY, folder)) {
            for (var batch = batches.next(); batch != null; batch = batches.next()) {
                rows.addAll(batch.rows());
                malformed.addAll(batch.malformed());
            }
        }
        return new Read(rows, malformed);
    }

    /** A row with this as the raw text of its name. */
    private static String named(String raw) {
        return ",".repeat(Column.PRI_NAME.ordinal()) + raw
                + ",".repeat(Column.COUNT - 1 - Column.PRI_NAME.ordinal());
    }

    private String name(String raw) throws IOException {
        var read = read(named(raw) + "\n");
        assertThat(read.malformed()).isEmpty();
        return read.rows().getFirst().text(Column.PRI_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lines_end_with_lf_or_cr_lf_and_empty_ones_are_not_counted(String end) throws IOException {
        var read = read(HEADER.strip() + end + end + PLAIN + end + end + end + PLAIN + end + end);
        assertThat(read.rows()).hasSize(2).extracting(row -> row.place().line()).containsExactly(3L, 6L);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.text(Column.END_OF_REC)).isEmpty());
        assertThat(read.malformed()).isEmpty();
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(read(PLAIN + "\n" + PLAIN + "#").rows()).extracting(row -> row.text(Column.END_OF_REC))
                .containsExactly("", "#");
        assertThat(read(PLAIN + "#\r").rows().getFirst().text(Column.END_OF_REC)).isEqualTo("#");
        assertThat(read(PLAIN + "\"a\"").rows().getFirst().text(Column.END_OF_REC)).isEqualTo("a");
        assertThat(read(PLAIN + "\n\r").rows()).hasSize(1);
    }

    @Test
    void quoted_fields_hold_commas_quotes_and_line_breaks() throws IOException {
        assertThat(name("\"DOE, JANE\"")).isEqualTo("DOE, JANE");
        assertThat(name("\"A \"\"B\"\"\"")).isEqualTo("A \"B\"");
        assertThat(name("\"\"")).isEmpty();
        assertThat(name("\"two\nlines\"")).isEqualTo("two\nlines");
        assertThat(name("\"two\r\nlines\"")).as("CR LF in quotes becomes LF").isEqualTo("two\nlines");
        assertThat(name("\"a\rb\"")).as("a lone CR is data").isEqualTo("a\rb");
        assertThat(name("a\rb")).isEqualTo("a\rb");
    }

    @Test
    void fields_are_not_trimmed_and_no_byte_is_changed() throws IOException {
        assertThat(name("  A ")).isEqualTo("  A ");
        assertThat(name("PE\u00D1A\u0000\u00FF")).isEqualTo("PE\u00D1A\u0000\u00FF");
    }

    @Test
    void a_line_of_blanks_is_a_row_of_one_column() throws IOException {
        assertThat(read("  \n" + PLAIN + "\n").malformed()).singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("1 column instead of 95"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\"", "ab\"\""})
    void a_quote_inside_an_unquoted_field_spoils_its_line_alone(String raw) throws IOException {
        var read = read(PLAIN + "\n" + named(raw) + "\n" + PLAIN + "\n");
        assertThat(read.malformed()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("a quote stands inside a field that is not in quotes");
            assertThat(row.place()).isEqualTo(new Row.Place(1, 0, 2));
        });
        assertThat(read.rows()).extracting(Row::number).containsExactly(0L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"b", "\"a\" ", "\"", "\"a\"\"", "\"a\r"})
    void a_broken_quote_spoils_its_line_alone(String raw) throws IOException {
        var read = read(PLAIN + "\n" + named(raw) + "\n" + PLAIN + "\n");
        assertThat(read.malformed()).singleElement().satisfies(row ->
                assertThat(row.reason()).isEqualTo("a quote is not closed, or something follows a closing quote"));
        assertThat(read.rows()).extracting(Row::number).containsExactly(0L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {",,P1,too,few", ",,\"P1\",few", ",,P1,a\"b", ",,P1,\"a\"b,", ",,P1,\"never closed"})
    void a_row_that_is_none_still_says_whose_it_is(String raw) throws IOException {
        assertThat(read(PLAIN + "\n" + raw + "\n" + PLAIN + "\n").malformed()).singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(new Person("P1", 0)));
        assertThat(read(raw + ",".repeat(Column.COUNT)).malformed().getFirst().person())
                .isEqualTo(new Person("P1", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ",,", ",,,", ",,P1", "\"never closed,,P1,", ",b\"c,P1,", ",,\"P1,"})
    void or_that_nobody_knows(String raw) throws IOException {
        assertThat(read(PLAIN + "\n" + raw + "\n" + PLAIN + "\n").malformed()).singleElement()
                .satisfies(row -> assertThat(row.person()).isNull());
    }

    @Test
    void none_of_many_rows_that_are_none_is_lost() throws IOException {
        var read = read("too,few\n".repeat(25_000) + PLAIN + "\n");
        assertThat(read.malformed()).hasSize(25_000);
        assertThat(read.rows()).singleElement().extracting(Row::number).isEqualTo(25_000L);
    }

    @Test
    void a_quote_that_is_never_closed_does_not_swallow_a_large_file() throws IOException {
        var many = (PLAIN + "\n").repeat(30_000);
        var read = read(many + named("\"a") + "\n" + many);
        assertThat(read.rows()).hasSize(60_000);
        assertThat(read.malformed()).singleElement().extracting(row -> row.place().line()).isEqualTo(30_001L);
    }

    @Test
    void F5_a_wrong_number_of_columns_is_reported_and_the_rest_goes_on() throws IOException {
        var read = read(PLAIN + "\n" + PLAIN.substring(1) + "\n" + PLAIN + ",,\n" + PLAIN + "\n");
        assertThat(read.malformed()).extracting(Malformed::reason)
                .containsExactly("94 columns instead of 95", "97 columns instead of 95");
        assertThat(read.rows()).extracting(Row::number).containsExactly(0L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECORD_ID", "\u00EF\u00BB\u00BFRECORD_ID", "\"RECORD_ID\"", "record_id"})
    void F2_a_header_is_one_with_a_mark_with_quotes_and_in_small_letters_too(String first) throws IOException {
        var read = read(first + HEADER.substring("RECORD_ID".length()) + PLAIN + "\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.malformed()).isEmpty();
    }

    @Test
    void names_and_number_of_header_columns_do_not_matter() throws IOException {
        assertThat(read("RECORD_ID,WHATEVER\n" + PLAIN + "\n").rows()).hasSize(1);
        assertThat(read(HEADER.strip() + ",\r\n" + PLAIN + "\r\n").rows()).hasSize(1);
        assertThat(read(PLAIN + "\n").rows()).hasSize(1);
        assertThat(read(HEADER + HEADER).rows()).as("a second header is data").hasSize(1);
    }

    @Test
    void F1_a_file_of_less_than_128_bytes_is_read() throws IOException {
        assertThat(read(PLAIN).rows()).hasSize(1);
    }

    @Test
    void F3_a_header_of_any_length_is_removed_whole() throws IOException {
        assertThat(read("RECORD_ID," + "X".repeat(9_000) + "\n" + PLAIN + "\n").rows()).hasSize(1);
    }

    @Test
    void F4_lines_that_end_with_cr_alone_are_refused() {
        assertThatThrownBy(() -> read(HEADER.strip() + "\r" + PLAIN + "\r" + PLAIN))
                .isInstanceOf(RefusedInput.class).hasMessageContaining("CR alone");
    }

    @Test
    void F6_a_file_of_rows_with_96_columns_is_reported_row_by_row() throws IOException {
        assertThat(read((PLAIN + ",\n").repeat(3)).malformed()).hasSize(3);
    }

    @Test
    void a_missing_an_empty_and_an_unsuitable_file_are_refused_with_a_sentence() throws IOException {
        assertThatThrownBy(() -> read("")).isInstanceOf(RefusedInput.class).hasMessageEndingWith("is empty.");
        assertRefused(folder.resolve("none"), "There is no file");
        assertRefused(folder, "is a folder, not a file.");
        var locked = Files.writeString(folder.resolve("locked"), PLAIN);
        if (locked.toFile().setReadable(false) && !Files.isReadable(locked)) { // root may read everything
            assertRefused(locked, "may not be read");
        }
    }

    private static void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> new StateFile(file)).isInstanceOf(RefusedInput.class).hasMessageContaining(words);
    }

    @Test
    void a_row_is_written_back_with_quotes_only_where_they_are_needed() throws IOException {
        var fields = List.of("a,b", "q\"q", " blank", "\ttab", "two\nlines", "c\rd", "\\.", "\u00C2\u00A0nbsp",
                "trailing ", "in ner", "\u00A0latin", "");
        var raw = String.join(",", fields.stream().map(field -> '"' + field.replace("\"", "\"\"") + '"').toList())
                + ",".repeat(Column.COUNT - fields.size());
        var lines = new Lines(8);
        read(raw + "\n").rows().getFirst().writeTo(lines);
        assertThat(lines.toString()).startsWith("\"a,b\",\"q\"\"q\",\" blank\",\"\ttab\",\"two\nlines\",\"c\rd\","
                + "\"\\.\",\"\u00C2\u00A0nbsp\",trailing ,in ner,\u00A0latin,,");
    }

    @Test
    void what_needs_quotes_gets_them_also_when_it_came_without() throws IOException {
        var lines = new Lines(8);
        read(" a,\tb,\\.,c\rd,e" + ",".repeat(Column.COUNT - 5) + "\r\n").rows().getFirst().writeTo(lines);
        assertThat(lines.toString()).startsWith("\" a\",\"\tb\",\"\\.\",\"c\rd\",e,,").endsWith(",,");
    }

    @Test
    void people_are_found_to_be_scattered_and_batches_hold_the_others_whole() throws IOException {
        var text = new StringBuilder(HEADER);
        for (var person = 0; person < 3_000; person++) {
            for (var row = 0; row < 3; row++) {
                text.append(conviction().with(Column.SUBJECT_ID, "P" + person).line());
            }
        }
        text.append(conviction().with(Column.SUBJECT_ID, "P7").line());
        var source = new Source(List.of(RowText.write(folder, text.toString())), false);
        Scattered scattered;
        try (var batches = new Batches(source, Scattered.NOBODY, folder)) {
            var sizes = new ArrayList<Integer>();
            for (var batch = batches.next(); batch != null; batch = batches.next()) {
                sizes.add(batch.rows().size());
                assertThat(batch.complete().rows()).hasSameSizeAs(batch.rows());
            }
            assertThat(sizes).hasSizeGreaterThan(1);
            assertThat(sizes.subList(0, sizes.size() - 1)).allSatisfy(size -> assertThat(size % 3).isZero());
            scattered = batches.scattered();
            assertThat(scattered.hashes()).hasSize(1);
        }
        try (var batches = new Batches(source, scattered, folder)) {
            assertThat(batches.next().complete().rows()).extracting(row -> row.text(Column.SUBJECT_ID)).doesNotContain("P7");
        }
    }
}
