package org.cleardocket.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the fingerprint before and every field of a line, each with its length so that none can flow over. */
final class Fingerprint {

    /** What the first line follows. */
    static final byte[] START = new byte[32];

    private Fingerprint() {
    }

    static byte[] of(byte[] before, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(entry.position());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            out.writeUTF(entry.actor().kind().name());
            out.writeUTF(entry.actor().id());
            out.writeUTF(entry.action());
            out.writeUTF(entry.subject());
            out.writeUTF(entry.reason());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
