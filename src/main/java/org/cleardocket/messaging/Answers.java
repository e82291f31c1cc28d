package org.cleardocket.messaging;

import java.time.Clock;
import java.util.Map;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/** What we answer to a text by ourselves: in the language of our last text to them, if there was one. */
@Component
class Answers {

    private final TextMessages texts;
    private final Outbox outbox;
    private final Senders senders;
    private final Stops stops;
    private final DailyAnswers daily;
    private final Correspondents correspondents;
    private final Languages languages;
    private final MessagingSettings settings;
    private final Clock clock;

    Answers(TextMessages texts, Outbox outbox, Senders senders, Stops stops, DailyAnswers daily,
            Correspondents correspondents, Languages languages, MessagingSettings settings, Clock clock) {
        this.texts = texts;
        this.outbox = outbox;
        this.senders = senders;
        this.stops = stops;
        this.daily = daily;
        this.correspondents = correspondents;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers an order, unless the carrier does so itself. */
    void answer(Keyword order, PhoneNumber to) {
        if (senders.answer(order.words())) {
            return;
        }
        var language = languageOf(to, order.language());
        switch (order.meaning()) {
            case STOP -> texts.queue(new NewText(to, language, TextTemplate.STOPPED, Map.of()));
            case START -> onceADayToStrangers(new NewText(to, language, TextTemplate.STARTED, Map.of()));
            case HELP -> onceADayToStrangers(new NewText(to, language, TextTemplate.HELP, helpPhone()));
            case STATUS -> {
                if (correspondents.knows(to)) {
                    texts.queue(new NewText(to, language, correspondents.hasNews(to)
                            ? TextTemplate.STATUS_NEWS : TextTemplate.STATUS_NOTHING, link(language)));
                } else {
                    doNotKnow(to, language);
                }
            }
        }
    }

    /** Says that we do not know them, and no more: whose phone it is, nobody can tell. */
    void doNotKnow(PhoneNumber to, Language otherwise) {
        onceADay(new NewText(to, languageOf(to, otherwise), TextTemplate.UNKNOWN_NUMBER, helpPhone()));
    }

    /**
     * Asks whether they want no more texts.
     *
     * @param otherwise the language of what may have been a STOP
     * @return false where they were asked already on this day
     */
    boolean askWhetherToStop(PhoneNumber to, Language otherwise) {
        return onceADay(new NewText(to, languageOf(to, otherwise), TextTemplate.DID_YOU_MEAN_STOP, Map.of()));
    }

    /** Pictures stay with the carrier: a text is no safe way for papers. */
    void refusePictures(PhoneNumber to) {
        var language = languageOf(to, Language.ENGLISH);
        onceADay(new NewText(to, language, TextTemplate.NO_PICTURES, link(language)));
    }

    /** Whoever has nothing to do with us gets few texts at our cost, however often they ask. */
    private void onceADayToStrangers(NewText answer) {
        if (correspondents.knows(answer.to()) || daily.isFirst(answer.to(), answer.template(), clock.instant())) {
            texts.queue(answer);
        }
    }

    /** Two programs that answer each other come to an end, and a stopped number hears nothing. */
    private boolean onceADay(NewText answer) {
        var now = !stops.has(answer.to()) && daily.isFirst(answer.to(), answer.template(), clock.instant());
        if (now) {
            texts.queue(answer);
        }
        return now;
    }

    private Language languageOf(PhoneNumber to, Language otherwise) {
        return outbox.lastLanguage(to).flatMap(languages::find).orElse(otherwise);
    }

    private Map<String, String> helpPhone() {
        return Map.of("phone", settings.helpPhone());
    }

    private Map<String, String> link(Language language) {
        return Map.of("link", correspondents.link(language));
    }
}
