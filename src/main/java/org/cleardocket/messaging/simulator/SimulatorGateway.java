package org.cleardocket.messaging.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.Receipt;
import org.cleardocket.messaging.Receipts;
import org.cleardocket.messaging.SendOutcome;
import org.cleardocket.messaging.SmsGateway;
import org.cleardocket.messaging.TextState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plays the carrier: shows each text on its phone at once, unless somebody chose otherwise for its number. */
@Component
@SimulatorOnly
class SimulatorGateway implements SmsGateway {

    /** As invented as its phones: no number of this exchange is anybody's. */
    static final String NUMBER = "(800) 555-0100";

    private final SimulatedPhones phones;
    private final Deliveries deliveries;
    private final Receipts receipts;
    private final Clock clock;

    SimulatorGateway(SimulatedPhones phones, Deliveries deliveries, Receipts receipts, Clock clock) {
        this.phones = phones;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public Optional<String> number() {
        return Optional.of(NUMBER);
    }

    @Override
    public Duration longestCall() {
        return Duration.ZERO;
    }

    @Override
    @Transactional
    public SendOutcome send(OutgoingText text) {
        var delivery = deliveries.of(text);
        var providerId = "SIM" + UUID.randomUUID();
        return switch (delivery) {
            case DELIVERED -> {
                phones.receive(text, providerId, true, clock.instant());
                report(text.id(), providerId, delivery);
                yield new SendOutcome.Accepted(providerId);
            }
            case NO_SUCH_NUMBER, TAKES_NO_TEXTS, OUT_OF_REACH, BLOCKED, FILTERED, OUR_SENDER, OTHER -> {
                report(text.id(), providerId, delivery);
                yield new SendOutcome.Accepted(providerId);
            }
            case NO_RECEIPT, LATE -> {
                phones.receive(text, providerId, delivery != Delivery.LATE, clock.instant());
                yield new SendOutcome.Accepted(providerId);
            }
            case ANSWER_LOST -> {
                phones.receive(text, providerId, true, clock.instant());
                yield new SendOutcome.Unclear("The carrier gave no answer.", Duration.ZERO);
            }
            case DOWN -> new SendOutcome.TryLater("The carrier is down.", Duration.ZERO);
            case STOPPED -> new SendOutcome.OptedOut("This person has said STOP to the carrier. (21610)");
        };
    }

    /** Lets a text arrive that was on its way; nothing happens where it has. */
    @Transactional
    public void arrive(String providerId) {
        phones.arrive(providerId, clock.instant()).ifPresent(text -> report(text, providerId, Delivery.DELIVERED));
    }

    private void report(@Nullable Long text, String providerId, Delivery delivery) {
        var state = delivery.failure() == null ? TextState.DELIVERED : TextState.UNDELIVERED;
        receipts.take(new Receipt(text, providerId, state, delivery.failure()));
    }

    @Override
    public Lookup find(OutgoingText text) {
        return switch (deliveries.of(text)) {
            case DOWN, ANSWER_LOST -> new Lookup.CannotTell("The carrier gave no answer.");
            default -> new Lookup.Listed(phones.received(text));
        };
    }

    /** Who chose that a receipt is lost wants it to stay so. */
    @Override
    public Optional<Receipt> status(String providerId) {
        return Optional.empty();
    }

    /** Its phones are all there is. */
    @Override
    public boolean erase(String providerId) {
        return true;
    }

    @Override
    public boolean answers(String keyword) {
        return false;
    }
}
