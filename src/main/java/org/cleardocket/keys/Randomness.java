package org.cleardocket.keys;

import java.util.stream.IntStream;

/** Detects keys that were typed rather than generated. */
public final class Randomness {

    /** Thirty-two drawn bytes have thirty or so; letters and digits of a drawn key still have more than this. */
    private static final int FEW_VALUES = 10;

    private Randomness() {
    }

    /** Whether nothing speaks against bytes being random: no zeros, no pattern, no words. */
    public static boolean isLikely(byte[] bytes) {
        return values(bytes) >= FEW_VALUES && !repeats(bytes) && !counts(bytes) && !isWords(bytes);
    }

    private static IntStream each(byte[] bytes) {
        return IntStream.range(0, bytes.length).map(at -> bytes[at] & 0xFF);
    }

    private static long values(byte[] bytes) {
        return each(bytes).distinct().count();
    }

    /** The same piece again and again. */
    private static boolean repeats(byte[] bytes) {
        return IntStream.rangeClosed(1, bytes.length / 2).anyMatch(length ->
                IntStream.range(length, bytes.length).allMatch(at -> bytes[at] == bytes[at - length]));
    }

    /** One, two, three, in steps of any size. */
    private static boolean counts(byte[] bytes) {
        return IntStream.range(2, bytes.length).allMatch(at ->
                (byte) (bytes[at] - bytes[at - 1]) == (byte) (bytes[at - 1] - bytes[at - 2]));
    }

    /** Text without a digit: words. Keys that were drawn and written down as text have digits. */
    private static boolean isWords(byte[] bytes) {
        return each(bytes).allMatch(one -> one >= ' ' && one < 0x7F && !Character.isDigit(one) || one == '\n');
    }
}
