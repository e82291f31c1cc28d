package org.cleardocket.messaging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what carriers report. Receipts come late, twice and in any order, and move a text forward only. */
@Component
public class Receipts {

    private final Outbox outbox;
    private final Stops stops;

    Receipts(Outbox outbox, Stops stops) {
        this.outbox = outbox;
        this.stops = stops;
    }

    /** Moves the text forward; nothing happens where it is unknown or has come as far already. */
    @Transactional
    public void take(Receipt receipt) {
        outbox.lock(receipt).filter(text -> text.state().yieldsTo(receipt.state())).ifPresent(text -> {
            outbox.advance(text, receipt);
            if (receipt.state() == TextState.SUPPRESSED) {
                stops.addFromCarrier(text.phone(), text.id());
            }
        });
    }
}
