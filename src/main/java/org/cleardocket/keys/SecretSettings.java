package org.cleardocket.keys;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal}.
 *
 * @param secret base64 of 32 random bytes or more, the same in every copy of the program
 */
@ConfigurationProperties("portal")
record SecretSettings(@DefaultValue("") String secret) {

    private static final int LEAST_BYTES = 32;

    SecretSettings {
        refuse(decoded(secret).length < LEAST_BYTES, "What is set is shorter, or no base64.");
        refuse(!Randomness.isLikely(decoded(secret)), "What is set has a pattern that others can guess.");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalStateException("portal.secret must be the base64 of at least 32 random bytes. " + why
                    + " Make one with: openssl rand -base64 32");
        }
    }

    byte[] bytes() {
        return decoded(secret);
    }

    private static byte[] decoded(String secret) {
        try {
            return Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    /** A secret reaches no log. */
    @Override
    public String toString() {
        return "SecretSettings[…]";
    }
}
