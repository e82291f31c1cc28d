package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes texted codes a day after they were settled, and with them the numbers of people who went no further. Until
 * then staff may have to see why a code did not arrive. After a day, too, it no longer matters who was answered. What
 * strangers wrote, and that we do not know them, is kept for a month, in which somebody may have to see what goes on; no
 * carrier sends a message again after as long as that.
 */
@Component
class ForgetStrangers {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final SentTexts texts;
    private final Inbox inbox;
    private final DailyAnswers answers;
    private final Clock clock;

    ForgetStrangers(SentTexts texts, Inbox inbox, DailyAnswers answers, Clock clock) {
        this.texts = texts;
        this.inbox = inbox;
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var now = clock.instant();
        texts.removeSettled(TextTemplate.CODE, now.minus(A_DAY));
        answers.removeOld(now);
        inbox.removeStrangers(now.minus(A_MONTH));
        texts.removeSettled(TextTemplate.UNKNOWN_NUMBER, now.minus(A_MONTH));
    }
}
