package org.cleardocket.records.state;

/**
 * White space as the programs of 2019 knew it: Unicode's, in UTF-8. A byte 0xA0 alone is none, so that a Latin-1 file
 * is not misread.
 */
final class WhiteSpace {

    private WhiteSpace() {
    }

    /** How many bytes the white space at {@code at} takes; 0 where there is none. */
    static int lengthAt(byte[] bytes, int at, int to) {
        if (at >= to) {
            return 0;
        }
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return first == ' ' || first >= '\t' && first <= '\r' ? 1 : 0;
        }
        int second = at + 1 < to ? bytes[at + 1] & 0xFF : 0;
        if (first == 0xC2) {
            return second == 0x85 || second == 0xA0 ? 2 : 0;
        }
        int third = at + 2 < to ? bytes[at + 2] & 0xFF : 0;
        return isWide(first << 16 | second << 8 | third) ? 3 : 0;
    }

    /** U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000. */
    private static boolean isWide(int bytes) {
        return bytes == 0xE19A80 || bytes >= 0xE28080 && bytes <= 0xE2808A || bytes == 0xE280A8 || bytes == 0xE280A9
                || bytes == 0xE280AF || bytes == 0xE2819F || bytes == 0xE38080;
    }
}
