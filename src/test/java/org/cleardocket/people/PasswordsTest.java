package org.cleardocket.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void a_hash_waits_until_another_is_done() throws InterruptedException {
        Passwords.AT_ONCE.acquire(Passwords.LANES);
        var waiting = start();
        try {
            for (var thread : waiting) {
                while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            assertThat(waiting).allMatch(Thread::isAlive);
        } finally {
            Passwords.AT_ONCE.release(Passwords.LANES);
        }
        for (var thread : waiting) {
            thread.join();
        }
        assertThat(Passwords.AT_ONCE.availablePermits()).isEqualTo(Passwords.LANES);
    }

    @Test
    void a_hash_takes_at_least_what_owasp_asks_for() {
        assertThat(Passwords.hash("typed")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static List<Thread> start() {
        return Stream.<Runnable>of(() -> Passwords.hash("typed"), () -> Passwords.match("typed", null))
                .map(Thread::startVirtualThread)
                .toList();
    }
}
