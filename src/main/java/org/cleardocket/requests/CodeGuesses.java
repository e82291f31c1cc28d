package org.cleardocket.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cleardocket.messaging.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many wrong codes are taken, so that no number can be guessed open in the long run: so many a day for one number,
 * however many codes are asked for and from wherever, and so many an hour for all numbers. Nobody who types the right
 * code is refused for the second: once it is used up, the first wrong try ends a code. A device that has proven the number
 * has a count of its own, and strangers do not touch it.
 */
@Component
class CodeGuesses {

    static final int A_DAY = 20;
    private static final int OF_ALL_AN_HOUR = 500;
    private static final Duration ONE_ALARM = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(CodeGuesses.class);

    private final Buckets buckets;
    private final MeterRegistry meters;
    private final Clock clock;
    private final int ofAllAnHour;
    private final BucketConfiguration ofNumber = allowance(A_DAY, Duration.ofDays(1));
    private final AtomicReference<Instant> alarm = new AtomicReference<>(Instant.MIN);

    @Autowired
    CodeGuesses(Buckets buckets, MeterRegistry meters, Clock clock) {
        this(buckets, meters, clock, OF_ALL_AN_HOUR);
    }

    CodeGuesses(Buckets buckets, MeterRegistry meters, Clock clock, int ofAllAnHour) {
        this.buckets = buckets;
        this.meters = meters;
        this.clock = clock;
        this.ofAllAnHour = ofAllAnHour;
    }

    /** A try that is counted before it is compared, so that many at once are counted too. */
    interface Guess {

        /** Whether a code may be tried again after this try. */
        boolean mayErr();

        /** Takes the count back: the try was not wrong. */
        void forgive();
    }

    /**
     * Counts a try. Each count has a connection of its own: no transaction may be open.
     *
     * @param device that has proven the number before; empty for a stranger
     * @throws TooManyCodes where too many were wrong for this number; it says when one more is taken
     */
    Guess take(PhoneNumber phone, Optional<UUID> device) {
        var number = buckets.of(ofNumber, "wrong codes", phone.e164(), device.map(UUID::toString).orElse("strangers"));
        var taken = number.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooManyCodes(Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1));
        }
        if (device.isPresent()) {
            return new Counted(true, () -> number.addTokens(1));
        }
        var all = buckets.of(allowance(ofAllAnHour, Duration.ofHours(1)), "wrong codes of all", String.valueOf(ofAllAnHour));
        var mayErr = all.tryConsume(1);
        if (!mayErr) {
            alarm();
        }
        return new Counted(mayErr, () -> {
            number.addTokens(1);
            giveBack(all, mayErr);
        });
    }

    private static void giveBack(Bucket all, boolean taken) {
        if (taken) {
            all.addTokens(1);
        }
    }

    private void alarm() {
        var now = clock.instant();
        var last = alarm.get();
        if (last.isBefore(now.minus(ONE_ALARM)) && alarm.compareAndSet(last, now)) {
            LOG.warn("More than {} wrong codes were typed within an hour: somebody may be guessing", ofAllAnHour);
            meters.counter("codes.guesses").increment();
        }
    }

    private static BucketConfiguration allowance(int tries, Duration time) {
        return BucketConfiguration.builder().addLimit(limit -> limit.capacity(tries).refillGreedy(tries, time)).build();
    }

    private record Counted(boolean mayErr, Runnable takeBack) implements Guess {

        @Override
        public void forgive() {
            takeBack.run();
        }
    }
}
