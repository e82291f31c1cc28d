package org.cleardocket.people;

/**
 * What the operator hands to a colleague, once; nothing of it can be read again later.
 *
 * @param account  whose
 * @param password drawn by the program; empty where it stays as it was
 * @param secret   the second factor's secret in base32, for typing into an app; empty where it stays as it was
 * @param uri      the same as an {@code otpauth://} address, for a QR code; empty where it stays as it was
 */
public record Credentials(StaffAccount account, String password, String secret, String uri) {

    static Credentials ofPassword(StaffAccount account, String password) {
        return new Credentials(account, password, "", "");
    }

    static Credentials ofSecret(StaffAccount account, byte[] secret) {
        return of(account, "", secret);
    }

    static Credentials of(StaffAccount account, String password, byte[] secret) {
        var base32 = SecondFactor.base32(secret);
        return new Credentials(account, password, base32, SecondFactor.uri(account.username(), base32));
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + account.id() + "]";
    }
}
