package org.cleardocket.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes bytes so that only this portal can read them, and nobody can change them unseen (AES-256-GCM). */
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    Seal(SecretKey key) {
        this.key = key;
    }

    /**
     * A seal with a key of its own, which somebody keeps wrapped.
     *
     * @param key 32 random bytes
     */
    public static Seal with(byte[] key) {
        return new Seal(new SecretKeySpec(key, "AES"));
    }

    /**
     * Closes bytes.
     *
     * @param about whose they are: they open for the same words alone, so that they cannot be moved elsewhere
     * @return a random nonce, then the bytes with their tag: 28 bytes more than came in
     */
    public byte[] close(byte[] content, String about) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(content);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what {@link #close} made.
     *
     * @throws GeneralSecurityException where these are not the bytes that were closed, or were closed about something
     *                                  else
     */
    public byte[] open(byte[] sealed, String about) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new GeneralSecurityException("shorter than a nonce");
        }
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    /** A fingerprint that identifies the key without revealing it. */
    public byte[] fingerprint() {
        return new KeyedHash(new SecretKeySpec(key.getEncoded(), "HmacSHA256")).of("fingerprint");
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
