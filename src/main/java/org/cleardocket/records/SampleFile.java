package org.cleardocket.records;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.cleardocket.records.samples.SamplePeople;

/**
 * A file of the state with invented people. The same settings make the same bytes.
 *
 * @param rows      how many data rows
 * @param seed      of chance
 * @param malformed which share of the rows cannot be read, from 0 to 1
 * @param scattered which share of the people have rows that do not stand together, from 0 to 1
 */
public record SampleFile(long rows, long seed, double malformed, double scattered) {

    /** @throws RefusedInput where a setting is out of range */
    public SampleFile {
        if (rows < 1) {
            throw new RefusedInput("A sample file has one row or more.");
        }
        requireShare("malformed", malformed);
        requireShare("scattered", scattered);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new RefusedInput("The share of " + name + " must be from 0 to 1.");
        }
    }

    public void writeTo(OutputStream out) {
        try {
            new SamplePeople(seed, malformed, scattered).write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
