package org.cleardocket.people;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Draws, hashes and compares passwords (Argon2id). */
final class Passwords {

    /** Without signs that are mistaken for each other when read aloud or copied by hand. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int DRAWN_LENGTH = 28;
    private static final SecureRandom RANDOM = new SecureRandom();
    /**
     * One hash at a time for two processors, so that half of them are left for pages; few on large machines too, because
     * each sign-in holds one of the database's ten connections. A hash takes 19 MB.
     */
    static final int LANES = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 3);
    static final Semaphore AT_ONCE = new Semaphore(LANES, true);
    /** In KB and rounds: OWASP's floor for Argon2id in one thread (Password Storage Cheat Sheet). */
    private static final int MEMORY = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final PasswordEncoder ARGON2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY, ROUNDS);
    private static final String NOBODYS = ARGON2.encode("nobody's");

    private Passwords() {
    }

    /** Twenty-eight signs in fours: 138 bits. */
    static String draw() {
        return RANDOM.ints(DRAWN_LENGTH, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    static String hash(String password) {
        return inTurn(() -> ARGON2.encode(password));
    }

    /** Takes as long for an account that does not exist ({@code null}), so that time tells nothing. */
    static boolean match(String typed, @Nullable String hash) {
        var matches = inTurn(() -> ARGON2.matches(typed, hash == null ? NOBODYS : hash));
        return matches && hash != null;
    }

    /** Whether a hash was made with less memory or fewer rounds than hashes are made now. */
    static boolean isWeak(String hash) {
        return ARGON2.upgradeEncoding(hash);
    }

    private static <T> T inTurn(Supplier<T> hashing) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
