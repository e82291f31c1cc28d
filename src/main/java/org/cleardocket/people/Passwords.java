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
    /** A hash takes 16 MB, so without a bound a few dozen sign-ins at once would take all memory. */
    static final Semaphore AT_ONCE = new Semaphore(4, true);
    private static final PasswordEncoder ARGON2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
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

    private static <T> T inTurn(Supplier<T> hashing) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
