package org.cleardocket.keys;

/** Keys for tests that need no portal around them. */
public final class TestKeys {

    private TestKeys() {
    }

    public static Keys fixed() {
        return new Keys(new SecretSettings("+/TG9AzRC7HW9hxuUk+o9zYR4kfjJTTtLwd6SbG0Hlc="));
    }
}
