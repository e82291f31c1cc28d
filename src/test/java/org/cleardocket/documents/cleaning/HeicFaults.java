package org.cleardocket.documents.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** HEIC as newer iPhones write it and older decoders refuse it. */
final class HeicFaults {

    private HeicFaults() {
    }

    /** A photo whose auxiliary picture belongs to two pictures: its reference names the same one once more. */
    static byte[] auxiliaryOfTwo(byte[] heic) {
        var text = new String(heic, StandardCharsets.ISO_8859_1);
        int reference = text.indexOf("auxl") - 4;
        int end = reference + 14;
        var longer = ByteBuffer.allocate(heic.length + 2);
        longer.put(heic, 0, end).put(heic, end - 2, 2).put(heic, end, heic.length - end);
        for (int box : new int[]{text.indexOf("meta") - 4, text.indexOf("iref") - 4, reference}) {
            longer.putInt(box, longer.getInt(box) + 2);
        }
        longer.putShort(reference + 10, (short) 2);
        moveContent(longer, text.indexOf("iloc") + 4);
        return longer.array();
    }

    /** What the items' table points to lies two bytes later. */
    private static void moveContent(ByteBuffer heic, int table) {
        int version = heic.get(table);
        int at = table + 6;
        int items = heic.getShort(at);
        at += 2;
        for (int item = 0; item < items; item++) {
            at += 2 + (version == 0 ? 0 : 2) + 2; // id, way of construction, file
            at += heic.get(table + 5) >> 4 == 4 ? 4 : 0; // where offsets count from
            int parts = heic.getShort(at);
            at += 2;
            for (int part = 0; part < parts; part++) {
                heic.putInt(at, heic.getInt(at) + 2);
                at += 8;
            }
        }
    }
}
