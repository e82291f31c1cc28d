package org.cleardocket.messaging;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/**
 * What we answer to a text by ourselves: an order in the language whose word it is, if it can be told; all else in the
 * language of our last text to them, if there was one.
 */
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

    /**
     * Answers an order, unless the carrier does so itself.
     *
     * @param changed whether it has opened or closed the number, which is confirmed each time
     */
    void answer(Keyword order, PhoneNumber to, boolean changed) {
        if (senders.answer(order.words())) {
            return;
        }
        var language = languageOf(order.language(), to);
        switch (order.meaning()) {
            case STOP -> texts.queue(new NewText(to, language, TextTemplate.STOPPED, Map.of()));
            case START, YES -> started(new NewText(to, language, TextTemplate.STARTED, Map.of()), changed);
            case HELP -> help(to, language);
            case STATUS -> status(to, language);
        }
    }

    private void started(NewText answer, boolean changed) {
        if (changed) {
            texts.queue(answer);
        } else {
            onceADayToStrangers(answer);
        }
    }

    private void help(PhoneNumber to, Language language) {
        var answer = stops.has(to) ? TextTemplate.HELP_STOPPED : TextTemplate.HELP;
        onceADayToStrangers(new NewText(to, language, answer, helpPhone()));
    }

    /** Whoever has said STOP hears how to ask, and nothing of a request. */
    private void status(PhoneNumber to, Language language) {
        if (stops.has(to)) {
            help(to, language);
        } else if (correspondents.knows(to)) {
            texts.queue(new NewText(to, language, correspondents.hasNews(to)
                    ? TextTemplate.STATUS_NEWS : TextTemplate.STATUS_NOTHING, link(language)));
        } else {
            doNotKnow(to, language);
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

    /** They want texts: what came near to a STOP before counts no more. */
    void forgetWhetherToStop(PhoneNumber phone) {
        daily.forget(phone, TextTemplate.DID_YOU_MEAN_STOP);
    }

    /** Whether the last that they heard from us is the question whether they want no more texts, on the same day. */
    boolean haveJustAskedWhetherToStop(PhoneNumber phone) {
        return daily.has(phone, TextTemplate.DID_YOU_MEAN_STOP, clock.instant())
                && outbox.lastTemplate(phone, clock.instant().minus(TextTemplate.A_DAY))
                        .filter(last -> last == TextTemplate.DID_YOU_MEAN_STOP).isPresent();
    }

    /** Says what they can do about what they ask, and nothing about them. */
    void answer(Remark question, PhoneNumber to) {
        var template = switch (question.kind()) {
            case ASKS_WHEN -> TextTemplate.ASKED_WHEN;
            case ASKS_FOR_OTHER_NUMBER -> TextTemplate.ASKED_FOR_OTHER_NUMBER;
            case ASKS_ABOUT_APPOINTMENT -> TextTemplate.ASKED_ABOUT_APPOINTMENT;
            case ASKS_TO_WITHDRAW -> TextTemplate.ASKED_TO_WITHDRAW;
            case ASKS_ABOUT_PAPERS -> TextTemplate.ASKED_ABOUT_PAPERS;
            case ASKS_WHO, ASKS_FOR_HELP -> TextTemplate.HELP;
            case WRONG_NUMBER, PERHAPS_STOP -> throw new IllegalArgumentException("no question");
        };
        var language = languageOf(question.language(), to);
        var values = new HashMap<>(helpPhone());
        values.putAll(link(language));
        values.keySet().retainAll(template.placeholders().stream().map(Placeholder::key).toList());
        onceADay(new NewText(to, language, template, values));
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

    private Language languageOf(Language said, PhoneNumber to) {
        return said.equals(Language.ENGLISH) ? languageOf(to, Language.ENGLISH) : said;
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
