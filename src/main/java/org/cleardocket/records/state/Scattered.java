package org.cleardocket.records.state;

import java.util.Arrays;

/**
 * The people whose rows do not stand together, by their hash.
 *
 * @param hashes   ascending
 * @param everyone they are too many to be told from the others
 */
public record Scattered(long[] hashes, boolean everyone) {

    /** Everybody's rows stand together. */
    public static final Scattered NOBODY = new Scattered(new long[0], false);
    static final Scattered EVERYONE = new Scattered(new long[0], true);

    /** Whether everybody's rows stand together. */
    public boolean isEmpty() {
        return hashes.length == 0 && !everyone;
    }

    boolean contains(long hash) {
        return everyone || hashes.length > 0 && Arrays.binarySearch(hashes, hash) >= 0;
    }
}
