package org.cleardocket.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {

    /**
     * An account with what it takes to sign in.
     *
     * @param sample   whether everybody knows its password
     * @param lapsesAt when its password ends unless somebody signs in with it before; {@code null} once somebody has
     */
    record Keys(StaffAccount account, String passwordHash, byte[] sealedSecret, boolean sample,
            @Nullable Instant lapsesAt) {
    }

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<StaffAccount> all() {
        return sql.sql("select * from people.account order by username").query((row, _) -> account(row)).list();
    }

    /** Some accounts, the oldest first. */
    List<Keys> oldest(int most) {
        return sql.sql("select * from people.account order by created_at limit ?").param(most)
                .query((row, _) -> keys(row)).list();
    }

    Optional<Keys> find(String username) {
        return sql.sql("select * from people.account where username = :username")
                .param("username", username)
                .query((row, _) -> keys(row))
                .optional();
    }

    Optional<Keys> find(UUID id) {
        return sql.sql("select * from people.account where id = :id")
                .param("id", id)
                .query((row, _) -> keys(row))
                .optional();
    }

    /** @return whether the username was free */
    boolean insert(Keys keys, Instant now) {
        var account = keys.account();
        return sql.sql("""
                insert into people.account (id, username, name, role, password_hash, password_lapses_at, sealed_secret,
                    sample, created_at)
                values (:id, :username, :name, :role, :hash, :lapses, :secret, :sample, :now)
                on conflict (username) do nothing
                """)
                .param("id", account.id())
                .param("username", account.username())
                .param("name", account.name())
                .param("role", account.role().name())
                .param("hash", keys.passwordHash())
                .param("lapses", at(keys.lapsesAt()))
                .param("secret", keys.sealedSecret())
                .param("sample", keys.sample())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void setActive(UUID id, boolean active) {
        sql.sql("""
                update people.account set active = :active, credentials_version = credentials_version + 1
                where id = :id
                """)
                .param("active", active)
                .param("id", id)
                .update();
    }

    void setPassword(UUID id, String hash, Instant lapsesAt) {
        sql.sql("""
                update people.account set password_hash = :hash, password_lapses_at = :lapses,
                    credentials_version = credentials_version + 1
                where id = :id
                """)
                .param("hash", hash)
                .param("lapses", at(lapsesAt))
                .param("id", id)
                .update();
    }

    /** The same password with another hash, unless it was replaced meanwhile. */
    void replaceHash(UUID id, String old, String hash) {
        sql.sql("update people.account set password_hash = :hash where id = :id and password_hash = :old")
                .param("hash", hash)
                .param("id", id)
                .param("old", old)
                .update();
    }

    /** Somebody has signed in with the password, so it lapses no more. */
    void keepPassword(UUID id) {
        sql.sql("update people.account set password_lapses_at = null where id = :id and password_lapses_at is not null")
                .param("id", id)
                .update();
    }

    void setSecret(UUID id, byte[] sealed) {
        sql.sql("""
                update people.account
                set sealed_secret = :sealed, last_code_step = 0, credentials_version = credentials_version + 1
                where id = :id
                """)
                .param("sealed", sealed)
                .param("id", id)
                .update();
    }

    /** @return whether this step is newer than every step used before; two uses at once cannot both be */
    boolean useStep(UUID id, long step) {
        return sql.sql("update people.account set last_code_step = :step where id = :id and last_code_step < :step")
                .param("step", step)
                .param("id", id)
                .update() == 1;
    }

    private static Keys keys(ResultSet row) throws SQLException {
        return new Keys(account(row), row.getString("password_hash"), row.getBytes("sealed_secret"),
                row.getBoolean("sample"), instant(row.getObject("password_lapses_at", OffsetDateTime.class)));
    }

    private static StaffAccount account(ResultSet row) throws SQLException {
        return new StaffAccount(row.getObject("id", UUID.class), row.getString("username"), row.getString("name"),
                Role.valueOf(row.getString("role")), row.getBoolean("active"),
                row.getInt("credentials_version"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
