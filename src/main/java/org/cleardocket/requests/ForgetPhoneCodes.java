package org.cleardocket.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes codes, counts and followings that say nothing any more. */
@Component
class ForgetPhoneCodes {

    /** Longer than any press is compared with another. */
    private static final Duration KEPT = Duration.ofHours(2);

    private final PhoneCodeStore codes;
    private final Buckets limits;
    private final CodePressStore presses;
    private final FollowingStore followings;
    private final Clock clock;

    ForgetPhoneCodes(PhoneCodeStore codes, Buckets limits, CodePressStore presses,
            FollowingStore followings, Clock clock) {
        this.codes = codes;
        this.limits = limits;
        this.presses = presses;
        this.followings = followings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        codes.removeExpired(clock.instant());
        limits.forgetRefilled();
        presses.removeOlder(clock.instant().minus(KEPT));
        followings.removeEnded(clock.instant());
    }
}
