package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.audit.ChainCheck;
import org.cleardocket.database.StartRefused;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start on a database that is another secret's, another key's or a newer program's, by any command. */
class WrongDatabaseTest {

    private static final String OTHER = "Zt0rP6rVQ2m8yGqk1sXwB4nHcE9uJ7aLdF3vKoTiYxM=";

    @TempDir Path folder;

    private final String url = TestDatabase.create("wrong_" + Long.toHexString(System.nanoTime()));
    private final JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));

    private ConfigurableApplicationContext open(String secret, Map<String, String> more) {
        var properties = new HashMap<String, Object>(Map.of("spring.datasource.url", url, "spring.datasource.username",
                "postgres", "spring.datasource.password", "postgres", "portal.secret", secret,
                "portal.documents.storage", "folder:" + folder));
        properties.putAll(more);
        return Rooms.open(new Database(properties, () -> { }));
    }

    private void start(String secret) {
        open(secret, Map.of()).close();
    }

    private static void assertRefused(ThrowingCallable start, String sentence) {
        assertThatThrownBy(start).satisfies(refusal ->
                assertThat(NestedExceptionUtils.getMostSpecificCause(refusal)).hasMessageContaining(sentence));
    }

    @BeforeEach
    void somebody_works_with_it() {
        try (var rooms = open(ServedPortal.SECRET, Map.of())) {
            rooms.getBean(People.class).add("maria", "Maria Example", Role.ATTORNEY);
        }
    }

    @Test
    void another_secret_is_refused_and_writes_nothing() {
        var before = lines();
        assertRefused(() -> start(OTHER), "ust be the one that this database was written with");
        assertThat(lines()).isEqualTo(before);
        try (var rooms = open(ServedPortal.SECRET, Map.of())) {
            assertThat(rooms.getBean(AuditLog.class).check(List.of())).isInstanceOf(ChainCheck.Whole.class);
        }
    }

    private int lines() {
        return sql.sql("select (select count(*) from audit.entry) + (select count(*) from audit.waiting)").query(Integer.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.account", "audit.entry"})
    void a_database_from_before_fingerprints_knows_its_secret_by_what_it_holds(String without) {
        sql.sql("alter table audit.entry disable trigger entry_only_grows").update();
        sql.sql("truncate keys.known, " + without).update();
        assertRefused(() -> start(OTHER), "ust be the one that this database was written with");
        assertThat(sql.sql("select count(*) from keys.known").query(Integer.class).single()).isZero();
        start(ServedPortal.SECRET);
        assertRefused(() -> start(OTHER), "ust be the one that this database was written with");
    }

    @Test
    void another_master_key_of_the_same_name_is_refused() throws Exception {
        var keys = folder.resolve("keys");
        var settings = Map.of("portal.documents.keys", keys.toString());
        Files.writeString(keys, "2026 " + drawn() + "\n");
        open(ServedPortal.SECRET, settings).close();
        Files.writeString(keys, "2026 " + drawn() + "\n");
        assertRefused(() -> open(ServedPortal.SECRET, settings), "in which the key 2026 is the one that this database was written with");
    }

    @Test
    void a_master_key_of_zeros_is_refused() throws Exception {
        var keys = Files.writeString(folder.resolve("keys"), "2026 " + Base64.getEncoder().encodeToString(new byte[32]));
        assertRefused(() -> open(ServedPortal.SECRET, Map.of("portal.documents.keys", keys.toString())),
                "ust name a file");
    }

    private static String drawn() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "94", "9999"})
    void a_database_that_a_newer_program_has_used_is_refused_whatever_the_numbers(String version) {
        sql.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success)
                values (900, ?, 'of a newer program', 'SQL', 'V__new.sql', 'postgres', 1, true)
                """).param(version).update();
        assertThatThrownBy(() -> start(ServedPortal.SECRET)).satisfies(refusal ->
                assertThat(NestedExceptionUtils.getMostSpecificCause(refusal)).isInstanceOf(StartRefused.class)
                        .hasMessageContaining("newer ClearDocket").hasMessageContaining("migrations " + version + "."));
    }

    @Test
    void a_migration_that_differs_is_refused_in_a_sentence() {
        sql.sql("update flyway_schema_history set checksum = 1 where version = '1'").update();
        assertThatThrownBy(() -> start(ServedPortal.SECRET)).satisfies(refusal ->
                assertThat(NestedExceptionUtils.getMostSpecificCause(refusal)).isInstanceOf(StartRefused.class)
                        .hasMessageStartingWith("The database could not be brought up to date"));
    }

    @Test
    void the_operator_reads_a_sentence_and_nothing_else() {
        assertThatThrownBy(() -> ServedPortal.on(url, folder, Map.of("PORTAL_SECRET", OTHER)))
                .hasMessageContaining("ust be the one that this database was written with").hasMessageNotContaining("\tat ");
    }
}
