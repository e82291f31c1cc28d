package org.cleardocket.records.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Lines;

/** Writes person after person until a file has its rows. */
public final class SamplePeople {

    private static final int FIRST_ID = 10_000_000;
    /** People whose later rows wait; they come when as many others wait behind them. */
    private static final int MOST_WAITING = 500;
    private static final int FLUSH = 1 << 20;

    private final Chance chance;
    private final double malformed;
    private final double scattered;
    private final Deque<List<byte[]>> waiting = new ArrayDeque<>();
    private int people;

    /**
     * @param malformed share of rows that cannot be read
     * @param scattered share of people whose rows do not stand together
     */
    public SamplePeople(long seed, double malformed, double scattered) {
        chance = new Chance(seed);
        this.malformed = malformed;
        this.scattered = scattered;
    }

    /** Writes a header and exactly so many rows. */
    public void write(long rows, OutputStream out) throws IOException {
        var lines = new Lines(FLUSH + FLUSH / 8).line(Column.NAMES);
        var left = rows;
        while (left > 0) {
            var next = next();
            for (var i = 0; i < next.size() && left > 0; i++, left--) {
                lines.raw(chance.is(malformed) ? spoiled(next.get(i)) : next.get(i));
            }
            if (lines.size() >= FLUSH) {
                lines.writeTo(out);
                lines.clear();
            }
        }
        lines.writeTo(out);
    }

    private List<byte[]> next() {
        if (waiting.size() > MOST_WAITING) {
            return waiting.remove();
        }
        var person = new SamplePerson(chance, FIRST_ID + people++, malformed / 2).rows();
        if (person.size() > 1 && chance.is(scattered)) {
            var cut = chance.between(1, person.size() - 1);
            waiting.add(new ArrayList<>(person.subList(cut, person.size())));
            return person.subList(0, cut);
        }
        return person;
    }

    /** As rows come out of real systems: cut short, a column too many, a quote too many. */
    private byte[] spoiled(byte[] row) {
        var text = new String(row, StandardCharsets.ISO_8859_1).stripTrailing();
        return (switch (chance.between(0, 3)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> text + ",";
            case 2 -> text.replaceFirst(",F,", ",5'10\" F,") + "\"";
            default -> "\"" + text;
        } + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
