package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileCleaner.Outcome;
import org.cleardocket.documents.VirusScanner.Verdict;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a file when scanner, cleaner and storage do their part, and when they do not. */
@PortalTest
@RecordApplicationEvents
class PrepareFilesTest {

    @Autowired LostFiles lost;
    @Autowired Papers papers;
    @Autowired FileStore files;
    @Autowired PaperStore store;
    @Autowired Vault vault;
    @Autowired Doom doom;
    @Autowired PaperMeters meters;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired ApplicationEvents events;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;

    private final FolderId folder = FolderId.random();
    private Verdict verdict = new Verdict.Clean();
    private FileCleaner cleaner = (content, pages) -> {
        pages.take(1, content.readAllBytes());
        return new Outcome.Cleaned(1);
    };

    private PrepareFiles job() {
        var scanners = new StaticListableBeanFactory();
        scanners.addBean("scanner", (VirusScanner) _ -> verdict);
        return job(scanners.getBeanProvider(VirusScanner.class));
    }

    private PrepareFiles job(ObjectProvider<VirusScanner> scanner) {
        return new PrepareFiles(files, store, vault, doom, lost, (content, pages) -> cleaner.clean(content, pages), scanner,
                meters, publisher, transaction, clock);
    }

    private FileId add() {
        var content = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var file = papers.begin(folder, new NewFile(FileId.random(), Optional.empty(), "a.jpg", content.length));
        return papers.append(folder, file.id(), 0, content).id();
    }

    private PaperFile prepared(PrepareFiles job) {
        while (job.prepareNext(() -> { })) {
            // the next
        }
        return papers.in(folder).getFirst().files().getFirst();
    }

    @Test
    void doubts_about_pages_are_kept_until_the_person_says_that_they_are_right() {
        var doubts = Map.of(2, PageDoubt.EMPTY, 3, PageDoubt.INCOMPLETE);
        cleaner = (content, pages) -> {
            for (var page = 1; page <= 3; page++) {
                pages.take(page, content.readNBytes(5));
            }
            return new Outcome.Cleaned(3, doubts);
        };
        var id = add();
        var file = prepared(job());
        assertThat(file.doubts()).isEqualTo(doubts);
        assertThat(file.confirmed()).isFalse();
        papers.confirm(folder, id);
        assertThat(papers.in(folder).getFirst().files().getFirst().confirmed()).isTrue();
        assertThatThrownBy(() -> papers.confirm(FolderId.random(), id)).isInstanceOf(PaperNotFound.class);
    }

    @Test
    void a_scanned_file_is_cleaned_and_can_be_seen() {
        add();
        var file = prepared(job());
        assertThat(file.state()).isEqualTo(FileState.READY);
        assertThat(file.scan()).isEqualTo(Scan.CLEAN);
    }

    @Test
    void malware_is_refused_and_never_cleaned() {
        verdict = new Verdict.Infected("Eicar");
        cleaner = (_, _) -> {
            throw new AssertionError("it must not come here");
        };
        add();
        assertThat(prepared(job()).problem()).isEqualTo(FileProblem.INFECTED);
    }

    @Test
    void while_the_scanner_is_down_a_file_stays_in_quarantine_however_long() {
        verdict = new Verdict.Unavailable("down");
        add();
        for (var hours = 0; hours < 10; hours++) {
            assertThat(prepared(job()).state()).isEqualTo(FileState.WAITING);
            clock.advance(Duration.ofHours(1));
        }
        verdict = new Verdict.Clean();
        assertThat(prepared(job()).state()).isEqualTo(FileState.READY);
    }

    @Test
    void a_cleaner_that_is_out_of_order_says_nothing_about_a_file() {
        var works = cleaner;
        cleaner = (_, _) -> new Outcome.Unavailable("no process");
        add();
        for (var tries = 0; tries < 6; tries++) {
            assertThat(prepared(job()).state()).isEqualTo(FileState.WAITING);
            clock.advance(Duration.ofHours(1));
        }
        cleaner = works;
        assertThat(prepared(job()).state()).isEqualTo(FileState.READY);
    }

