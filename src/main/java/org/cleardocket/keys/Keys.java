package org.cleardocket.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Derives keys from the portal's secret (HKDF with SHA-256, RFC 5869). Each purpose has its own key, so that what was
 * made for one cannot be passed off for another.
 */
@Component
@EnableConfigurationProperties(SecretSettings.class)
public class Keys {

    private static final int KEY_BYTES = 32;

    private final byte[] secret;

    Keys(SecretSettings settings) {
        secret = settings.bytes();
    }

    /** What closes and opens bytes for a purpose. */
    public Seal seal(String purpose) {
        return new Seal(derive(purpose, "AES"));
    }

    /** What compares words blindly for a purpose. */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(derive(purpose, "HmacSHA256"));
    }

    /** A fingerprint that identifies the secret without revealing it. */
    byte[] fingerprint() {
        return hash("fingerprint").of("portal.secret");
    }

    private SecretKey derive(String purpose, String algorithm) {
        try {
            var info = (algorithm + ' ' + purpose).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
