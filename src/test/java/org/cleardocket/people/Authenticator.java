package org.cleardocket.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What a colleague's phone shows. */
public record Authenticator(String secret) {

    /** The code at this moment. */
    public String code(Instant now) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that is right at no moment near this one. */
    public String wrong(Instant now) {
        for (var code = 0; ; code++) {
            var typed = "%06d".formatted(code);
            if (SecondFactor.step(Base32.decode(secret), typed, now).isEmpty()) {
                return typed;
            }
        }
    }
}
