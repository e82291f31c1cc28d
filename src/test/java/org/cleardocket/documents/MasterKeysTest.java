package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.cleardocket.audit.Actor;
import org.cleardocket.keys.Keys;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MasterKeysTest {

    @Autowired Keys secrets;
    @Autowired Papers papers;
    @Autowired FileStore files;
    @Autowired WrappedKeys wrapped;
    @Autowired SettableClock clock;
    @TempDir Path folder;

    private final FileId file = FileId.random();
    private final byte[] key = MasterKeys.random();

    private MasterKeys keys(@Nullable Path file) throws IOException {
        if (file != null && Files.notExists(file)) {
            Files.createFile(file);
        }
        return new MasterKeys(secrets, new DocumentSettings("folder:none", file, false, Duration.ofHours(48), Duration.ofMinutes(15)));
    }

    @Test
    void a_key_opens_for_its_own_file_alone() throws IOException {
        var keys = keys(null);
        var wrapped = keys.wrap(file, key);
        assertThat(keys.unwrap(file, wrapped)).isEqualTo(key);
        assertThatThrownBy(() -> keys.unwrap(FileId.random(), wrapped)).isInstanceOf(IOException.class);
    }

    @Test
    void a_new_key_wraps_from_now_on_and_the_old_ones_still_open() throws IOException {
        var list = folder.resolve("keys");
        var keys = keys(list);
        var old = keys.wrap(file, key);
        keys.add("one");
        keys.add("two");
        var wrapped = keys.wrap(file, key);
        assertThat(wrapped.master()).isEqualTo("two");
        assertThat(keys.unwrap(file, old)).isEqualTo(key);
        assertThat(Files.readAllLines(list)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(list)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(keys(list).unwrap(file, wrapped)).isEqualTo(key);
    }

    @Test
    void a_portal_that_runs_finds_a_key_that_was_added_beside_it() throws IOException {
        var list = folder.resolve("keys");
        var running = keys(list);
        var other = keys(list);
        other.add("new");
        assertThat(running.unwrap(file, other.wrap(file, key))).isEqualTo(key);
    }

    @Test
    void a_file_of_keys_that_is_not_there_is_refused_instead_of_the_secret_taking_its_place() {
        var settings = new DocumentSettings("folder:none", folder.resolve("mistyped"), false, Duration.ofHours(48),
                Duration.ofMinutes(15));
        assertThatThrownBy(() -> new MasterKeys(secrets, settings))
                .hasMessageStartingWith("portal.documents.keys must name a file");
    }

    @Test
    void a_file_of_keys_that_says_something_else_is_refused() throws IOException {
        for (var wrong : new String[] {"one", "one abc", "secret " + "A".repeat(43) + "=", "a b c"}) {
            var list = Files.writeString(folder.resolve("wrong"), wrong);
            assertThatThrownBy(() -> keys(list)).hasMessageStartingWith("portal.documents.keys must name a file");
        }
    }

    @Test
    void a_missing_key_is_named() throws IOException {
        var list = folder.resolve("keys");
        var keys = keys(list);
        keys.add("lost");
        var wrapped = keys.wrap(file, key);
        assertThatThrownBy(() -> keys(null).unwrap(file, wrapped)).hasMessageContaining("The master key lost");
    }

    @Test
    void a_rotation_wraps_the_key_of_every_file_anew() throws IOException {
        var mine = FolderId.random();
        papers.begin(mine, new NewFile(file, Optional.empty(), "a.pdf", 10));
        var before = files.stored(mine, file).orElseThrow();
        var keys = keys(folder.resolve("keys"));
        var open = keys.unwrap(file, before.key());
        var rotation = new DocumentKeys(keys, wrapped, clock);
        rotation.add();
        assertThat(rotation.rewrap().files()).isPositive();
        var after = files.stored(mine, file).orElseThrow();
        assertThat(after.key().master()).isEqualTo(keys.newest());
        assertThat(keys.unwrap(file, after.key())).isEqualTo(open);
        assertThat(rotation.rewrap().files()).isZero();
        backToTheSecret(keys);
    }

    @Test
    void a_rotation_goes_on_past_keys_that_are_lost_and_names_them() throws IOException {
        var lost = keys(folder.resolve("lost"));
        lost.add("lost-2020");
        var mine = FolderId.random();
        papers.begin(mine, new NewFile(file, Optional.empty(), "a.pdf", 10));
        var stored = files.stored(mine, file).orElseThrow();
        wrapped.rewrap(file, stored.key(), lost.wrap(file, key));
        var keys = keys(folder.resolve("keys"));
        var rotation = new DocumentKeys(keys, wrapped, clock);
        rotation.add();
        assertThat(rotation.rewrap().lost()).containsExactly("lost-2020");
        assertThat(wrapped.masters()).containsExactlyInAnyOrder("lost-2020", keys.newest());
        papers.remove(mine, file, Actor.RESIDENT);
        backToTheSecret(keys);
    }

    @Test
    void two_who_add_a_key_at_once_lose_neither() throws Exception {
        var list = Files.createFile(folder.resolve("keys"));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var added : both.invokeAll(Collections.nCopies(20, () -> keys(list).add("2026-01-01")))) {
                added.get();
            }
        }
        assertThat(Files.readAllLines(list)).hasSize(20);
        assertThat(keys(list).newest()).isEqualTo("2026-01-01-20");
    }

    @Test
    void a_portal_that_runs_wraps_with_the_key_that_was_added_last_and_keeps_those_it_knows() throws IOException {
        var list = folder.resolve("keys");
        var running = keys(list);
        keys(list).add("new");
        var wrapped = running.wrap(file, key);
        assertThat(wrapped.master()).isEqualTo("new");
        Files.writeString(list, "broken");
        assertThat(running.unwrap(file, wrapped)).isEqualTo(key);
        assertThat(running.newest()).isEqualTo("new");
        Files.delete(list);
        assertThat(running.newest()).isEqualTo("new");
    }

    /** Other tests know no other key. */
    private void backToTheSecret(MasterKeys keys) throws IOException {
        var plain = keys(null);
        for (var stored : wrapped.by(keys.newest())) {
            wrapped.rewrap(stored.id(), stored.key(), plain.wrap(stored.id(), keys.unwrap(stored.id(), stored.key())));
        }
    }
}
