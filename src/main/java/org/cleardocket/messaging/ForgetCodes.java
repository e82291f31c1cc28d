package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes texted codes a day after they were settled, and with them the numbers of people who went no further. Until
 * then staff may have to see why a code did not arrive. After a day, too, it no longer matters who was answered.
 */
@Component
class ForgetCodes {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SentTexts texts;
    private final DailyAnswers answers;
    private final Clock clock;

    ForgetCodes(SentTexts texts, DailyAnswers answers, Clock clock) {
        this.texts = texts;
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        texts.removeSettledCodes(clock.instant().minus(KEPT));
        answers.removeOld(clock.instant());
    }
}
