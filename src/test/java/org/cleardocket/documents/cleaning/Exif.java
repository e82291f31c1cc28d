package org.cleardocket.documents.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a camera notes beside a photo: which way up it is, where it was taken, and by whom. */
final class Exif {

    /** Words that must not come out of any photo. */
    static final String SECRET = "34.0549 N 118.2426 W, taken by Pat Example";

    private Exif() {
    }

    /** @return the photo with a note in the form of EXIF, another of XMP, and a comment */
    static byte[] added(byte[] jpeg, int orientation) {
        var photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        segment(photo, 0xE1, "Exif\0\0", tiff(orientation));
        segment(photo, 0xE1, "http://ns.adobe.com/xap/1.0/\0", ("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET
                + "</x:xmpmeta>").getBytes(StandardCharsets.US_ASCII));
        segment(photo, 0xFE, "", SECRET.getBytes(StandardCharsets.US_ASCII));
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }

    private static void segment(ByteArrayOutputStream photo, int marker, String kind, byte[] content) {
        int length = 2 + kind.length() + content.length;
        photo.writeBytes(new byte[]{(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        photo.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        photo.writeBytes(content);
    }

    private static byte[] tiff(int orientation) {
        var text = (SECRET + '\0').getBytes(StandardCharsets.US_ASCII);
        int gps = 8 + 2 + 3 * 12 + 4;
        int place = gps + 2 + 4 * 12 + 4;
        var tiff = ByteBuffer.allocate(place + 48 + text.length);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, text.length, place + 48);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, place);
        entry(tiff, 3, 2, 2, 'W' << 24);
        entry(tiff, 4, 5, 3, place + 24);
        tiff.putInt(0);
        for (int part : new int[]{34, 3, 17, 118, 14, 33}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.put(text).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
