package org.cleardocket.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.cleardocket.network.Breadth;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. What strangers try is never counted against a device or a network from which the account has
 * signed in before: they cannot lock its owner out. Passwords are counted for no account alone; codes are, because they
 * are asked only of someone who has shown the password.
 */
@Component
class SignInTries {

    /**
     * What one step counts.
     *
     * @param wide   over many accounts or networks: a step that passes gives back its own try
     * @param narrow for one account from one network or device: a step that passes makes up for all tries before it
     */
    record Step(List<Counter> wide, Counter narrow) {
    }

    record Counter(byte[] key, TryLimit limit) {
    }

    /**
     * What became of taking a try.
     *
     * @param pause  how long until the next; zero where this one counts
     * @param before tries of this account from this place since its last success
     * @param around tries for all accounts from this place
     */
    record Taken(Duration pause, int before, int around) {
    }

    private final TryStore store;
    private final KeyedHash hash;
    private final Clock clock;

    SignInTries(TryStore store, Keys keys, Clock clock) {
        this.store = store;
        this.hash = keys.hash("sign-in tries");
        this.clock = clock;
    }

    /** @param account empty where there is none of this name */
    Step password(String username, Optional<UUID> account, SignInOrigin origin) {
        var narrow = counter(TryLimit.PASSWORD, username, place(account, origin));
        var device = account.flatMap(origin::deviceOf);
        return new Step(device.map(known -> List.of(counter(TryLimit.PASSWORDS_OF_NETWORK, known.toString())))
                .orElseGet(() -> List.of(counter(TryLimit.PASSWORDS_OF_NETWORK, origin.network(Breadth.HOUSEHOLD)),
                        counter(TryLimit.PASSWORDS_OF_NEIGHBORHOOD, origin.network(Breadth.NEIGHBORHOOD)))), narrow);
    }

    Step code(UUID account, SignInOrigin origin) {
        var place = place(Optional.of(account), origin);
        var known = origin.deviceOf(account).isPresent() || store.knows(network(account, origin));
        return new Step(List.of(counter(TryLimit.CODES_OF_ACCOUNT, account.toString(), known ? place : "strangers")),
                counter(TryLimit.CODE, account.toString(), place));
    }

    private static String place(Optional<UUID> account, SignInOrigin origin) {
        return account.flatMap(origin::deviceOf).map(UUID::toString)
                .orElseGet(() -> origin.network(Breadth.HOUSEHOLD));
    }

    private Counter counter(TryLimit limit, String... what) {
        return new Counter(hash.of(Stream.concat(Stream.of(limit.name()), Stream.of(what)).toArray(String[]::new)), limit);
    }

    private byte[] network(UUID account, SignInOrigin origin) {
        return hash.of("known network", account.toString(), origin.network(Breadth.HOUSEHOLD));
    }

    /** What a right password counts; it is never given back. */
    Step rightPassword(UUID account, SignInOrigin origin) {
        var counter = counter(TryLimit.RIGHT_PASSWORDS, account.toString(), place(Optional.of(account), origin));
        return new Step(List.of(), counter);
    }

    /** From now on this account has signed in from there. */
    void remember(UUID account, SignInOrigin origin) {
        store.remember(network(account, origin), clock.instant());
    }

    /** Takes one try, or says how long to wait for the next; in the caller's transaction. */
    Taken take(Step step) {
        var now = clock.instant();
        store.forgetOld(now);
        var wide = step.wide().stream().map(counter -> store.lock(counter.key(), now)).toList();
        var narrow = store.lock(step.narrow().key(), now);
        var wait = Stream.concat(Stream.of(pause(step.narrow(), narrow)),
                        Stream.iterate(0, i -> i < wide.size(), i -> i + 1).map(i -> pause(step.wide().get(i), wide.get(i))))
                .filter(Duration::isPositive).max(Duration::compareTo).orElse(Duration.ZERO);
        if (wait.isZero()) {
            step.wide().forEach(counter -> store.count(counter.key(), now));
            store.count(step.narrow().key(), now);
        }
        return new Taken(wait, narrow.count(), wide.stream().mapToInt(TryStore.Tries::count).findFirst().orElse(0));
    }

    /** The step has passed: right is never counted against anybody. */
    void giveBack(Step step) {
        step.wide().forEach(counter -> store.giveBack(counter.key()));
        store.forget(step.narrow().key());
    }

    private Duration pause(Counter counter, TryStore.Tries tries) {
        return Duration.between(clock.instant(), tries.last().plus(counter.limit().pause(tries.count())));
    }
}
