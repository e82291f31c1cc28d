package org.cleardocket.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.state.RowText.HEADER;
import static org.cleardocket.records.state.RowText.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.cleardocket.records.Assessing.Written;
import org.springframework.util.FileSystemUtils;

/** What holds for any file of invented people. */
class AssessPropertiesTest {

    private static final int TRIES = 12;
    private static final int ROWS = 400;

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("properties");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static List<String> rows(long seed) {
        var out = new ByteArrayOutputStream();
        new SampleFile(ROWS, seed, 0, 0).writeTo(out);
        return Arrays.stream(out.toString(StandardCharsets.ISO_8859_1).split("(?<=\n)")).skip(1).toList();
    }

    private Written assess(String policy, List<String> rows) {
        return Assessing.in(folder).under(policy).assess(write(folder, HEADER + String.join("", rows)));
    }

    /** Without the number of the row, in some order of their own. */
    private static List<String> results(Written written) {
        return written.lines("convictions.csv").stream().map(line -> line.substring(line.indexOf(','))).sorted()
                .toList();
    }

    private static List<List<String>> people(List<String> rows) {
        var people = new LinkedHashMap<String, List<String>>();
        rows.forEach(row -> people.computeIfAbsent(row.split(",", 4)[2], _ -> new ArrayList<>()).add(row));
        return new ArrayList<>(people.values());
    }

    @Property(tries = TRIES)
    void the_order_of_people_does_not_matter(@ForAll long seed, @ForAll Random random) {
        var rows = rows(seed);
        var people = people(rows);
        Collections.shuffle(people, random);
        var shuffled = people.stream().flatMap(List::stream).toList();
        for (var policy : List.of("la-2019", "statute")) {
            assertThat(results(assess(policy, shuffled))).isEqualTo(results(assess(policy, rows)));
        }
    }

    @Property(tries = TRIES)
    void rows_of_people_may_be_dealt_out_like_cards(@ForAll long seed, @ForAll Random random) {
        var rows = rows(seed);
        var people = people(rows);
        var dealt = new ArrayList<String>();
        while (!people.isEmpty()) {
            var person = people.get(random.nextInt(people.size()));
            dealt.add(person.removeFirst());
            people.removeIf(List::isEmpty);
        }
        for (var policy : List.of("la-2019", "statute")) {
            var apart = assess(policy, dealt);
            assertThat(results(apart)).isEqualTo(results(assess(policy, rows)));
            assertThat(apart.lines("all.csv")).hasSameSizeAs(rows);
        }
    }

    @Property(tries = TRIES)
    void a_file_cut_in_two_is_the_same_file(@ForAll long seed, @ForAll @IntRange(min = 1, max = ROWS - 1) int cut) {
        var rows = rows(seed);
        var whole = assess("la-2019", rows);
        var halves = Assessing.in(folder).assess(
                write(folder, HEADER + String.join("", rows.subList(0, cut))),
                write(folder, String.join("", rows.subList(cut, ROWS))));
        for (var file : List.of("convictions.csv", "all.csv", "condensed.csv")) {
            assertThat(halves.text(file)).isEqualTo(whole.text(file));
        }
    }

    @Property(tries = TRIES)
    void nothing_on_or_after_the_cut_off_is_dismissed_in_los_angeles(@ForAll long seed) {
        var later = rows(seed).stream().map(row -> row.replaceAll(",20(0|1)[0-9](?=[0-9]{4},)", ",2017")).toList();
        assertThat(assess("la-2019", later).lines("convictions.csv").stream()
                .filter(line -> line.contains("/2017,") && line.contains("Eligible for Dismissal"))).isEmpty();
    }

    @Property(tries = TRIES)
    void every_row_that_can_be_read_comes_out_as_it_went_in(@ForAll long seed) {
        var rows = rows(seed);
        assertThat(assess("dismiss-all", rows).lines("all.csv"))
                .zipSatisfy(rows, (written, read) -> assertThat(written).startsWith(read.strip() + ","));
    }

    @Property(tries = TRIES)
    void a_sample_s_broken_rows_are_all_reported(@ForAll long seed) {
        var out = new ByteArrayOutputStream();
        new SampleFile(ROWS, seed, 0.1, 0.1).writeTo(out);
        var written = Assessing.in(folder).assess(write(folder, out.toString(StandardCharsets.ISO_8859_1)));
        var report = written.report();
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(written.lines("all.csv").size() + report.notAssessed()).isEqualTo(ROWS);
        assertThat(written.lines("errors.csv")).hasSize((int) (report.notAssessed() + report.noted()));
    }

    @Property(tries = 5)
    void the_same_seed_gives_the_same_bytes_and_another_seed_others(@ForAll long seed) {
        assertThat(rows(seed)).isEqualTo(rows(seed)).hasSize(ROWS).isNotEqualTo(rows(seed + 1));
    }
}
