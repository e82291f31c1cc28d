package org.cleardocket.keys;

import java.util.Base64;

/** Keys for tests that need no portal around them. */
public final class TestKeys {

    private TestKeys() {
    }

    public static Keys fixed() {
        return new Keys(new SecretSettings(Base64.getEncoder().encodeToString(new byte[32])));
    }
}
