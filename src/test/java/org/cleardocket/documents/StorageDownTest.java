package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.keys.Keys;
import org.cleardocket.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Receiving, showing and destroying where the storage is full or away, a key is lost, or two ask at once. */
@PortalTest
class StorageDownTest {

    private static final byte[] CONTENT = "a paper".getBytes(StandardCharsets.US_ASCII);

    @Autowired Papers papers;
    @Autowired PaperStore store;
    @Autowired FileStore files;
    @Autowired DoomedStore doomed;
    @Autowired WrappedKeys wrapped;
    @Autowired MasterKeys masters;
    @Autowired RemoveFiles removed;
    @Autowired LostFileStore lostFiles;
    @Autowired LostFiles lost;
    @Autowired DocumentStorage works;
    @Autowired PaperMeters meters;
    @Autowired Keys secrets;
    @Autowired AuditLog audit;
    @Autowired JdbcClient sql;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final FolderId folder = FolderId.random();
    private final NewFile asked = new NewFile(FileId.random(), Optional.empty(), "a.jpg", CONTENT.length);
    private boolean down;
    private @Nullable Runnable whileRead;
    private Vault vault;
    private Doom doom;
    private ReceiveFiles receive;
    private DestroyPapers destroy;

    @BeforeEach
    void wire() {
        sql.sql("update documents.file set lost_at = null where lost_at is not null").update(); // other tests lose files
        vault = new Vault(new Storage(), masters) {
            @Override
            InputStream sent(StoredFile file, List<String> pieces) {
                var meanwhile = whileRead;
                whileRead = null;
                if (meanwhile != null) {
                    meanwhile.run();
                }
                return super.sent(file, pieces);
            }
        };
        doom = new Doom(doomed, vault, clock);
        var complete = new CompleteFiles(store, files, vault, doom, lost, secrets, audit, events, transaction, clock);
        receive = new ReceiveFiles(store, files, vault, masters, doom, removed, complete, new ReceivingLanes(2),
                transaction, clock);
        destroy = new DestroyPapers(store, files, doom, audit, transaction, clock);
    }

    /** One that is full or away when a test says so. */
    private final class Storage implements DocumentStorage {

        private DocumentStorage reached() throws IOException {
            if (down) {
                throw new IOException("No space left on device");
            }
            return works;
        }

        @Override
        public void put(String key, byte[] sealed) throws IOException {
            reached().put(key, sealed);
        }

        @Override
        public Optional<byte[]> get(String key) throws IOException {
            return reached().get(key);
        }

        @Override
        public Set<String> list(String prefix) throws IOException {
            return reached().list(prefix);
        }

        @Override
        public void deleteAll(String prefix) throws IOException {
            reached().deleteAll(prefix);
        }
    }

    private String object() {
        return files.pieces(asked.key()).getFirst();
    }

    @Test
    void a_piece_for_which_there_is_no_room_may_be_sent_again() {
        receive.begin(folder, asked);
        down = true;
        assertThatThrownBy(() -> receive.append(folder, asked.key(), 0, CONTENT)).isInstanceOf(NoRoom.class);
        down = false;
        assertThat(files.find(folder, asked.key()).orElseThrow().received()).isZero();
        assertThat(receive.append(folder, asked.key(), 0, CONTENT).state()).isEqualTo(FileState.WAITING);
    }

    @Test
    void a_file_that_two_complete_at_once_is_no_duplicate_of_itself() throws IOException {
        receive.begin(folder, asked);
        whileRead = () -> assertThat(receive.begin(folder, asked).state()).isEqualTo(FileState.WAITING);
        assertThat(receive.append(folder, asked.key(), 0, CONTENT).state()).isEqualTo(FileState.WAITING);
        assertThat(works.get(object())).isPresent();
    }

    @Test
    void what_cannot_be_destroyed_just_now_is_out_of_sight_at_once_and_destroyed_later() throws IOException {
        receive.begin(folder, asked);
        receive.append(folder, asked.key(), 0, CONTENT);
        var object = object();
        var paper = papers.in(folder).getFirst().id();
        down = true;
        assertThatThrownBy(() -> destroy.destroy(folder, paper, Actor.staff("a"), "a RAP sheet", _ -> { }))
                .isInstanceOf(NoRoom.class);
        assertThat(papers.in(folder)).isEmpty();
        doom.destroyAll();
        assertThat(works.get(object)).isPresent();
        down = false;
        doom.destroyAll();
        assertThat(works.get(object)).isEmpty();
    }

    @Test
    void a_file_whose_master_key_is_lost_waits_until_it_is_back() throws IOException {
        receive.begin(folder, asked);
        receive.append(folder, asked.key(), 0, CONTENT);
        var before = files.stored(folder, asked.key()).orElseThrow();
        var keyLost = new SealedKey("lost-" + UUID.randomUUID(), before.key().bytes());
        wrapped.rewrap(asked.key(), before.key(), keyLost);
        FileCleaner cleaner = (content, pages) -> {
            pages.take(1, content.readAllBytes());
            return new FileCleaner.Outcome.Cleaned(1);
        };
        var job = new PrepareFiles(files, store, vault, doom, lost, cleaner, scanner(null), meters, events,
                transaction, clock);
        while (job.prepareNext(() -> { })) {
            // the next
        }
        assertThat(files.find(folder, asked.key()).orElseThrow().state()).isEqualTo(FileState.WAITING);
        assertThat(health(null)).isEqualTo(Status.DOWN);
        wrapped.rewrap(asked.key(), keyLost, before.key());
        assertThat(health(null)).isEqualTo(Status.UP);
    }

    @Test
    void health_tells_of_the_storage_and_of_the_scanner() {
        assertThat(health(true)).isEqualTo(Status.UP);
        assertThat(health(false)).isEqualTo(Status.DOWN);
        down = true;
        assertThat(health(null)).isEqualTo(Status.DOWN);
    }

    @Test
    void health_says_when_a_decoder_is_missing_unless_something_is_worse() {
        assertThat(health(null, true, "no iPhone photos")).isEqualTo(PapersHealthIndicator.LIMITED);
        assertThat(health(null, false, "no iPhone photos")).as("this copy cleans nothing").isEqualTo(Status.UP);
        assertThat(health(false, true, "no iPhone photos")).isEqualTo(Status.DOWN);
    }

    private Status health(@Nullable Boolean scannerIsUp) {
        return health(scannerIsUp, false);
    }

    private Status health(@Nullable Boolean scannerIsUp, boolean cleans, String... limits) {
        var cleaner = new FileCleaner() {
            @Override
            public Outcome clean(InputStream content, PageTaker pages) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<String> limits() {
                return List.of(limits);
            }
        };
        return new PapersHealthIndicator(files, lostFiles, lost, vault, new DocumentKeys(masters, wrapped, clock),
                scanner(scannerIsUp), new DocumentSettings("folder:none", null, cleans, Duration.ofHours(48),
                Duration.ofHours(1)), cleaner, clock)
                .health().getStatus();
    }

    private static ObjectProvider<VirusScanner> scanner(@Nullable Boolean isUp) {
        var scanners = new StaticListableBeanFactory();
        if (isUp != null) {
            scanners.addBean("scanner", new VirusScanner() {
                @Override
                public Verdict scan(InputStream content) {
                    return new Verdict.Clean();
                }

                @Override
                public boolean isUp() {
                    return isUp;
                }
            });
        }
        return scanners.getBeanProvider(VirusScanner.class);
    }
}
