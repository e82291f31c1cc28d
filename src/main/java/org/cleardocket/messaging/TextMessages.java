package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
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
    private final Languages languages;
    private final MessagingSettings settings;
    private final TextLint lint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextMessages(Outbox outbox, Stops stops, Conversations conversations, Wordings wordings,
            Languages languages, MessagingSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.stops = stops;
        this.conversations = conversations;
        this.wordings = wordings;
        this.languages = languages;
        this.settings = settings;
        this.lint = new TextLint(ForbiddenWords.read(), settings.publicUrl().getHost());
        this.events = events;
        this.clock = clock;
    }

    /**
     * Promises to send a text at once; in the quiet hours, when they end, unless it is a code or answers a word of
     * the person. The promise is part of the caller's transaction: it exists exactly if that commits. To
     * a person who has said STOP nothing is sent; the text is kept as suppressed.
     *
     * @return the text's id
     * @throws org.springframework.transaction.IllegalTransactionStateException without an open transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long queue(NewText text) {
        return queue(text, clock.instant());
    }

    /**
     * Promises to send a text, as {@link #queue(NewText)} does, but not before a moment.
     *
     * @param notBefore in the past for at once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long queue(NewText text, Instant notBefore) {
        var body = preview(text);
        var now = clock.instant();
        var early = notBefore.isAfter(now) ? notBefore : now;
        var due = text.template().mayGoAtNight() ? early : settings.quietHours().next(early);
        if (stops.has(text.to()) && !text.template().mayGoToStoppedNumber()) {
            return outbox.add(text, body, TextState.SUPPRESSED, now, due);
        }
        var id = outbox.add(text, body, TextState.QUEUED, now, due);
        events.publishEvent(new TextQueued(id));
        return id;
    }

    /**
     * Why an earlier text must not go out once more: what staff wrote is looked at anew, because the rules may have
     * changed since. Empty where it may, and where the words are the portal's own.
     */
    @Transactional(readOnly = true)
    public List<TextFinding> findings(long textId) {
        return outbox.ownWords(textId).map(written -> lint.own(written.body(), language(written.language())))
                .orElse(List.of());
    }

    /** What an earlier text says that staff wrote in their own words; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<String> ownWords(long textId) {
        return outbox.ownWords(textId).map(Outbox.OwnWords::body);
    }

    private Language language(String tag) {
        return languages.find(tag).orElse(Language.ENGLISH);
    }

    /**
     * Promises to send the words of an earlier text once more, in the daytime, to the same number or to another one.
     *
     * @return the new text's id
     * @throws org.springframework.dao.EmptyResultDataAccessException where there is no such text, or it is a code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long again(long textId, PhoneNumber to) {
        var now = clock.instant();
        var state = stops.has(to) ? TextState.SUPPRESSED : TextState.QUEUED;
        var id = outbox.repeat(textId, to, state, now, settings.quietHours().next(now));
        events.publishEvent(new TextQueued(id));
        return id;
    }

    /**
     * Takes back texts to a number, as far as the carrier may not have them already.
     *
     * @param why for staff, in a sentence
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Collection<Long> textIds, PhoneNumber to, String why) {
        outbox.withdraw(textIds, to, why, clock.instant());
    }

    /**
     * The owner of a number told a member of the staff that they want no texts: as if they had texted STOP, but nothing
     * confirms it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(PhoneNumber phone) {
        stops.add(phone, StopChange.TOLD);
    }

    /**
     * The owner of a number told a member of the staff that they want texts again.
     *
     * @return false, and nothing changed, where they stopped texts in a text: only their own START ends that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean start(PhoneNumber phone) {
        return stops.lift(phone);
    }

    /**
     * What a text would say and cost, and why it must not go out as it is, if so.
     *
     * @param values the placeholders of the template, by name, whatever is in them
     */
    public TextDraft draft(TextTemplate template, Language language, Map<String, String> values) {
        var body = say(template, language, values);
        return new TextDraft(body, Segments.of(body), settings.pricePerPart(), Segments.special(body),
                lint.text(template, language, values, body));
    }

    /** What a text says. */
    String preview(NewText text) {
        return say(text.template(), text.language(), text.values());
    }

    private String say(TextTemplate template, Language language, Map<String, String> values) {
        return wordings.texts(language).say(template.key(), values);
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

    /** Every STOP and START that came from a number, the oldest first. */
    @Transactional(readOnly = true)
    public List<StopChange> stopsOf(PhoneNumber phone) {
        return stops.history(phone);
    }
}
