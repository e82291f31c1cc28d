package org.cleardocket.records.samples;

import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Lines;

/** Writes one row from left to right; what is not said stays empty. */
final class SampleRow {

    private static final int ROOM = 640;

    private final Lines lines = new Lines(ROOM);
    private int column;

    /** Columns are given in their order. */
    SampleRow put(Column next, String text) {
        goTo(next.ordinal());
        lines.cell(text);
        return this;
    }

    /** The whole line. */
    byte[] end() {
        return put(Column.END_OF_REC, "#").lines.newLine().toBytes();
    }

    private void goTo(int next) {
        for (; column < next; column++) {
            lines.comma();
        }
    }
}
