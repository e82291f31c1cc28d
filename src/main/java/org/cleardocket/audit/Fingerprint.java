package org.cleardocket.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
