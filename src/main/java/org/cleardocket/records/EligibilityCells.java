package org.cleardocket.records;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.cleardocket.records.history.CodeSection;
import org.cleardocket.records.history.History;
import org.cleardocket.records.policy.Finding;
import org.cleardocket.records.policy.Policy;
import org.cleardocket.records.policy.Question;
import org.cleardocket.records.state.Lines;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.StateDate;

/** The columns that are added to a row: what was decided, and what it was decided by. */
final class EligibilityCells {

    private static final List<String> BEFORE =
            List.of("Case Number", "# of convictions on record", "Possible Other P64 Charges");
    private static final String AFTER_CUT_OFF = "Occurred after 11/9/2016";
    private static final List<String> AFTER = List.of("Superstrike Code Section(s)", "PC290 Code Section(s)",
            "PC290 Registration", "Date of Conviction", "Years Since This Conviction", "Years Since Any Conviction",
            "# of Prop 64 convictions", "# of HS 11357 convictions", "# of HS 11358 convictions",
            "# of HS 11359 convictions", "# of HS 11360 convictions", "Deceased", "Eligibility Determination",
            "Eligibility Reason");
    private static final List<String> SECTIONS = List.of("11357", "11358", "11359", "11360");
    private static final LocalDate CUT_OFF = LocalDate.of(2016, 11, 9);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    /** Further away than this (292.3 years) everything was equally far away. */
    private static final long MOST_DAYS = 106_752;

    private final Policy policy;
    private final Question question;
    private final List<String> names;
    private final byte[] blank;

    EligibilityCells(Policy policy, Question question) {
        this.policy = policy;
        this.question = question;
        var all = new ArrayList<>(BEFORE);
        if (policy.tellsAfterCutOff()) {
            all.add(AFTER_CUT_OFF);
        }
        all.addAll(AFTER);
        all.addAll(policy.moreColumns());
        names = List.copyOf(all);
        blank = blank("");
    }

    List<String> names() {
        return names;
    }

    /** For a row that was not decided: nothing but a charge its comment may hide. */
    byte[] blank(Row row) {
        var possible = CodeSection.possibleOther(row);
        return possible.isEmpty() ? blank : blank(possible);
    }

    private byte[] blank(String possible) {
        var line = new Lines(names.size() + possible.length()).comma().comma().cell(possible);
        for (var i = BEFORE.size(); i < names.size(); i++) {
            line.comma();
        }
        return line.toBytes();
    }

    void write(Finding finding, History history, Lines lines) {
        var conviction = finding.conviction();
        lines.cell(String.join("; ", history.caseNumbers(conviction))).comma()
                .cell(history.convictions().size()).comma()
                .cell(CodeSection.possibleOther(conviction.row())).comma();
        if (policy.tellsAfterCutOff()) {
            lines.cell(conviction.date().isAfter(CUT_OFF) ? "Y" : "N").comma();
        }
        lines.cell(joined(finding.superstrikes())).comma()
                .cell(joined(finding.registrable())).comma()
                .cell(history.isRegistered() ? "Yes" : "-").comma()
                .cell(DAY.format(conviction.date())).comma()
                .cell(yearsSince(conviction.date())).comma()
                .cell(yearsSince(history.latest())).comma();
        writeCounts(history, lines);
        lines.cell(history.isDeceased() ? "Deceased" : "-").comma()
                .cell(finding.determination().words()).comma()
                .cell(finding.determination().reason());
        finding.more().forEach(cell -> lines.comma().cell(cell));
    }

    private static void writeCounts(History history, Lines lines) {
        var counts = SECTIONS.stream().mapToLong(history::prop64Count).toArray();
        lines.cell(counts[0] + counts[1] + counts[2] + counts[3]).comma();
        for (var count : counts) {
            lines.cell(count).comma();
        }
    }

    private static String joined(List<String> sections) {
        return sections.isEmpty() ? "-" : String.join(";", sections);
    }

    /** In years of 365.25 days with one decimal; -1.0 for no date. A day or two to come is -0.0. */
    private String yearsSince(LocalDate date) {
        if (date.equals(StateDate.NULL)) {
            return "-1.0";
        }
        var days = question.asOf().toEpochDay() - date.toEpochDay();
        var tenths = (Math.min(Math.abs(days), MOST_DAYS) * 80 + 1461) / 2922; // 40 tenths in 1461 days, rounded
        return (days < 0 ? "-" : "") + tenths / 10 + '.' + tenths % 10;
    }
}
