package org.cleardocket.messaging;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks carriers about texts whose receipt was lost, and makes them forget the words of those that are settled. It asks
 * ten minutes after the text was sent, an hour later and then once a day for four days; when nobody has said more by
 * then, the text stays as sent.
 */
@Component
class FollowSentTexts {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSentTexts.class);
    private static final int QUESTIONS = 6;
    private static final int MOST_CHECKS = 12;
    private static final int MOST_IN_A_RUN = 500;

    private final SentTexts texts;
    private final Receipts receipts;
    private final Senders senders;
    private final Outages outages;
    private final MessagingSettings settings;
    private final Clock clock;

    FollowSentTexts(SentTexts texts, Receipts receipts, Senders senders, Outages outages, MessagingSettings settings,
            Clock clock) {
        this.texts = texts;
        this.receipts = receipts;
        this.senders = senders;
        this.outages = outages;
        this.settings = settings;
        this.clock = clock;
    }

    /** At a rate and not with pauses: a run may take minutes, and pauses would hold up other jobs for as long. */
    @Scheduled(initialDelay = 30_000, fixedRate = 30_000)
    void runWhereTextsAreSent() {
        if (settings.worker()) {
            checkDue();
        }
    }

    /** Several runs, here or elsewhere, never have the same text; a run that dies leaves it to its next check. */
    void checkDue() {
        for (var count = 0; count < MOST_IN_A_RUN && outages.since(clock.instant()).isEmpty(); count++) {
            var next = texts.claimCheck(clock.instant());
            if (next.isEmpty()) {
                return;
            }
            check(next.get());
        }
    }

    private void check(SentTexts.Checked text) {
        var sender = senders.of(text.sender());
        if (sender.isEmpty() || text.checks() > MOST_CHECKS) {
            LOG.info("The carrier is asked no more about text {}", text.id());
            texts.letGo(text.id());
        } else if (text.state() == TextState.SENT && text.checks() <= QUESTIONS) {
            sender.get().status(text.providerId()).ifPresent(receipts::take);
        } else if (!settings.erase()) {
            texts.letGo(text.id());
        } else if (sender.get().erase(text.providerId())) {
            texts.erased(text.id(), clock.instant());
        }
    }
}
