package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cleardocket.audit.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The storage loses bytes: somebody notices, health says so, and the same file added again heals it. */
@RecordApplicationEvents
class LostFilesTest extends StoredPapers {

    /** After which health tries the storage out again. */
    private static final Duration A_WHILE = Duration.ofSeconds(11);

    @Autowired LostFiles lost;
    @Autowired @Qualifier("papersHealthIndicator") HealthIndicator health;
    @Autowired ApplicationEvents events;
    @Autowired JdbcClient sql;
    @Autowired FileStore files;
    @Autowired PaperStore paperStore;
    @Autowired Vault vault;
    @Autowired DocumentStorage storage;
    @Autowired MasterKeys masters;
    @Autowired DocumentSettings settings;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void heal() {
        papers.destroyAll(folder, Actor.RESIDENT, "");
    }

    /** However many files other tests left: this one's are the next. */
    private void check() {
        sql.sql("update documents.file set checked_at = case when folder = ? then null else now() end")
                .param(folder.value()).update();
        lost.check();
    }

    private FileId stranded() throws IOException {
        var key = add(picture());
        papers.keep(folder);
        Files.delete(objects(key).getFirst());
        return key;
    }

    @Test
    void a_ready_file_whose_bytes_are_gone_is_noticed_by_the_check_and_by_health() throws IOException {
        var key = stranded();
        assertThat(only().lost()).isFalse();
        check();
        assertThat(only().lost()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(PapersHealthIndicator.LIMITED);
        assertThat(health.health().getDetails().toString()).contains("lost bytes", key.toString());
        assertThat(events.stream(FileLost.class)).extracting(FileLost::file).containsExactly(key);
        assertThatThrownBy(() -> papers.page(folder, key, 1)).isInstanceOf(PaperLost.class);
    }

    @Test
    void a_file_that_waits_to_be_cleaned_is_looked_for_too() throws IOException {
        var key = FileId.random();
        send(key, picture());
        Files.delete(objects(key).getFirst());
        check();
        assertThat(only().lost()).isTrue();
        prepareAll();
        assertThat(only().state()).isEqualTo(FileState.WAITING);
    }

    @Test
    void an_object_without_a_byte_is_lost_as_well() throws IOException {
        var key = add(picture());
        Files.write(objects(key).getFirst(), new byte[0]);
        check();
        assertThat(only().lost()).isTrue();
    }

    @Test
    void what_is_whole_stays_so() throws IOException {
        add(picture());
        check();
        assertThat(only().lost()).isFalse();
    }

    @Test
    void whoever_opens_a_broken_page_marks_it_at_once_and_a_pdf_never_lacks_it_silently() throws IOException {
        var key = add(picture());
        Files.write(objects(key).getFirst(), new byte[100]);
        assertThatThrownBy(() -> papers.page(folder, key, 1)).isInstanceOf(PaperLost.class);
        assertThat(only().lost()).isTrue();
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> papers.writePdf(folder, papers.in(folder).getFirst().id(), out))
                .isInstanceOf(PaperLost.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void what_comes_back_from_a_backup_is_lost_no_longer() throws IOException {
        var key = add(picture());
        var object = objects(key).getFirst();
        var aside = Files.move(object, Path.of("target", key + ".backup"));
        check();
        assertThat(only().lost()).isTrue();
        Files.move(aside, object);
        check();
        assertThat(only().lost()).isFalse();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void broken_bytes_do_not_pass_for_found_ones() throws IOException {
        var key = add(picture());
        Files.write(objects(key).getFirst(), new byte[100]);
        assertThatThrownBy(() -> papers.page(folder, key, 1)).isInstanceOf(PaperLost.class);
        check();
        assertThat(only().lost()).isTrue();
    }

    @Test
    void the_same_file_chosen_again_takes_the_place_of_the_lost_one() throws IOException {
        var content = picture();
        var key = add(content);
        papers.label(folder, papers.in(folder).getFirst().id(), PaperLabel.DOCKET);
        Files.delete(objects(key).getFirst());
        check();
        assertThat(send(key, content).state()).isEqualTo(FileState.WAITING);
        prepareAll();
        assertThat(only().lost()).isFalse();
        assertThat(papers.in(folder).getFirst().label()).isEqualTo(PaperLabel.DOCKET);
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void the_same_bytes_under_another_key_are_no_duplicate_of_a_lost_file() throws IOException {
        var content = picture();
        var key = add(content);
        Files.delete(objects(key).getFirst());
        check();
        var again = add(content);
        assertThat(papers.in(folder)).hasSize(1);
        assertThat(papers.page(folder, again, 1)).isNotEmpty();
        assertThat(health.health().getDetails().toString()).doesNotContain(key.toString());
    }

    @Test
    void a_check_looks_for_the_longest_unsought_first_and_ends() throws IOException {
        var key = FileId.random();
        papers.begin(folder, new NewFile(key, Optional.empty(), "a", 10));
        check();
        assertThat(sql.sql("select checked_at is not null from documents.file where id = ?").param(key.value())
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_storage_that_is_not_mounted_has_lost_nothing_and_takes_nothing() throws IOException {
        var key = add(picture());
        var store = Path.of("target/documents-of-tests");
        var aside = Files.move(store, Path.of("target/documents-not-mounted"));
        try {
            check();
            assertThat(only().lost()).isFalse();
            assertThatThrownBy(() -> papers.page(folder, key, 1)).isInstanceOf(NoRoom.class);
            assertThat(only().lost()).isFalse();
            assertThatThrownBy(() -> send(FileId.random(), picture())).isInstanceOf(NoRoom.class);
            clock.advance(A_WHILE);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().toString()).contains("another storage or it is not mounted");
            assertThat(store).doesNotExist();
        } finally {
            Files.move(aside, store);
        }
        check();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
        assertThat(health.health().getStatus()).as("tried out a moment ago").isEqualTo(Status.DOWN);
        clock.advance(A_WHILE);
        assertThat(health.health().getStatus()).isNotEqualTo(Status.DOWN);
    }

    private LostFiles lookingHereOnly(Vault storage) {
        var here = new LostFileStore(sql) {
            @Override
            List<Sought> unlost(int most) {
                return super.unlost(Integer.MAX_VALUE).stream()
                        .filter(file -> file.file().folder().equals(folder)).toList();
            }
        };
        return new LostFiles(here, files, paperStore, storage, settings, publisher, transaction, clock);
    }

    @Test
    void where_most_files_seem_lost_none_is_marked() throws IOException {
        for (var number = 0; number < 12; number++) {
            Files.delete(objects(add(picture())).getFirst());
        }
        var looking = lookingHereOnly(vault);
        looking.check();
        assertThat(looking.suspicion()).hasValueSatisfying(words -> assertThat(words).contains("12 of 12"));
        assertThat(papers.in(folder)).allMatch(paper -> !paper.files().getFirst().lost());
    }

    @Test
    void a_file_counts_as_looked_for_only_after_its_own_look() throws IOException {
        var first = add(picture());
        var second = add(picture());
        sql.sql("update documents.file set checked_at = null where folder = ?").param(folder.value()).update();
        var looked = new ArrayList<FileId>();
        lookingHereOnly(new Vault(storage, masters) {
            @Override
            Set<String> objects(StoredFile file) throws IOException {
                if (!looked.isEmpty()) {
                    throw new IOException("away");
                }
                looked.add(file.id());
                return super.objects(file);
            }
        }).check();
        assertThat(sql.sql("select id from documents.file where folder = ? and checked_at is not null")
                .param(folder.value()).query(UUID.class).list()).containsExactly(looked.getFirst().value());
        assertThat(looked).containsAnyOf(first, second);
    }

    @Test
    void what_is_found_again_is_told_once() throws IOException {
        var key = stranded();
        check();
        var object = Path.of("target/documents-of-tests").resolve(files.stored(folder, key).orElseThrow().page(1));
        assertThat(object).doesNotExist();
        sql.sql("update documents.file set pages = 0 where id = ?").param(key.value()).update();
        check();
        check();
        assertThat(only().lost()).isFalse();
        assertThat(events.stream(FileFound.class)).extracting(FileFound::file).containsOnlyOnce(key);
    }
}
