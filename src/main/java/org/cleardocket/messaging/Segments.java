package org.cleardocket.messaging;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How carriers count and bill a text: 160 characters of the GSM alphabet in one part, 153 in each of several; but 70
 * and 67 as soon as one character is not in that alphabet, as á í ó ú are not (3GPP TS 23.038 and 23.040).
 *
 * @param units septets in GSM-7, where {@code ^{}\[]~|€} take two; 16-bit units in UCS-2
 * @param parts as billed
 */
public record Segments(Alphabet alphabet, int units, int parts) {

    /** The alphabet of a whole text, with the room in a single part and in each of several. */
    public enum Alphabet {
        GSM_7(160, 153), UCS_2(70, 67);

        private final int single;
        private final int each;

        Alphabet(int single, int each) {
            this.single = single;
            this.each = each;
        }
    }

    private static final String BASIC = """
            @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
            ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà""";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** How a whole text is counted. */
    public static Segments of(String body) {
        var alphabet = body.chars().allMatch(c -> gsmUnits(c) > 0) ? Alphabet.GSM_7 : Alphabet.UCS_2;
        var units = body.codePoints().map(c -> unitsOf(c, alphabet)).toArray();
        var sum = IntStream.of(units).sum();
        return new Segments(alphabet, sum, sum <= alphabet.single ? 1 : partsOf(units, alphabet.each));
    }

    /** The characters for which a whole text needs the long alphabet, each once; empty where it does not. */
    static List<String> special(String body) {
        return body.codePoints().filter(c -> gsmUnits(c) == 0).mapToObj(Character::toString).distinct().toList();
    }

    /** No character is cut in two by the end of a part. */
    private static int partsOf(int[] units, int room) {
        var parts = 1;
        var used = 0;
        for (var unit : units) {
            if (used + unit > room) {
                parts++;
                used = 0;
            }
            used += unit;
        }
        return parts;
    }

    private static int unitsOf(int codePoint, Alphabet alphabet) {
        return switch (alphabet) {
            case GSM_7 -> gsmUnits(codePoint);
            case UCS_2 -> Character.charCount(codePoint);
        };
    }

    private static int gsmUnits(int character) {
        return BASIC.indexOf(character) >= 0 ? 1 : EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }
}
