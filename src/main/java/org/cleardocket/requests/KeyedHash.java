package org.cleardocket.requests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 under a key of this room's own, derived from the portal's secret (HKDF, RFC 5869). Six digits or a phone
 * number under a plain hash are found by trying them all; under this one only by who has the secret.
 */
@Component
class KeyedHash {

    private static final byte[] ROOM = "requests".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;

    KeyedHash(PortalSettings settings) {
        try {
            key = KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256",
                    HKDFParameterSpec.ofExtract().addIKM(settings.secretBytes()).thenExpand(ROOM, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of these parts in this order; none of them contains a line end. */
    byte[] of(String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
