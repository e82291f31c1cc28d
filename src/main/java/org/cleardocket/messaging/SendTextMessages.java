package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Hands queued texts to the carrier, each once. A text is claimed in one transaction, handed over with none, and its
 * outcome recorded in another. A crash in between is ambiguous, as is a time-out: then the carrier is asked before
 * anything is sent again. A code may go out twice, because waiting would make it worthless; nothing else may.
 */
@Component
class SendTextMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendTextMessages.class);
    private static final int MOST_CALLS_FOR_A_CODE = 2;
    /** What a call may take beyond its time limit: a slow machine, a long pause. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Stops stops;
    private final SmsGateway gateway;
    private final Clock clock;

    SendTextMessages(Outbox outbox, Stops stops, SmsGateway gateway, Clock clock) {
        this.outbox = outbox;
        this.stops = stops;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Sends until nothing is due, and returns how many texts were in its hands. */
    int sendDue() {
        var count = 0;
        while (sendNext(() -> { })) {
            count++;
        }
        return count;
    }

    /**
     * Takes the text that is due first.
     *
     * @param claimed called once it is taken, before the carrier is: there may be more for others to take
     * @return false where none is due
     */
    boolean sendNext(Runnable claimed) {
        var claim = outbox.claim(clock.instant());
        claim.ifPresent(text -> {
            claimed.run();
            deliver(text);
        });
        return claim.isPresent();
    }

    private void deliver(Claim claim) {
        if (claim.unanswered() == 0) {
            send(claim, 0);
        } else {
            ask(claim);
        }
    }

    private void ask(Claim claim) {
        switch (gateway.find(claim.text())) {
            case SmsGateway.Lookup.Listed(var ids) -> outbox.firstNotOurs(ids)
                    .ifPresentOrElse(id -> accepted(claim, id), () -> send(claim, 0));
            case SmsGateway.Lookup.CannotTell(var reason) -> sendOnlyCodes(claim, reason);
        }
    }

    private void sendOnlyCodes(Claim claim, String reason) {
        if (claim.isExpired(clock.instant())) {
            LOG.warn("Nobody can say whether {} was sent: {}", claim.text(), reason);
            outbox.ended(claim, TextState.UNKNOWN, "Nobody can say whether it was sent. " + reason);
        } else if (claim.urgent() && claim.unanswered() < MOST_CALLS_FOR_A_CODE) {
            send(claim, claim.unanswered());
        } else {
            later(claim, Duration.ZERO, claim.unanswered(), reason);
        }
    }

    /** @param unanswered earlier calls that still have no answer */
    private void send(Claim claim, int unanswered) {
        var now = clock.instant();
        if (!now.plus(gateway.longestCall()).plus(MARGIN).isBefore(claim.leaseEnds())) {
            LOG.warn("The lease of {} could end during the call; whoever claims it next sends it", claim.text());
        } else if (claim.stopped()) {
            outbox.ended(claim, TextState.SUPPRESSED, Stops.PROBLEM);
        } else if (claim.isExpired(now)) {
            outbox.ended(claim, TextState.FAILED, "The carrier did not take it in time.");
        } else {
            record(claim, unanswered, gateway.send(claim.text()));
        }
    }

    private void record(Claim claim, int unanswered, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted(var providerId) -> accepted(claim, providerId);
            case SendOutcome.Rejected(var reason) -> {
                LOG.warn("The carrier refused {}: {}", claim.text(), reason);
                outbox.ended(claim, TextState.FAILED, reason);
            }
            case SendOutcome.OptedOut(var reason) -> {
                outbox.ended(claim, TextState.SUPPRESSED, reason);
                stops.addFromCarrier(claim.text().to(), claim.text().id());
            }
            case SendOutcome.TryLater(var reason, var after) -> later(claim, after, unanswered, reason);
            case SendOutcome.Unclear(var reason, var after) -> later(claim, after, unanswered + 1, reason);
        }
    }

    /** Of two texts that say the same to one number, one may have taken the other's message for itself. */
    private void accepted(Claim claim, String providerId) {
        try {
            outbox.accepted(claim, providerId);
        } catch (DuplicateKeyException e) {
            later(claim, Duration.ZERO, claim.unanswered() + 1, "Another text that says the same was faster.");
        }
    }

    private void later(Claim claim, Duration after, int unanswered, String reason) {
        var wait = Backoff.of(claim, after);
        LOG.info("Trying {} again in {}: {}", claim.text(), wait, reason);
        outbox.later(claim, clock.instant().plus(wait), unanswered, reason);
    }
}
