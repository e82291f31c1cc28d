package org.cleardocket.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What this room does with keys derived from {@code portal.secret} (HKDF, RFC 5869): sealing and blind comparing. */
@Component
@EnableConfigurationProperties(PeopleSettings.class)
class PortalKeys {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey hashing;

    PortalKeys(PeopleSettings settings) throws GeneralSecurityException {
        var secret = settings.secretBytes();
        sealing = derive(secret, "people second factor", "AES");
        hashing = derive(secret, "people sign-in tries", "HmacSHA256");
    }

    private static SecretKey derive(byte[] secret, String purpose, String algorithm) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
    }

    /** Encrypts an account's secret; bound to the account, so that it cannot be moved to another row. */
    byte[] seal(UUID account, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, account, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] unseal(UUID account, byte[] sealed) {
        var nonce = new byte[NONCE_BYTES];
        var rest = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        return cipher(Cipher.DECRYPT_MODE, account, nonce, rest);
    }

    /** The same bytes for the same words, and no way back without the secret. */
    byte[] hash(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, UUID account, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not fit portal.secret.", e);
        }
    }
}
