package org.cleardocket.messaging;

import java.time.Clock;
import java.util.List;
import org.cleardocket.language.Wordings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends texts, once each, and remembers what became of them. */
@Component
@EnableConfigurationProperties(MessagingSettings.class)
public class TextMessages {

    private final Outbox outbox;
    private final Stops stops;
    private final Conversations conversations;
    private final Wordings wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextMessages(Outbox outbox, Stops stops, Conversations conversations, Wordings wordings,
            ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.stops = stops;
        this.conversations = conversations;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Promises to send a text. The promise is part of the caller's transaction: it exists exactly if that commits. To
     * a person who has said STOP nothing is sent; the text is kept as suppressed.
     *
     * @return the text's id
     * @throws org.springframework.transaction.IllegalTransactionStateException without an open transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long queue(NewText text) {
        var body = preview(text);
        if (stops.has(text.to()) && !text.template().mayGoToStoppedNumber()) {
            return outbox.add(text, body, TextState.SUPPRESSED, clock.instant());
        }
        var id = outbox.add(text, body, TextState.QUEUED, clock.instant());
        events.publishEvent(new TextQueued(id));
        return id;
    }

    /** What a text would say. */
    public String preview(NewText text) {
        return wordings.texts(text.language()).say(text.template().key(), text.values());
    }

    /** Everything said with this number, the oldest first, at most the last 200. */
    @Transactional(readOnly = true)
    public List<TextMessage> with(PhoneNumber phone) {
        return conversations.with(phone);
    }

    /** Whether the person has said STOP and not START since. */
    @Transactional(readOnly = true)
    public boolean stopped(PhoneNumber phone) {
        return stops.has(phone);
    }
}
