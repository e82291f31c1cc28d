package org.cleardocket.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.StopChange;
import org.cleardocket.messaging.TextMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were told about texts and what they said: the proof of consent (47 CFR 64.1200(f)(9)). */
@Component
class Consents {

    private final JdbcClient sql;
    private final Wordings wordings;
    private final TextMessages texts;

    Consents(JdbcClient sql, Wordings wordings, TextMessages texts) {
        this.sql = sql;
        this.wordings = wordings;
        this.texts = texts;
    }

    /** What a person reads, or hears, before they agree to texts: the sentence beside the box on the page. */
    String words(Language language) {
        var pages = wordings.pages(language);
        return pages.say("consent.texts") + ". " + pages.say("consent.texts.hint");
    }

    /** Keeps what they said to {@link #words}. */
    void add(RequestId request, PhoneNumber phone, boolean agreed, ConsentChange.Channel channel, Language language,
            Instant at) {
        sql.sql("""
                insert into requests.consent (request, at, phone, agreed, channel, language, words)
                values (:request, :at, :phone, :agreed, :channel, :language, :words)
                """)
                .param("request", request.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("phone", phone.e164())
                .param("agreed", agreed)
                .param("channel", channel.name())
                .param("language", language.tag())
                .param("words", words(language))
                .update();
    }

    /** The person has this number no longer; what was said about it stays. */
    void end(RequestId request, PhoneNumber phone, Instant at) {
        sql.sql("""
                update requests.consent set ended_at = :at
                where request = :request and phone = :phone and ended_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("request", request.value())
                .param("phone", phone.e164())
                .update();
    }

    /** Until when each number was the person's that is theirs no longer. */
    Map<PhoneNumber, Instant> former(RequestId request) {
        var former = new HashMap<PhoneNumber, Instant>();
        sql.sql("""
                select phone, max(ended_at) as until from requests.consent where request = ?
                group by phone having bool_and(ended_at is not null)
                """)
                .param(request.value())
                .query(row -> {
                    former.put(new PhoneNumber(row.getString("phone")),
                            row.getObject("until", OffsetDateTime.class).toInstant());
                });
        return former;
    }

    /** All about the numbers that the request has and had, the oldest first; STOP and START too. */
    List<ConsentChange> of(RequestId request) {
        var given = sql.sql("select * from requests.consent where request = ? order by id").param(request.value())
                .query((row, _) -> given(row)).list();
        var taken = given.stream().map(ConsentChange::phone).distinct()
                .flatMap(phone -> texts.stopsOf(phone).stream().map(change -> taken(phone, change)));
        return Stream.concat(given.stream(), taken).sorted(Comparator.comparing(ConsentChange::at)).toList();
    }

    private static ConsentChange given(ResultSet row) throws SQLException {
        return new ConsentChange(row.getObject("at", OffsetDateTime.class).toInstant(),
                new PhoneNumber(row.getString("phone")),
                row.getBoolean("agreed") ? ConsentChange.Kind.AGREED : ConsentChange.Kind.DECLINED,
                ConsentChange.Channel.valueOf(row.getString("channel")), row.getString("words"));
    }

    private static ConsentChange taken(PhoneNumber phone, StopChange change) {
        return new ConsentChange(change.at(), phone,
                change.stopped() ? ConsentChange.Kind.STOPPED : ConsentChange.Kind.STARTED,
                change.isTold() ? ConsentChange.Channel.STAFF : ConsentChange.Channel.TEXT, change.word());
    }
}
