package org.cleardocket.records.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The stretches of rows of one person each, in the order of the file, as hashes on the disk. Whoever has two stretches
 * is scattered. Memory does not grow with the file: the hashes are looked through a slice at a time.
 */
final class Stretches implements Closeable {

    /** 32 MB of hashes at a time. */
    private static final int SLICE = 4_000_000;
    /** So many scattered people are remembered one by one, in 16 MB. */
    private static final int MOST_SCATTERED = 2_000_000;

    private static final int RECENT = 1 << 20;

    private final Path file;
    private final DataOutputStream out;
    /** The last hash of each slot: finds most of the scattered at once, and never one who is not. */
    private final long[] recent = new long[RECENT];
    private boolean foundRepeated;
    private long count;

    Stretches(Path file) throws IOException {
        this.file = file;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void add(long hash) throws IOException {
        out.writeLong(hash);
        count++;
        var slot = (int) (hash & RECENT - 1);
        foundRepeated |= recent[slot] == hash && hash != 0;
        recent[slot] = hash;
    }

    /** Whether it is known already that someone is scattered; if not, it is still possible. */
    boolean hasFoundRepeated() {
        return foundRepeated;
    }

    /** Looks for people with more than one stretch, once all have been added. */
    Scattered scattered() throws IOException {
        out.flush();
        var found = new long[0];
        var slices = (int) (count / SLICE) + 1;
        for (var slice = 0; slice < slices; slice++) {
            var more = repeated(slice(slice, slices));
            if (found.length + more.length > MOST_SCATTERED) {
                return Scattered.EVERYONE;
            }
            var first = found.length;
            found = Arrays.copyOf(found, first + more.length);
            System.arraycopy(more, 0, found, first, more.length);
        }
        Arrays.sort(found);
        return new Scattered(found, false);
    }

    private long[] slice(int slice, int slices) throws IOException {
        var hashes = new long[(int) Math.min(count, SLICE)];
        var size = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (var left = count; left > 0; left--) {
                var hash = in.readLong();
                if (Long.remainderUnsigned(hash, slices) == slice) {
                    hashes = size < hashes.length ? hashes : Arrays.copyOf(hashes, size * 2);
                    hashes[size++] = hash;
                }
            }
        } catch (EOFException e) {
            throw new IllegalStateException("the notes on stretches were cut short", e);
        }
        return Arrays.copyOf(hashes, size);
    }

    private static long[] repeated(long[] hashes) {
        Arrays.sort(hashes);
        var repeated = 0;
        for (var i = 1; i < hashes.length; i++) {
            var isSecond = hashes[i] == hashes[i - 1] && (repeated == 0 || hashes[repeated - 1] != hashes[i]);
            if (isSecond) {
                hashes[repeated++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, repeated);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
