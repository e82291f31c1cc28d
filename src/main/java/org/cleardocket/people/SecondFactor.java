package org.cleardocket.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Six-digit codes from an authenticator app (TOTP, RFC 6238, as every app does it: SHA-1, 30 seconds). */
final class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "LA County Records Help";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecondFactor() {
    }

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static String base32(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    /** What an authenticator app reads from a QR code. */
    static String uri(String username, String secret) {
        var issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + issuer + ":" + username + "?secret=" + secret + "&issuer=" + issuer;
    }

    /**
     * Which time step a code belongs to: the present one, or the one before or after, because clocks differ.
     *
     * @return empty where the code is wrong
     */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var key = new SecretKeySpec(secret, CODES.getAlgorithm());
        var seconds = CODES.getTimeStep().toSeconds();
        var present = now.getEpochSecond() / seconds;
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> same(code, at(key, Instant.ofEpochSecond(step * seconds))))
                .findFirst();
    }

    private static String at(SecretKeySpec key, Instant when) {
        try {
            return CODES.generateOneTimePasswordString(key, when);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
