package org.cleardocket.records.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row of the state's file to be made up in a test; unless said otherwise a felony under 11359 in Los Angeles. */
public record RowText(Map<Column, String> fields) {

    public static final String HEADER = String.join(",", Column.NAMES) + "\n";

    /** A conviction of 1 January 2010 of someone born in 1980. */
    public static RowText conviction() {
        return new RowText(Map.of())
                .with(Column.SUBJECT_ID, "1")
                .with(Column.PRI_NAME, "DOE,JANE")
                .with(Column.PRI_DOB, "19800615")
                .with(Column.STP_EVENT_DATE, "20100101")
                .with(Column.STP_TYPE_DESCR, "COURT ACTION")
                .with(Column.STP_ORI_CNTY_NAME, "LOS ANGELES")
                .with(Column.CNT_ORDER, "101002001000")
                .with(Column.OFFENSE_DESCR, "11359 HS-POSSESS FOR SALE")
                .with(Column.DISP_DESCR, "CONVICTED-JAIL")
                .with(Column.CONV_STAT_DESCR, "FELONY");
    }

    /** The same person's conviction in another case: {@code count("102", "459 PC")}. */
    public static RowText count(String cycle, String offense) {
        return conviction().with(Column.CNT_ORDER, cycle + "002001000").with(Column.OFFENSE_DESCR, offense);
    }

    public RowText with(Column column, String text) {
        var changed = new EnumMap<Column, String>(Column.class);
        changed.putAll(fields);
        changed.put(column, text);
        return new RowText(changed);
    }

    public RowText on(String date) {
        return with(Column.STP_EVENT_DATE, date);
    }

    /** A part of a sentence: {@code sentence("6", "M")}. */
    public RowText sentence(String length, String unit) {
        return with(Column.SENT_LENGTH, length).with(Column.SENT_TIME_CODE, unit);
    }

    public String line() {
        var lines = new Lines(512);
        lines.line(Arrays.stream(Column.values()).map(column -> fields.getOrDefault(column, "")).toList());
        return lines.toString();
    }

    /** A file of these rows with a header. */
    public static Path file(Path folder, RowText... rows) {
        return write(folder, HEADER + String.join("", Arrays.stream(rows).map(RowText::line).toList()));
    }

    /** A file of exactly these characters, one byte each. */
    public static Path write(Path folder, String text) {
        try {
            var file = Files.createTempFile(folder, "state", ".csv");
            return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These rows as they are read. */
    public static List<Row> read(RowText... texts) {
        try {
            var folder = Files.createTempDirectory("rows");
            var file = file(folder, texts);
            var rows = new ArrayList<Row>();
            try (var batches = new Batches(new Source(List.of(file), false), Scattered.NOBODY, folder)) {
                for (var batch = batches.next(); batch != null; batch = batches.next()) {
                    rows.addAll(batch.rows());
                }
            }
            Files.delete(file);
            Files.delete(folder);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
