package org.cleardocket.messaging;

import java.time.Clock;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in what people text to us, each message once: obeys orders, and lets colleagues hear of the rest. What a
 * machine wrote stays in the conversation, and nothing else comes of it.
 */
@Component
public class IncomingTexts {

    static final int TRIES = 5;

    private final Inbox inbox;
    private final TextReader reader;
    private final Stops stops;
    private final Answers answers;
    private final Correspondents correspondents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    IncomingTexts(Inbox inbox, TextReader reader, Stops stops, Answers answers, Correspondents correspondents,
            AuditLog audit, ApplicationEventPublisher events, TransactionOperations transaction,
            Clock clock) {
        this.inbox = inbox;
        this.reader = reader;
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
        inbox.add(text, known, clock.instant()).ifPresent(id -> take(text, id, known));
    }

    private void take(IncomingText text, long id, boolean known) {
        var from = text.from();
        switch (reader.read(text)) {
            case Said.Order(var order) -> obey(order, text, id, known);
            case Said.ByMachine _ -> {
                return; // it stays in the conversation
            }
            case Said.PerhapsStop(var language) -> {
                tell(id, from, known, false);
                askOrStop(text, id, known, language);
            }
            case Said.NotMyNumber(var language, var stops) -> {
                if (known) {
                    events.publishEvent(new WrongNumber(id, from));
                }
                if (stops) {
                    stop(text, id, known);
                } else {
                    askOrStop(text, id, known, language);
                }
            }
            case Said.Question(var remark) -> {
                tell(id, from, known, false);
                answerQuestion(remark, from, known);
            }
            case Said.Anything(var language) -> leaveToColleagues(id, from, known, language);
        }
        if (known && text.media() > 0) {
            answers.refusePictures(from);
        }
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
                var wasStopped = stops.remove(from, text.said());
                if (wasStopped || order.meaning() == Keyword.Meaning.START) {
                    answers.forgetWhetherToStop(from);
                }
                if (wasStopped) {
                    answer(order, text, true);
                    events.publishEvent(new TextsWanted(from));
                    audit.record(Actor.RESIDENT, Stops.STARTED, Stops.subject(id), "");
                } else if (order.meaning() == Keyword.Meaning.YES) {
                    leaveToColleagues(id, from, known, order.language());
                } else {
                    answer(order, text, false);
                    tell(id, from, known && text.handled() != null, true); // to a carrier each yes is a START
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

    private void leaveToColleagues(long id, PhoneNumber from, boolean known, Language language) {
        tell(id, from, known, true);
        if (!known) {
            answers.doNotKnow(from, language);
        }
    }

    private void answerQuestion(Remark remark, PhoneNumber from, boolean known) {
        if (known) {
            answers.answer(remark, from);
        } else {
            answers.doNotKnow(from, remark.language());
        }
    }

    /**
     * Whoever was asked whether they mean STOP, and comes as near to it again on the same day, means it. The answer is
     * in the language of the question.
     */
    private void askOrStop(IncomingText text, long id, boolean known, Language language) {
        if (!answers.askWhetherToStop(text.from(), language)) {
            stop(text, id, known);
        }
    }

    private void stop(IncomingText text, long id, boolean known) {
        obey(new Keyword(BareWords.of(text.body()), Keyword.Meaning.STOP, Language.ENGLISH), text, id, known);
    }

    private void tell(long id, PhoneNumber from, boolean whether, boolean mayAnswer) {
        if (whether) {
            events.publishEvent(new TextReceived(id, from, mayAnswer));
        }
    }
}
