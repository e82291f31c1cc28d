package org.cleardocket.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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

        Keys with(StaffAccount changed) {
            return new Keys(changed, passwordHash, sealedSecret, sample, lapsesAt);
        }

        Keys withPassword(String hash, @Nullable Instant lapses) {
            return new Keys(account, hash, sealedSecret, sample, lapses);
        }

        Keys withSecret(byte[] sealed) {
            return new Keys(account, passwordHash, sealed, sample, lapsesAt);
        }
    }

    private final JdbcClient sql;
    private final AccountSeal seal;

    AccountStore(JdbcClient sql, AccountSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    List<StaffAccount> all() {
        return sql.sql("select * from people.account order by username").query((row, _) -> keys(row).account()).list();
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

    /** Holds an account until the transaction ends. */
    void lock(UUID id) {
        sql.sql("select id from people.account where id = ? for update").param(id).query(_ -> { });
    }

    /** @return whether the username was free */
    boolean insert(Keys keys, Instant now) {
        var account = keys.account();
        return sql.sql("""
                insert into people.account (id, username, name, role, active, credentials_version, password_hash,
                    password_lapses_at, sealed_secret, sample, created_at, mac)
                values (:id, :username, :name, :role, :active, :version, :hash, :lapses, :secret, :sample, :now, :mac)
                on conflict (username) do nothing
                """)
                .param("id", account.id())
                .param("username", account.username())
                .param("name", account.name())
                .param("role", account.role().name())
                .param("active", account.active())
                .param("version", account.credentialsVersion())
                .param("hash", keys.passwordHash())
                .param("lapses", at(keys.lapsesAt()))
                .param("secret", keys.sealedSecret())
                .param("sample", keys.sample())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mac", seal.of(keys))
                .update() == 1;
    }

    /** Writes what lets the account in anew and ends every session. */
    void change(Keys keys) {
        var account = keys.account();
        var next = keys.with(new StaffAccount(account.id(), account.username(), account.name(), account.role(),
                account.active(), account.credentialsVersion() + 1, false));
        sql.sql("""
                update people.account
                set role = :role, active = :active, credentials_version = :version, password_hash = :hash,
                    password_lapses_at = :lapses,
                    last_code_step = case when sealed_secret = :secret then last_code_step else 0 end,
                    sealed_secret = :secret, sample = :sample, mac = :mac
                where id = :id
                """)
                .param("id", account.id())
                .param("role", account.role().name())
                .param("active", account.active())
                .param("version", next.account().credentialsVersion())
                .param("hash", keys.passwordHash())
                .param("lapses", at(keys.lapsesAt()))
                .param("secret", keys.sealedSecret())
                .param("sample", keys.sample())
                .param("mac", seal.of(next))
                .update();
    }

    /** The same password with another hash, unless it was replaced meanwhile. */
    void replaceHash(Keys old, String hash) {
        sql.sql("update people.account set password_hash = :hash, mac = :mac where id = :id and password_hash = :old "
                        + "and credentials_version = :version")
                .param("hash", hash)
                .param("mac", seal.of(old.withPassword(hash, old.lapsesAt())))
                .param("id", old.account().id())
                .param("old", old.passwordHash())
                .param("version", old.account().credentialsVersion())
                .update();
    }

    /** Somebody has signed in with the password, so it lapses no more. */
    void keepPassword(UUID id) {
        sql.sql("update people.account set password_lapses_at = null where id = :id and password_lapses_at is not null")
                .param("id", id)
                .update();
    }

    /** Seals the accounts of an earlier version as they are. */
    void sealAll() {
        for (var keys : sql.sql("select * from people.account where mac is null").query((row, _) -> read(row)).list()) {
            sql.sql("update people.account set mac = ? where id = ?").param(seal.of(keys)).param(keys.account().id())
                    .update();
        }
    }

    /** @return whether this step is newer than every step used before; two uses at once cannot both be */
    boolean useStep(UUID id, long step) {
        return sql.sql("update people.account set last_code_step = :step where id = :id and last_code_step < :step")
                .param("step", step)
                .param("id", id)
                .update() == 1;
    }

    /** Counts a wrong code after the right password. */
    void countFailedCode(UUID id, Instant now) {
        sql.sql("update people.account set codes_failed = codes_failed + 1, code_failed_at = ? where id = ?")
                .param(now.atOffset(ZoneOffset.UTC)).param(id).update();
    }

    /** The wrong codes after the right password since the last sign-in, which ends here. */
    FailedCodes takeFailedCodes(UUID id) {
        var failed = sql.sql("select codes_failed, code_failed_at from people.account where id = ? for update").param(id)
                .query((row, _) -> new FailedCodes(row.getInt(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant)
                                .orElse(Instant.EPOCH)))
                .single();
        sql.sql("update people.account set codes_failed = 0 where id = ?").param(id).update();
        return failed;
    }

    /** An account that was changed behind the portal's back lets nobody in. */
    private Keys keys(ResultSet row) throws SQLException {
        var keys = read(row);
        var account = keys.account();
        return role(row).isPresent() && seal.fits(keys, row.getBytes("mac")) ? keys : keys.with(new StaffAccount(account.id(), account.username(),
                account.name(), account.role(), false, account.credentialsVersion(), true));
    }

    private static Keys read(ResultSet row) throws SQLException {
        var account = new StaffAccount(row.getObject("id", UUID.class), row.getString("username"), row.getString("name"),
                role(row).orElse(Role.TRIAGE), row.getBoolean("active"), row.getInt("credentials_version"), false);
        return new Keys(account, row.getString("password_hash"), row.getBytes("sealed_secret"), row.getBoolean("sample"),
                instant(row.getObject("password_lapses_at", OffsetDateTime.class)));
    }

    /** Empty where something else than the portal has written it. */
    private static Optional<Role> role(ResultSet row) throws SQLException {
        var name = row.getString("role");
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
