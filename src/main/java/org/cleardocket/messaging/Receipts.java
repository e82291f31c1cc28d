package org.cleardocket.messaging;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what carriers report. Receipts come late, twice and in any order, and move a text forward only. */
@Component
public class Receipts {

    private final SentTexts texts;
    private final Stops stops;
    private final TextMeters meters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(SentTexts texts, Stops stops, TextMeters meters, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.stops = stops;
        this.meters = meters;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the text forward; nothing happens where it is unknown or has come as far already. */
    @Transactional
    public void take(Receipt receipt) {
        texts.lock(receipt).filter(text -> text.yieldsTo(receipt.state()))
                .ifPresent(text -> advance(text, receipt));
    }

    private void advance(SentTexts.Reported text, Receipt receipt) {
        var now = clock.instant();
        texts.advance(text, receipt, receipt.state() == TextState.SENT ? now.plus(SentTexts.FIRST_CHECK) : now);
        if (!text.accepted()) {
            meters.sent(text.body());
        }
        switch (receipt.state()) {
            case DELIVERED -> {
                meters.delivered();
                events.publishEvent(new TextDelivered(text.id(), text.phone()));
            }
            case UNDELIVERED, FAILED -> {
                var reason = receipt.failure() == null ? Failure.Reason.OTHER : receipt.failure().reason();
                if (!text.state().isFailure()) {
                    meters.failed(reason);
                    events.publishEvent(new TextFailed(text.id(), text.phone(), reason));
                }
            }
            case SUPPRESSED -> {
                events.publishEvent(new TextFailed(text.id(), text.phone(), Failure.Reason.BLOCKED));
                stops.addFromCarrier(text.phone(), text.id());
            }
            case SENT -> events.publishEvent(new TextAccepted(text.id()));
            case QUEUED, SENDING, UNKNOWN, WITHDRAWN -> {
                // no news, and the last two are no carrier's to say
            }
        }
    }
}
