package org.cleardocket.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.cleardocket.web.Network;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. Passwords are never counted for an account alone, because then a stranger could lock its owner
 * out; codes are, because they are asked only of whoever has shown the password.
 */
@Component
class SignInTries {

    /**
     * What one step counts.
     *
     * @param wide   over many accounts or networks: a step that passes gives back its own try
     * @param narrow for one account from one network: a step that passes makes up for all tries before it
     */
    record Step(Counter wide, Counter narrow) {
    }

    private record Counter(byte[] key, TryLimit limit) {
    }

    private final TryStore store;
    private final KeyedHash hash;
    private final Clock clock;

    SignInTries(TryStore store, Keys keys, Clock clock) {
        this.store = store;
        this.hash = keys.hash("sign-in tries");
        this.clock = clock;
    }

    Step password(String username, String network) {
        var prefix = Network.of(network);
        return new Step(new Counter(hash.of("network", prefix), TryLimit.PASSWORDS_OF_NETWORK),
                new Counter(hash.of("password", username, prefix), TryLimit.PASSWORD));
    }

    Step code(UUID account, String network) {
        return new Step(new Counter(hash.of("codes of account", account.toString()), TryLimit.CODES_OF_ACCOUNT),
                new Counter(hash.of("code", account.toString(), Network.of(network)), TryLimit.CODE));
    }

    /** Takes one try, or says how long to wait for the next; in the caller's transaction. */
    Optional<Duration> take(Step step) {
        var now = clock.instant();
        store.forgetOld(now);
        var wait = Stream.of(wait(step.wide()), wait(step.narrow()))
                .max(Duration::compareTo)
                .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            store.count(step.wide().key(), now);
            store.count(step.narrow().key(), now);
        }
        return wait;
    }

    /** The step has passed: right is never counted against anybody. */
    void giveBack(Step step) {
        store.giveBack(step.wide().key());
        store.forget(step.narrow().key());
    }

    private Duration wait(Counter counter) {
        var tries = store.lock(counter.key(), clock.instant());
        return Duration.between(clock.instant(), tries.last().plus(counter.limit().pause(tries.count())));
    }
}
