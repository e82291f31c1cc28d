package org.cleardocket.messaging.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on the phones or on its way to them, kept in the database so that a restart loses nothing. */
@Component
@SimulatorOnly
class SimulatedPhones {

    private static final int MOST_PHONES = 20;
    private static final int MOST_MESSAGES = 50;

    private final JdbcClient sql;
    private final Deliveries deliveries;

    SimulatedPhones(JdbcClient sql, Deliveries deliveries) {
        this.sql = sql;
        this.deliveries = deliveries;
    }

    /** @param arrived false while it is on its way */
    void receive(OutgoingText text, String providerId, boolean arrived, Instant now) {
        sql.sql("""
                insert into messaging.simulated (text_id, provider_id, phone, body, arrived, at)
                values (:id, :provider, :phone, :body, :arrived, :now)
                """)
                .param("id", text.id())
                .param("provider", providerId)
                .param("phone", text.to().e164())
                .param("body", text.body())
                .param("arrived", arrived)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The carrier's numbers of a text, be it on its phone or on its way. */
    List<String> received(OutgoingText text) {
        return sql.sql("select provider_id from messaging.simulated where text_id = ?").param(text.id())
                .query(String.class).list();
    }

    /** The carrier's number of a text that is on its way. */
    Optional<String> underWay(long text) {
        return sql.sql("select provider_id from messaging.simulated where text_id = ? and not arrived limit 1")
                .param(text).query(String.class).optional();
    }

    /** @return which text of ours has arrived; empty where it had before */
    Optional<Long> arrive(String providerId, Instant now) {
        return sql.sql("""
                update messaging.simulated set arrived = true, at = :now where provider_id = :provider and not arrived
                returning text_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("provider", providerId)
                .query(Long.class).optional();
    }

    /** Ends the time in which the portal goes on asking about a text whose answer was lost. */
    void runOut(long text, Instant now) {
        sql.sql("""
                update messaging.outgoing set expires_at = :now, due_at = least(due_at, :now)
                where id = :text and state = 'QUEUED' and unanswered > 0
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("text", text)
                .update();
    }

    /** The phones with the newest messages, the newest first. */
    List<Phone> recent() {
        return sql.sql("""
                select phone, phone in (select phone from messaging.stop) as stopped from (
                    select phone, id from messaging.outgoing
                    union all
                    select phone, id from messaging.incoming) message
                group by phone order by max(id) desc limit :most
                """)
                .param("most", MOST_PHONES)
                .query((row, _) -> phone(new PhoneNumber(row.getString("phone")), row.getBoolean("stopped")))
                .list();
    }

    private Phone phone(PhoneNumber number, boolean stopped) {
        return new Phone(number, deliveries.to(number), Delivery.fixed(number).isPresent(), stopped, messages(number));
    }

    /** Of a text that the phone does not have, a code stays unsaid. */
    private List<Phone.Message> messages(PhoneNumber number) {
        return sql.sql("""
                select * from (
                    select text.id, coalesce(simulated.at, queued_at) as at, state, problem,
                        coalesce(arrived, false) as arrived, simulated.provider_id is not null as known,
                        unanswered > 0 as unanswered, 0 as media,
                        case when template = 'CODE' and arrived is not true then ''
                            else coalesce(simulated.body, text.body) end as body
                    from messaging.outgoing text left join messaging.simulated on text_id = text.id
                    where text.phone = :phone
                    union all
                    select id, at, null, null, true, false, false, media, body
                    from messaging.incoming where phone = :phone
                    order by id desc limit :most) last
                order by id, at
                """)
                .param("phone", number.e164())
                .param("most", MOST_MESSAGES)
                .query(MessageRow.class).list().stream().map(MessageRow::shown).toList();
    }
}
