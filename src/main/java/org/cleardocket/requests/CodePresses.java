package org.cleardocket.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.network.Breadth;
import org.springframework.stereotype.Component;

/**
 * Every press of "send me a code". Two presses of one browser at once are one code: the second waits for the first and gets its proof.
 * Who goes on pressing without ever typing a code waits twice as long each time.
 */
@Component
class CodePresses {

    static final int FREE = 3;
    static final Duration FIRST_WAIT = Duration.ofSeconds(200);

    /** A finger's second touch, or a browser's second try; who asks for another code has looked at the page first. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofHours(1);
    /** Numbers are given out in blocks of a thousand. */
    private static final int DIGITS_IN_A_RANGE = 3;

    private final CodePressStore store;
    private final CodeSweeps sweeps;
    private final KeyedHash hash;
    private final Clock clock;

    CodePresses(CodePressStore store, CodeSweeps sweeps, Keys keys, Clock clock) {
        this.store = store;
        this.sweeps = sweeps;
        this.hash = keys.hash("code presses");
        this.clock = clock;
    }

    /**
     * Counts a press, in the caller's transaction: until that ends, a second one waits.
     *
     * @param proof of the code that this press is to send
     * @return the proof of a code that was asked for just now, which is this one too; empty for a press of its own
     * @throws TooManyCodes where it comes too soon after others
     */
    Optional<UUID> count(PhoneNumber phone, CodeAsker asker, UUID proof) {
        var now = clock.instant();
        var visitor = visitor(phone, asker);
        var browser = browser(asker);
        var network = hash.of("network", asker.network(Breadth.HOUSEHOLD));
        var range = hash.of("range", phone.e164().substring(0, phone.e164().length() - DIGITS_IN_A_RANGE));
        if (store.add(visitor, browser, network, range, proof, now)) {
            sweeps.look(network, range, now);
            return Optional.empty();
        }
        var earlier = store.lock(visitor);
        if (earlier.isEmpty()) {
            return count(phone, asker, proof); // forgotten meanwhile, so this is the first
        }
        var last = earlier.get();
        if (isOnePress(last, browser, now)) {
            return Optional.of(last.proof());
        }
        var left = left(last, now);
        if (left.isPositive()) {
            throw new TooManyCodes(left);
        }
        store.again(visitor, browser, network, proof, now, times(last, now) + 1);
        return Optional.empty();
    }

    /** The proof of the code that a refused press repeats; empty where it is a press of its own. */
    Optional<UUID> justSent(PhoneNumber phone, CodeAsker asker) {
        var now = clock.instant();
        return store.find(visitor(phone, asker)).filter(last -> isOnePress(last, browser(asker), now))
                .map(CodePressStore.Last::proof);
    }

    /** How long from now they have to wait; zero or less for not at all. */
    Duration left(PhoneNumber phone, CodeAsker asker) {
        var now = clock.instant();
        return store.find(visitor(phone, asker)).map(last -> left(last, now)).orElse(Duration.ZERO);
    }

    private static Duration left(CodePressStore.Last last, Instant now) {
        var next = last.at().plus(wait(times(last, now)));
        return now.isBefore(next) ? Duration.between(now, next).plusSeconds(1) : Duration.ZERO;
    }

    /** How often in a row they have asked. */
    private static int times(CodePressStore.Last last, Instant now) {
        return last.at().plus(REST).isBefore(now) ? 0 : last.times();
    }

    /** Whoever typed a code does not press in vain. */
    void forget(UUID proof) {
        store.remove(proof);
    }

    /** A code is the browser's that asked for it: others at its address spend no tries of it. */
    private static boolean isOnePress(CodePressStore.Last last, byte[] browser, Instant now) {
        return last.untried() && Arrays.equals(last.browser(), browser) && Duration.between(last.at(), now).abs().compareTo(ONE_PRESS) < 0;
    }

    private static Duration wait(int times) {
        return times < FREE ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(times - FREE, 4));
    }

    private byte[] browser(CodeAsker asker) {
        return hash.of("browser", asker.browser());
    }

    private byte[] visitor(PhoneNumber phone, CodeAsker asker) {
        return hash.of("visitor", phone.e164(), asker.device().map(UUID::toString)
                .orElseGet(() -> asker.network(Breadth.HOUSEHOLD)));
    }
}