    @Test
    void a_storage_that_is_out_of_order_says_nothing_about_a_file_either() {
        var works = cleaner;
        cleaner = (_, _) -> {
            throw new IOException("disk full");
        };
        add();
        for (var tries = 0; tries < 6; tries++) {
            assertThat(prepared(job()).state()).isEqualTo(FileState.WAITING);
            clock.advance(Duration.ofHours(1));
        }
        cleaner = works;
        assertThat(prepared(job()).state()).isEqualTo(FileState.READY);
    }

    @Test
    void a_file_over_which_the_portal_itself_stumbles_is_given_up_after_three_tries() {
        cleaner = (_, _) -> {
            throw new IllegalStateException("a defect");
        };
        add();
        for (var tries = 0; tries < 3; tries++) {
            assertThat(prepared(job()).state()).isEqualTo(FileState.WAITING);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(prepared(job()).problem()).isEqualTo(FileProblem.TOO_HARD);
    }

    @Test
    void a_file_that_is_in_somebody_s_hands_is_left_there_until_the_lease_ends() {
        var id = add();
        var now = clock.instant();
        while (files.claim(now, now.plusSeconds(600)).filter(claim -> claim.file().id().equals(id)).isEmpty()) {
            // those of other tests
        }
        assertThat(prepared(job()).state()).isEqualTo(FileState.WAITING);
        clock.advance(Duration.ofMinutes(11));
        assertThat(prepared(job()).state()).isEqualTo(FileState.READY);
    }

    @Test
    void a_lease_is_renewed_as_long_as_the_file_may_be_in_hand() {
        add();
        var mine = job();
        var others = job();
        var tries = new AtomicInteger();
        cleaner = (content, pages) -> {
            if (tries.incrementAndGet() == 1) {
                for (var renewed = 0; renewed < 4; renewed++) {
                    clock.advance(PrepareFiles.LEASE.minusSeconds(1));
                    mine.keepLeases();
                    others.prepareNext(() -> { });
                }
                assertThat(tries).hasValue(1);
                clock.advance(PrepareFiles.LONGEST);
                mine.keepLeases();
                others.prepareNext(() -> { });
            }
            pages.take(1, content.readAllBytes());
            return new Outcome.Cleaned(1);
        };
        assertThat(prepared(mine).state()).isEqualTo(FileState.READY);
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_database_that_was_away_says_nothing_about_a_file_which_is_taken_up_right_after() {
        add();
        var job = job();
        var works = cleaner;
        cleaner = (_, _) -> {
            throw new QueryTimeoutException("away", new SQLException("terminating connection", "57P01"));
        };
        for (var outage = 0; outage < 5; outage++) {
            assertThatThrownBy(() -> prepared(job)).isInstanceOf(QueryTimeoutException.class);
            assertThat(prepared(job).state()).as("in nobody's hands yet").isEqualTo(FileState.WAITING);
            job.keepLeases();
        }
        cleaner = works;
        assertThat(prepared(job).state()).isEqualTo(FileState.READY);
    }

    @Test
    void what_is_destroyed_while_it_is_cleaned_leaves_nothing_behind() throws IOException {
        var id = add();
        var stored = files.stored(folder, id).orElseThrow();
        cleaner = (_, pages) -> {
            papers.destroyAll(folder, Actor.RESIDENT, "");
            pages.take(1, new byte[] {1});
            return new Outcome.Cleaned(1);
        };
        while (job().prepareNext(() -> { })) {
            // the next
        }
        assertThat(papers.in(folder)).isEmpty();
        assertThatThrownBy(() -> vault.getPage(stored, 1))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_sent_request_hears_of_each_file_and_a_draft_does_not() {
        var draft = add();
        prepared(job());
        papers.keep(folder);
        var sent = add();
        prepared(job());
        assertThat(events.stream(FileSettled.class)).extracting(FileSettled::file).contains(sent).doesNotContain(draft);
    }
}
