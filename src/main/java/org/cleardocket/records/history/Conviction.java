package org.cleardocket.records.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.Row.Word;

/** One count a person was convicted of. Its first row says what it was, whatever later rows of the same count say. */
public final class Conviction {

    private static final Word FELONY = new Word("FELONY");
    private static final Word F = new Word("F");

    private static final int CYCLE = 3;

    private final List<Row> rows = new ArrayList<>(1);
    private final CodeSection section;
    private final LocalDate date;
    private final boolean felony;
    private final boolean registration;
    private Duration sentence;

    Conviction(Row row, boolean registration) {
        rows.add(row);
        this.registration = registration;
        section = CodeSection.of(row);
        date = row.date(Column.STP_EVENT_DATE);
        felony = row.is(Column.CONV_STAT_DESCR, FELONY)
                || row.isEmpty(Column.CONV_STAT_DESCR) && row.is(Column.OFFENSE_TOC, F);
        sentence = SentencePart.of(row);
    }

    /** The row that made it. */
    public Row row() {
        return rows.getFirst();
    }

    /** All rows of this count that are convictions, in the order of the input. */
    public List<Row> rows() {
        return rows;
    }

    public CodeSection section() {
        return section;
    }

    /** The day of the court's step, or the null date. */
    public LocalDate date() {
        return date;
    }

    public boolean isFelony() {
        return felony;
    }

    /** Whether the row is at the same time one of registration as a sex offender. */
    boolean isRegistration() {
        return registration;
    }

    public boolean isOf(Word county) {
        return row().is(Column.STP_ORI_CNTY_NAME, county);
    }

    /** Whether its sentence, as far as it was counted in 2019, ends after the first instant of a day. */
    public boolean isServedAfter(LocalDate day) {
        return date.atStartOfDay().plus(sentence).isAfter(day.atStartOfDay());
    }

    void lengthen(Duration part) {
        sentence = sentence.plus(part);
    }

    /** Whether both were decided in the same step of the same cycle. */
    public boolean isOfSameCase(Conviction other) {
        return caseKey().equals(other.caseKey());
    }

    /**
     * Whether it is a row of the same count, or of a later step of the same arrest that does not say of itself that it
     * is a conviction.
     */
    public boolean mayBeStepOf(Conviction other) {
        var order = row().text(Column.CNT_ORDER);
        var its = other.row().text(Column.CNT_ORDER);
        return order.equals(its) || order.length() >= CYCLE && its.startsWith(order.substring(0, CYCLE))
                && caseKey().compareTo(other.caseKey()) > 0
                && Disposition.of(row().text(Column.DISP_DESCR)) != Disposition.CONVICTION;
    }

    /** Cycle and step, which make a case. */
    String caseKey() {
        return History.caseKey(row());
    }
}
