package org.cleardocket.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.language.Wordings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said with a number, in both directions. */
@Component
class Conversations {

    private static final String DOTS = "••••••";

    private final JdbcClient sql;
    private final Languages languages;
    private final Wordings wordings;

    Conversations(JdbcClient sql, Languages languages, Wordings wordings) {
        this.sql = sql;
        this.languages = languages;
        this.wordings = wordings;
    }

    List<TextMessage> with(PhoneNumber phone) {
        return sql.sql("""
                select * from (
                    select id, queued_at as at, phone, body, 0 as media, template, language, state, problem
                    from messaging.outgoing where phone = :phone
                    union all
                    select id, at, phone, body, media, null, null, null, null
                    from messaging.incoming where phone = :phone
                    order by id desc limit 200) last
                order by id
                """)
                .param("phone", phone.e164())
                .query((row, _) -> message(row))
                .list();
    }

    private TextMessage message(ResultSet row) throws SQLException {
        var state = Optional.ofNullable(row.getString("state")).map(TextState::valueOf).orElse(null);
        return new TextMessage(row.getLong("id"), Outbox.instant(row, "at"), state == null,
                new PhoneNumber(row.getString("phone")), readable(row), state, row.getString("problem"));
    }

    /** A code is for its owner alone: staff never see one, not even while it is still to be sent. */
    private String readable(ResultSet row) throws SQLException {
        if (!TextTemplate.CODE.name().equals(row.getString("template"))) {
            return withPictures(row.getString("body"), row.getInt("media"));
        }
        var language = languages.find(row.getString("language")).orElse(Language.ENGLISH);
        return wordings.texts(language).say(TextTemplate.CODE.key(), "code", DOTS);
    }

    private static String withPictures(String body, int media) {
        return switch (media) {
            case 0 -> body;
            case 1 -> (body + " [1 picture, not kept]").strip();
            default -> (body + " [" + media + " pictures, not kept]").strip();
        };
    }
}
