package org.cleardocket.people;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal}.
 *
 * @param secret  what all keys are derived from: at least 32 bytes in base64, the same in every copy of the program
 * @param samples whether sample accounts, whose passwords everybody knows, may sign in
 */
@ConfigurationProperties("portal")
record PeopleSettings(@DefaultValue("") String secret, @DefaultValue("false") boolean samples) {

    byte[] secretBytes() {
        var bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < 32) {
            throw new IllegalStateException("portal.secret must be at least 32 bytes in base64");
        }
        return bytes;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "PeopleSettings[…]";
    }
}
