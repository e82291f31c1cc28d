package org.cleardocket.messaging.simulator;

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
