package org.cleardocket.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.springframework.stereotype.Component;

/**
 * A keyed hash over the fingerprint before and every field of a line, each with its length so that none can flow over.
 * Whoever can change the database but has not the portal's secret cannot make a fitting one.
 */
@Component
class Fingerprint {

    /** What the first line follows. */
    static final byte[] START = new byte[32];

    /** A text of so many letters, of three bytes each, still has a length in two bytes. */
    private static final int MOST_LETTERS = 0xFFFF / 3;

    private final KeyedHash hash;
    private final KeyedHash waiting;

    Fingerprint(Keys keys) {
        hash = keys.hash("audit");
        waiting = keys.hash("audit waiting");
    }

    byte[] of(byte[] before, AuditEntry entry) {
        return hash.of(bytes(before, entry));
    }

    /** Of a line that waits for its place. */
    byte[] ofWaiting(UUID line, AuditEntry entry) {
        return waiting.of(bytes(line.toString().getBytes(StandardCharsets.US_ASCII), entry));
    }

    /** False for a line that others put in, whatever it says. */
    boolean fitsWaiting(byte[] mac, UUID line, AuditEntry entry) {
        return couldBeOurs(entry) && Arrays.equals(mac, ofWaiting(line, entry));
    }

    /** False for a line in the chain that others put in or changed, whatever it says. */
    boolean fits(byte[] fingerprint, byte[] before, AuditEntry entry) {
        return couldBeOurs(entry) && Arrays.equals(fingerprint, of(before, entry));
    }

    /** Longer texts cannot be hashed with their lengths, so the portal has written none. */
    private static boolean couldBeOurs(AuditEntry entry) {
        return Stream.of(entry.actor().id(), entry.action(), entry.subject(), entry.reason())
                .allMatch(text -> text.length() <= MOST_LETTERS);
    }

    private static byte[] bytes(byte[] first, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(first);
            out.writeLong(entry.position());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            out.writeUTF(entry.actor().kind().name());
            out.writeUTF(entry.actor().id());
            out.writeUTF(entry.action());
            out.writeUTF(entry.subject());
            out.writeUTF(entry.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
