package org.cleardocket.messaging;

import java.time.Clock;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people text to us, each message once, and obeys STOP, START and HELP. */
@Component
public class IncomingTexts {

    private final Inbox inbox;
    private final Keywords keywords;
    private final Stops stops;
    private final KeywordAnswers answers;
    private final AuditLog audit;
    private final Clock clock;

    IncomingTexts(Inbox inbox, Keywords keywords, Stops stops, KeywordAnswers answers, AuditLog audit,
            Clock clock) {
        this.inbox = inbox;
        this.keywords = keywords;
        this.stops = stops;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the message and does what it says; a message that came before changes nothing. */
    @Transactional
    public void receive(IncomingText text) {
        inbox.add(text, clock.instant()).ifPresent(id ->
                keywords.in(text.body()).ifPresent(keyword -> obey(keyword, text.from(), id)));
    }

    private void obey(Keyword keyword, PhoneNumber from, long id) {
        switch (keyword.meaning()) {
            case STOP -> {
                if (stops.add(from, keyword.word())) { // who says it twice was answered before
                    answers.answer(keyword, from);
                    audit.record(Actor.RESIDENT, Stops.STOPPED, Stops.subject(id), "");
                }
            }
            case START -> {
                var wasStopped = stops.remove(from, keyword.word());
                answers.answer(keyword, from);
                if (wasStopped) {
                    audit.record(Actor.RESIDENT, Stops.STARTED, Stops.subject(id), "");
                }
            }
            case HELP -> answers.answer(keyword, from);
        }
    }
}
