package org.cleardocket.residents;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Closes bytes so that only this portal can read them, and only for one purpose (AES-256-GCM). The time of sealing is
 * inside: whoever holds the seal can neither read it, change it nor make it younger.
 */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private Seal(SecretKey key) {
        this.key = key;
    }

    /**
     * A seal with its own key, so that what was sealed for one purpose cannot be passed off for another.
     *
     * @param secret at least 32 random bytes
     */
    static Seal of(byte[] secret, String purpose) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("portal.secret must be at least 32 bytes, in Base64");
        }
        try {
            var info = ("cleardocket residents " + purpose).getBytes(StandardCharsets.UTF_8);
            return new Seal(KDF.getInstance("HKDF-SHA256")
                    .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    record Opened(Instant sealedAt, byte[] content) {
    }

    String close(byte[] content, Instant now) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var plain = ByteBuffer.allocate(Long.BYTES + content.length).putLong(now.getEpochSecond()).put(content).array();
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            var bytes = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException where this is not what was sealed */
    Opened open(String sealed) throws GeneralSecurityException {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(bytes.array(), bytes.position(), bytes.remaining()));
            var sealedAt = Instant.ofEpochSecond(plain.getLong());
            var content = new byte[plain.remaining()];
            plain.get(content);
            return new Opened(sealedAt, content);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new GeneralSecurityException("not a seal", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
