package org.cleardocket.messaging;

import java.time.Clock;
import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in what people text to us, each message once: obeys orders, and lets colleagues hear of the rest. */
@Component
public class IncomingTexts {

    static final int TRIES = 5;

    private final Inbox inbox;
    private final Keywords keywords;
    private final NearStops nearStops;
    private final Stops stops;
    private final Answers answers;
    private final Correspondents correspondents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    IncomingTexts(Inbox inbox, Keywords keywords, NearStops nearStops, Stops stops, Answers answers,
            Correspondents correspondents, AuditLog audit, ApplicationEventPublisher events,
            TransactionOperations transaction, Clock clock) {
        this.inbox = inbox;
        this.keywords = keywords;
        this.nearStops = nearStops;
        this.stops = stops;
        this.answers = answers;
        this.correspondents = correspondents;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps the message and does what it says; a message that came before changes nothing. Where another transaction is
     * in the way it is tried again at once, because not every carrier sends a message twice.
     */
    public void receive(IncomingText text) {
        for (var triesLeft = TRIES - 1; ; triesLeft--) {
            try {
                transaction.executeWithoutResult(_ -> take(text));
                return;
            } catch (ConcurrencyFailureException inTheWay) {
                if (triesLeft == 0) {
                    throw inTheWay;
                }
            }
        }
    }

    private void take(IncomingText text) {
        var known = correspondents.knows(text.from());
        inbox.add(text, known, clock.instant()).ifPresent(id -> {
            order(text).ifPresentOrElse(order -> obey(order, text, id, known),
                    () -> read(text, id, known));
            if (known && text.media() > 0) {
                answers.refusePictures(text.from());
            }
        });
    }

    /** Whatever the carrier has done about a message is done here too, though the words be none of ours. */
    private Optional<Keyword> order(IncomingText text) {
        return text.handled() == null ? keywords.in(text.body())
                : Optional.of(new Keyword(BareWords.of(text.body()), text.handled().meaning(), Language.ENGLISH));
    }

    private void obey(Keyword order, IncomingText text, long id, boolean known) {
        var from = text.from();
        switch (order.meaning()) {
            case STOP -> {
                if (stops.add(from, text.said())) { // who says it twice was answered before
                    answer(order, text, true);
                    audit.record(Actor.RESIDENT, Stops.STOPPED, Stops.subject(id), "");
                }
            }
            case START, YES -> {
                if (stops.remove(from, text.said())) {
                    answer(order, text, true);
                    events.publishEvent(new TextsWanted(from));
                    audit.record(Actor.RESIDENT, Stops.STARTED, Stops.subject(id), "");
                } else if (order.meaning() == Keyword.Meaning.YES) {
                    read(text, id, known);
                } else {
                    answer(order, text, false);
                    if (known && text.handled() != null) {
                        tell(id, from); // to a carrier each yes is a START
                    }
                }
            }
            case HELP, STATUS -> answer(order, text, false);
        }
    }

    private void answer(Keyword order, IncomingText text, boolean changed) {
        if (text.handled() == null) {
            answers.answer(order, text.from(), changed);
        }
    }

    private void read(IncomingText text, long id, boolean known) {
        var from = text.from();
        if (known) {
            tell(id, from);
        }
        nearStops.in(text.body()).ifPresentOrElse(language -> askOrStop(text, id, known, language), () -> {
            if (!known) {
                answers.doNotKnow(from, Language.ENGLISH);
            }
        });
    }

    /**
     * Whoever was asked whether they mean STOP, and comes as near to it again on the same day, means it. The answer is
     * in the language of the question.
     */
    private void askOrStop(IncomingText text, long id, boolean known, Language language) {
        if (!answers.askWhetherToStop(text.from(), language)) {
            obey(new Keyword(BareWords.of(text.body()), Keyword.Meaning.STOP, Language.ENGLISH), text, id, known);
        }
    }

    private void tell(long id, PhoneNumber from) {
        events.publishEvent(new TextReceived(id, from));
    }
}
