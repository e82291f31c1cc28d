package org.cleardocket.documents.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The one picture of an HEIC file that is meant to be seen. An iPhone puts others beside it: a small one, depth, light,
 * a map of tones. A decoder needs none of them, and older ones refuse the file for how it names them.
 */
final class PrimaryPicture {

    private static final int HEADER = 8;
    private static final int VERSION_AND_FLAGS = 4;
    private static final byte HIDDEN = 1;

    private final ByteBuffer file;

    private PrimaryPicture(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** A box of the file (ISO 14496-12): its length, four letters, and what is in it. */
    private record Box(String type, int from, int to) {

        int content() {
            return from + HEADER;
        }
    }

    /** The file with all other pictures hidden and cut loose, in place; as it is where it cannot be understood. */
    static byte[] alone(byte[] file) {
        var alone = file.clone();
        try {
            new PrimaryPicture(alone).hideOthers();
            return alone;
        } catch (RuntimeException odd) { // lengths that lead out of the file
            return file;
        }
    }

    private void hideOthers() {
        for (var meta : boxes(0, file.capacity(), "meta")) {
            int from = meta.content() + VERSION_AND_FLAGS;
            for (var primary : boxes(from, meta.to(), "pitm")) {
                long id = number(primary.content() + VERSION_AND_FLAGS, version(primary) == 0);
                boxes(from, meta.to(), "iinf").forEach(items -> hide(items, id));
                boxes(from, meta.to(), "iref").forEach(this::cutLoose);
            }
        }
    }

    private void hide(Box items, long primary) {
        int count = version(items) == 0 ? Short.BYTES : Integer.BYTES;
        for (var item : boxes(items.content() + VERSION_AND_FLAGS + count, items.to(), "infe")) {
            if (number(item.content() + VERSION_AND_FLAGS, version(item) < 3) != primary) {
                int flags = item.content() + VERSION_AND_FLAGS - 1;
                file.put(flags, (byte) (file.get(flags) | HIDDEN));
            }
        }
    }

    /** References that say "I am the small one, or something else, of that picture" become ones that nobody knows. */
    private void cutLoose(Box references) {
        for (var type : List.of("auxl", "thmb")) {
            for (var reference : boxes(references.content() + VERSION_AND_FLAGS, references.to(), type)) {
                file.put(reference.from() + Integer.BYTES, "free".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private List<Box> boxes(int from, int to, String type) {
        var found = new ArrayList<Box>();
        for (int at = from; at + HEADER <= to; ) {
            int length = file.getInt(at);
            var name = new byte[Integer.BYTES];
            file.get(at + Integer.BYTES, name);
            int end = length == 0 ? to : Math.addExact(at, length);
            if (end < at + HEADER || end > to) { // also the long boxes of pixels, after which nothing of ours comes
                break;
            }
            var box = new Box(new String(name, StandardCharsets.ISO_8859_1), at, end);
            if (box.type().equals(type)) {
                found.add(box);
            }
            at = end;
        }
        return found;
    }

    private int version(Box box) {
        return file.get(box.content());
    }

    private long number(int at, boolean isShort) {
        return isShort ? Short.toUnsignedLong(file.getShort(at)) : Integer.toUnsignedLong(file.getInt(at));
    }
}
