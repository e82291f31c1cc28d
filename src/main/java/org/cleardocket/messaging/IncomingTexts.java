package org.cleardocket.messaging;

import java.time.Clock;
import java.util.Map;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people text to us, each message once, and obeys STOP, START and HELP. */
@Component
public class IncomingTexts {

    private final JdbcClient sql;
    private final Outbox outbox;
    private final Stops stops;
    private final Keywords keywords;
    private final TextMessages texts;
    private final SmsGateway gateway;
    private final Languages languages;
    private final MessagingSettings settings;
    private final Clock clock;

    IncomingTexts(JdbcClient sql, Outbox outbox, Stops stops, Keywords keywords, TextMessages texts,
            SmsGateway gateway, Languages languages, MessagingSettings settings, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.stops = stops;
        this.keywords = keywords;
        this.texts = texts;
        this.gateway = gateway;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the message and does what it says; a message that came before changes nothing. */
    @Transactional
    public void receive(IncomingText text) {
        if (isNew(text)) {
            keywords.in(text.body()).ifPresent(keyword -> obey(keyword, text.from()));
        }
    }

    private boolean isNew(IncomingText text) {
        return sql.sql("""
                insert into messaging.incoming (provider_id, phone, body, at) values (:provider, :phone, :body, :at)
                on conflict (provider_id) do nothing
                """)
                .param("provider", text.providerId())
                .param("phone", text.from().e164())
                .param("body", text.body())
                .param("at", Outbox.at(clock.instant()))
                .update() > 0;
    }

    private void obey(Keyword keyword, PhoneNumber from) {
        switch (keyword.meaning()) {
            case STOP -> {
                if (stops.add(from, keyword.word())) { // who says it twice was answered before
                    answer(keyword, from, TextTemplate.STOPPED, Map.of());
                }
            }
            case START -> {
                stops.remove(from);
                answer(keyword, from, TextTemplate.STARTED, Map.of());
            }
            case HELP -> answer(keyword, from, TextTemplate.HELP, Map.of("phone", settings.helpPhone()));
        }
    }

    private void answer(Keyword keyword, PhoneNumber to, TextTemplate template, Map<String, String> values) {
        if (!gateway.answers(keyword.word())) {
            var language = outbox.lastLanguage(to).flatMap(languages::find).orElse(keyword.language());
            texts.queue(new NewText(to, language, template, values));
        }
    }
}
