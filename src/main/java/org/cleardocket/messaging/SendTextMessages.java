package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Hands queued texts to a sender, each once. A text is claimed in one transaction, handed over with none, and its
 * outcome recorded in another. A crash in between is ambiguous, as is a time-out: then the sender is asked before
 * anything is sent again, and no other sender gets the text. A code may go out twice, because waiting would make it
 * worthless; nothing else may.
 */
@Component
class SendTextMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendTextMessages.class);
    private static final int MOST_CALLS_FOR_A_CODE = 2;
    /** What a call may take beyond its time limit, and clocks of instances may differ: a slow machine, a long pause. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Outcomes outcomes;
    private final Outages outages;
    private final Senders senders;
    private final MessagingSettings settings;
    private final Clock clock;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private volatile Instant lastTaken;

    SendTextMessages(Outbox outbox, Outcomes outcomes, Outages outages, Senders senders, MessagingSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.outages = outages;
        this.senders = senders;
        this.settings = settings;
        this.clock = clock;
        lastTaken = clock.instant();
    }

    /** Sends until nothing is due, and returns how many texts were in its hands. */
    int sendDue() {
        var count = 0;
        while (sendNext(() -> { })) {
            count++;
        }
        return count;
    }

    /** When it last took a text; at first, when it began to look for one. */
    Instant lastTaken() {
        return lastTaken;
    }

    /**
     * Takes the text that is due first.
     *
     * @param claimed called once it is taken, before the carrier is: there may be more for others to take
     * @return false where none is due, or none may go just now
     */
    boolean sendNext(Runnable claimed) {
        var now = clock.instant();
        var claim = outages.sendersToCall(now).stream().findFirst()
                .flatMap(sender -> outbox.claim(now, sender, settings.limit(), inHand));
        claim.ifPresent(text -> {
            inHand.add(text.text().id());
            lastTaken = now;
            try {
                claimed.run();
                deliver(text);
            } finally {
                inHand.remove(text.text().id());
            }
        });
        return claim.isPresent();
    }

    private void deliver(Claim claim) {
        var sender = senders.named(claim.sender());
        if (claim.unanswered() == 0 && isOver(claim, claim.stopped())) {
            return;
        }
        if (sender.isEmpty()) {
            withoutSender(claim);
            return;
        }
        outages.waitFor(sender.get(), clock.instant()).ifPresentOrElse(
                until -> outbox.release(claim, until),
                () -> handOver(claim, sender.get()));
    }

    /** Who may have the text is set up no longer and cannot be asked; a text that nobody has may go to others. */
    private void withoutSender(Claim claim) {
        if (claim.unanswered() > 0) {
            outcomes.unresolved(claim, "Nobody can say whether it was sent: its sender is set up no longer.");
        } else {
            outbox.release(claim, clock.instant());
        }
    }

    private void handOver(Claim claim, SmsGateway sender) {
        if (claim.unanswered() == 0) {
            send(claim, sender, 0);
        } else {
            ask(claim, sender);
        }
    }

    private void ask(Claim claim, SmsGateway sender) {
        switch (sender.find(claim.text())) {
            case SmsGateway.Lookup.Listed(var ids) -> {
                outages.worked(sender);
                outbox.firstNotOurs(ids).ifPresentOrElse(id -> accepted(claim, id),
                        () -> sendUnlessOver(claim, sender, 0));
            }
            case SmsGateway.Lookup.CannotTell(var reason) -> {
                outages.failed(sender, claim.text().to(), clock.instant());
                sendOnlyCodes(claim, sender, reason);
            }
        }
    }

    private void sendOnlyCodes(Claim claim, SmsGateway sender, String reason) {
        if (claim.isExpired(clock.instant())) {
            LOG.warn("Nobody can say whether {} was sent: {}", claim.text(), reason);
            outcomes.unresolved(claim, "Nobody can say whether it was sent. " + reason);
        } else if (claim.isCode() && claim.unanswered() < MOST_CALLS_FOR_A_CODE) {
            sendUnlessOver(claim, sender, claim.unanswered());
        } else {
            later(claim, Duration.ZERO, claim.unanswered(), reason);
        }
    }

    private void sendUnlessOver(Claim claim, SmsGateway sender, int unanswered) {
        if (!isOver(claim, outbox.isStopped(claim))) { // they may have said STOP while the sender was asked
            send(claim, sender, unanswered);
        }
    }

    /** Settles, or puts off, a text that the carrier surely has not and that may not go now. */
    private boolean isOver(Claim claim, boolean stopped) {
        var now = clock.instant();
        if (stopped) {
            outcomes.stopped(claim);
        } else if (claim.isExpired(now)) {
            tooLate(claim);
        } else if (settings.quietHours().at(now) && !claim.template().mayGoAtNight()) {
            outbox.release(claim, settings.quietHours().next(now));
        } else {
            return false;
        }
        return true;
    }

    /** @param unanswered earlier calls that still have no answer */
    private void send(Claim claim, SmsGateway sender, int unanswered) {
        if (clock.instant().plus(sender.longestCall()).plus(MARGIN).isBefore(claim.leaseEnds())) {
            record(claim, sender, unanswered, sender.send(claim.text()));
        } else {
            LOG.warn("The lease of {} could end during the call; whoever claims it next sends it", claim.text());
        }
    }

    private void record(Claim claim, SmsGateway sender, int unanswered, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted(var providerId) -> {
                outages.worked(sender);
                accepted(claim, providerId);
            }
            case SendOutcome.Rejected(var failure) -> {
                outages.worked(sender);
                LOG.warn("The carrier refused {}: {}", claim.text(), failure.words());
                outcomes.failed(claim, failure);
            }
            case SendOutcome.OptedOut(var reason) -> {
                outages.worked(sender);
                outcomes.optedOut(claim, reason);
            }
            case SendOutcome.TryLater(var reason, var after) -> {
                outages.failed(sender, claim.text().to(), clock.instant());
                elsewhereOrLater(claim, sender, unanswered, reason, after);
            }
            case SendOutcome.Unclear(var reason, var after) -> {
                outages.failed(sender, claim.text().to(), clock.instant());
                later(claim, after, unanswered + 1, reason);
            }
        }
    }

    /** Of two texts that say the same to one number, one may have taken the other's message for itself. */
    private void accepted(Claim claim, String providerId) {
        try {
            outcomes.accepted(claim, providerId);
        } catch (DuplicateKeyException e) {
            later(claim, Duration.ZERO, claim.unanswered() + 1, "Another text that says the same was faster.");
        }
    }

    /** What a sender has surely not taken goes to the next one at once; a text it may have from earlier does not. */
    private void elsewhereOrLater(Claim claim, SmsGateway sender, int unanswered, String reason, Duration after) {
        var now = clock.instant();
        var others = senders.after(sender).stream().filter(outages.sendersToCall(now)::contains).findFirst();
        if (unanswered == 0 && others.isPresent()) {
            LOG.info("Another sender takes {}: {}", claim.text(), reason);
            outbox.later(claim, now, 0, others.get().name(), reason);
        } else {
            later(claim, after, unanswered, reason);
        }
    }

    /** A text whose next try would come too late ends now; one that may have gone out is still asked for. */
    private void later(Claim claim, Duration after, int unanswered, String reason) {
        var wait = Backoff.of(claim, after);
        var due = clock.instant().plus(wait);
        if (unanswered == 0 && claim.isExpired(due)) {
            tooLate(claim);
        } else {
            LOG.info("Trying {} again in {}: {}", claim.text(), wait, reason);
            outbox.later(claim, due, unanswered, unanswered > 0 ? claim.sender() : null, reason);
        }
    }

    private void tooLate(Claim claim) {
        outcomes.failed(claim, new Failure(Failure.Reason.TOO_LATE, "The carrier did not take it in time."));
    }
}
