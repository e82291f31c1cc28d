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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes every text and shows it on its phone at once. */
@Component
@SimulatorOnly
class SimulatorGateway implements SmsGateway {

    private final SimulatedPhones phones;
    private final Receipts receipts;
    private final Clock clock;

    SimulatorGateway(SimulatedPhones phones, Receipts receipts, Clock clock) {
        this.phones = phones;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public Duration longestCall() {
        return Duration.ZERO;
    }

    @Override
    @Transactional
    public SendOutcome send(OutgoingText text) {
        var providerId = "SIM" + UUID.randomUUID();
        phones.receive(text, providerId, clock.instant());
        receipts.take(new Receipt(text.id(), providerId, TextState.DELIVERED, null));
        return new SendOutcome.Accepted(providerId);
    }

    @Override
    public Lookup find(OutgoingText text) {
        return new Lookup.Listed(phones.received(text));
    }

    /** Receipts of the simulator are never lost. */
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
