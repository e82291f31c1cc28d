package org.cleardocket.messaging;

import java.util.Map;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/** Answers STOP, START and HELP, unless the carrier does so itself. */
@Component
class KeywordAnswers {

    private final TextMessages texts;
    private final Outbox outbox;
    private final Senders senders;
    private final Languages languages;
    private final MessagingSettings settings;

    KeywordAnswers(TextMessages texts, Outbox outbox, Senders senders, Languages languages,
            MessagingSettings settings) {
        this.texts = texts;
        this.outbox = outbox;
        this.senders = senders;
        this.languages = languages;
        this.settings = settings;
    }

    /** In the language of our last text to them; where there was none, in that of the word. */
    void answer(Keyword keyword, PhoneNumber to) {
        if (senders.answer(keyword.word())) {
            return;
        }
        var language = outbox.lastLanguage(to).flatMap(languages::find).orElse(keyword.language());
        texts.queue(switch (keyword.meaning()) {
            case STOP -> new NewText(to, language, TextTemplate.STOPPED, Map.of());
            case START -> new NewText(to, language, TextTemplate.STARTED, Map.of());
            case HELP -> new NewText(to, language, TextTemplate.HELP, Map.of("phone", settings.helpPhone()));
        });
    }
}
