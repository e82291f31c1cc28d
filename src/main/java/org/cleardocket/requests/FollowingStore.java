package org.cleardocket.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Devices that follow requests, under keyed hashes alone. */
@Component
class FollowingStore {

    private final JdbcClient sql;

    FollowingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(byte[] id, byte[] phone, Instant now, Instant end) {
        sql.sql("""
                insert into requests.following (id_hash, phone_hash, begun_at, used_at, ends_at)
                values (:id, :phone, :now, :now, :end)
                """)
                .param("id", id)
                .param("phone", phone)
                .param("now", utc(now))
                .param("end", utc(end))
                .update();
    }

    /**
     * Notes that a device is used.
     *
     * @param idle a device that was last used before this moment follows no more
     * @return false where it does not follow this number, or no more
     */
    boolean use(byte[] id, byte[] phone, Instant now, Instant idle) {
        return sql.sql("""
                update requests.following set used_at = :now
                where id_hash = :id and phone_hash = :phone and ends_at > :now and used_at > :idle
                """)
                .param("id", id)
                .param("phone", phone)
                .param("now", utc(now))
                .param("idle", utc(idle))
                .update() == 1;
    }

    void end(byte[] id) {
        sql.sql("delete from requests.following where id_hash = ?").param(id).update();
    }

    void endAll(byte[] phone) {
        sql.sql("delete from requests.following where phone_hash = ?").param(phone).update();
    }

    void removeEnded(Instant now) {
        sql.sql("delete from requests.following where ends_at <= ?").param(utc(now)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
