package org.cleardocket.messaging.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on the phones, kept in the database so that a restart loses nothing. */
@Component
@SimulatorOnly
class SimulatedPhones {

    private static final int MOST_PHONES = 20;
    private static final int MOST_MESSAGES = 50;

    private final JdbcClient sql;

    SimulatedPhones(JdbcClient sql) {
        this.sql = sql;
    }

    void receive(OutgoingText text, String providerId, Instant now) {
        sql.sql("""
                insert into messaging.simulated (text_id, provider_id, phone, body, at)
                values (:id, :provider, :phone, :body, :now)
                """)
                .param("id", text.id())
                .param("provider", providerId)
                .param("phone", text.to().e164())
                .param("body", text.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<String> received(OutgoingText text) {
        return sql.sql("select provider_id from messaging.simulated where text_id = ?").param(text.id())
                .query(String.class).list();
    }

    /** The phones with the newest messages, the newest first. */
    List<Phone> recent() {
        return sql.sql("""
                select phone from (
                    select phone, at from messaging.simulated
                    union all
                    select phone, at from messaging.incoming) message
                group by phone order by max(at) desc limit :most
                """)
                .param("most", MOST_PHONES)
                .query((row, _) -> new PhoneNumber(row.getString("phone")))
                .list().stream()
                .map(number -> new Phone(number, messages(number)))
                .toList();
    }

    private List<Phone.Message> messages(PhoneNumber number) {
        return sql.sql("""
                select * from (
                    select simulated.at, false as written, simulated.body, outgoing.state
                    from messaging.simulated join messaging.outgoing on outgoing.id = simulated.text_id
                    where simulated.phone = :phone
                    union all
                    select at, true, body, 'SENT' from messaging.incoming where phone = :phone
                    order by at desc limit :most) last
                order by at
                """)
                .param("phone", number.e164())
                .param("most", MOST_MESSAGES)
                .query((row, _) -> message(row))
                .list();
    }

    private static Phone.Message message(ResultSet row) throws SQLException {
        return new Phone.Message(row.getObject("at", OffsetDateTime.class).toInstant(), row.getBoolean("written"),
                row.getString("body"), row.getString("state").toLowerCase(Locale.ROOT));
    }
}
