package org.cleardocket.messaging.simulator;

import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody chose to happen with texts, number by number. */
@Component
@SimulatorOnly
class Deliveries {

    private final JdbcClient sql;

    Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /** A code reaches each number that stands for an outcome: without it nobody could ask for help with such a number. */
    Delivery of(OutgoingText text) {
        var delivery = to(text.to());
        return Delivery.fixed(text.to()).isPresent() && delivery != Delivery.STOPPED && isCode(text)
                ? Delivery.DELIVERED : delivery;
    }

    private boolean isCode(OutgoingText text) {
        return sql.sql("select exists (select from messaging.outgoing where id = ? and template = 'CODE')")
                .param(text.id()).query(Boolean.class).single();
    }

    Delivery to(PhoneNumber phone) {
        return Delivery.fixed(phone).orElseGet(() -> sql
                .sql("select delivery from messaging.simulated_delivery where phone = ?").param(phone.e164())
                .query(Delivery.class).optional().orElse(Delivery.DELIVERED));
    }

    /** From the next text on; a number with a delivery of its own keeps it. */
    void choose(PhoneNumber phone, Delivery delivery) {
        sql.sql("""
                insert into messaging.simulated_delivery (phone, delivery) values (:phone, :delivery)
                on conflict (phone) do update set delivery = excluded.delivery
                """)
                .param("phone", phone.e164())
                .param("delivery", delivery.name())
                .update();
    }
}
