package org.cleardocket.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;

/**
 * Files of any bytes: no crash, no hang, no lost row. A few seconds here; minutes with {@code -Dfuzz.tries=200000}.
 */
class ReaderFuzzTest {

    private static final int TRIES = Integer.getInteger("fuzz.tries", 400);

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** Mostly what means something to the reader, and pieces of good rows. */
    private static Arbitrary<String> bytes() {
        var row = RowText.conviction().line();
        var pieces = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(",", "\"", "\n", "\r", "\r\n", "\"\"", "\0", "\u00D1", " ", "\\.")),
                Tuple.of(3, Arbitraries.of(row, row.strip(), row.substring(0, row.length() / 2), RowText.HEADER,
                        "RECORD_ID", ",".repeat(Column.COUNT - 1), "\u00EF\u00BB\u00BF")),
                Tuple.of(2, Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(40)));
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    /** The number of tries is a setting, which an annotation cannot be. */
    @Property(tries = 1)
    void whatever_the_bytes_every_row_is_assessed_or_reported(@ForAll Random random) throws IOException {
        var any = bytes().generator(TRIES);
        for (var i = 0; i < TRIES; i++) {
            check(any.next(random).value());
        }
    }

    private static void check(String text) throws IOException {
        var input = Files.writeString(folder.resolve("input.csv"), text, StandardCharsets.ISO_8859_1);
        var output = folder.resolve("output");
        var plan = new AssessmentPlan(List.of(input), "LOS ANGELES", "la-2019", null, null, null, "statute",
                LocalDate.of(2020, 7, 1), output, true, false, false);
        try {
            var report = new AssessFiles(plan).run((_, _, _) -> { });
            var errors = Files.readAllLines(output.resolve("errors.csv"), StandardCharsets.ISO_8859_1);
            assertThat(errors.size() - 1L).as(() -> escaped(text)).isEqualTo(report.notAssessed() + report.noted());
            var unreadable = errors.stream().filter(line -> line.contains(",,") && line.endsWith(",no")).count();
            assertThat(written(output)).as(() -> escaped(text)).isEqualTo(report.rows() - unreadable);
        } catch (RefusedInput refused) {
            assertThat(refused.getMessage()).as(() -> escaped(text)).containsAnyOf("is empty", "CR alone");
            assertThat(output).doesNotExist();
        } finally {
            deleteAll(output);
        }
    }

    /** Rows in all.csv, read by the strict rules of the format. */
    private static long written(Path output) throws IOException {
        var text = Files.readString(output.resolve("all.csv"), StandardCharsets.ISO_8859_1);
        var quotes = 0L;
        var lines = 0L;
        for (var i = 0; i < text.length(); i++) {
            quotes += text.charAt(i) == '"' ? 1 : 0;
            lines += text.charAt(i) == '\n' && quotes % 2 == 0 ? 1 : 0;
        }
        return lines - 1;
    }

    private static String escaped(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0");
    }

    private static void deleteAll(Path output) throws IOException {
        if (Files.exists(output)) {
            try (var files = Files.walk(output)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
