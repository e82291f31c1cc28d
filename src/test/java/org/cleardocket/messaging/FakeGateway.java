package org.cleardocket.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A carrier that says what a test tells it, and counts what it was given. */
final class FakeGateway implements SmsGateway {

    private final String name = "fake " + UUID.randomUUID();
    private final List<OutgoingText> begun = new ArrayList<>();
    private final List<OutgoingText> finished = new ArrayList<>();
    private Function<OutgoingText, SendOutcome> sending = text -> new SendOutcome.Accepted("FAKE" + text.id());
    private Function<OutgoingText, Lookup> finding = _ -> new Lookup.Listed(List.of());
    private Function<String, Optional<Receipt>> knowing = _ -> Optional.empty();
    private Function<String, Boolean> erasing = _ -> true;

    FakeGateway sending(Function<OutgoingText, SendOutcome> outcome) {
        sending = outcome;
        return this;
    }

    FakeGateway finding(Function<OutgoingText, Lookup> lookup) {
        finding = lookup;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration longestCall() {
        return Duration.ofSeconds(10);
    }

    @Override
    public SendOutcome send(OutgoingText text) {
        synchronized (this) {
            begun.add(text);
        }
        Thread.yield(); // so that another worker can step in between
        var outcome = sending.apply(text);
        synchronized (this) {
            finished.add(text);
        }
        return outcome;
    }

    @Override
    public Lookup find(OutgoingText text) {
        return finding.apply(text);
    }

    FakeGateway knowing(Function<String, Optional<Receipt>> status) {
        knowing = status;
        return this;
    }

    FakeGateway erasing(Function<String, Boolean> erasure) {
        erasing = erasure;
        return this;
    }

    @Override
    public Optional<Receipt> status(String providerId) {
        return knowing.apply(providerId);
    }

    @Override
    public boolean erase(String providerId) {
        return erasing.apply(providerId);
    }

    @Override
    public boolean answers(String keyword) {
        return false;
    }

    /** How often the carrier was given this text, whether or not the call came to an end. */
    synchronized long calls(long id) {
        return begun.stream().filter(text -> text.id() == id).count();
    }

    /** In the order in which they were given. */
    synchronized List<Long> ids() {
        return finished.stream().map(OutgoingText::id).toList();
    }
}
