package org.cleardocket.requests;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes codes and counts that say nothing any more. */
@Component
class ForgetPhoneCodes {

    private final PhoneCodeStore codes;
    private final CodeLimits limits;
    private final Clock clock;

    ForgetPhoneCodes(PhoneCodeStore codes, CodeLimits limits, Clock clock) {
        this.codes = codes;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        codes.removeExpired(clock.instant());
        limits.forgetRefilled();
    }
}
