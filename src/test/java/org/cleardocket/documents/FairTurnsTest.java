package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody's files wait behind all of somebody else's. */
@PortalTest
class FairTurnsTest {

    @Autowired Papers papers;
    @Autowired FileStore files;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired ApplicationContext context;

    private final String greedy = UUID.randomUUID().toString();

    @BeforeEach
    void nothing_else_waits() {
        Preparing.all(context);
    }

    @AfterEach
    void leases_end() {
        clock.advance(Duration.ofMinutes(11));
        Preparing.all(context);
    }

    private FileId add(FolderId folder) {
        var content = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var file = papers.begin(folder, new NewFile(FileId.random(), Optional.empty(), "a.jpg", content.length));
        return papers.append(folder, file.id(), 0, content).id();
    }

    private FolderId folderOf(String sender) {
        var folder = FolderId.random();
        papers.sentBy(folder, sender);
        return folder;
    }

    private Optional<FileStore.Claimed> claim() {
        return transaction.execute(_ -> files.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(10))));
    }

    private FileId claimed() {
        return claim().orElseThrow().file().id();
    }

    @Test
    void one_sender_has_one_file_in_hand_in_whatever_folders_they_wait() {
        var first = add(folderOf(greedy));
        add(folderOf(greedy));
        add(folderOf(greedy));
        assertThat(claimed()).isEqualTo(first);
        assertThat(claim()).isEmpty();
        var others = add(FolderId.random());
        assertThat(claimed()).isEqualTo(others);
    }

    @Test
    void whoever_had_no_turn_yet_comes_before_whoever_had_one() {
        var folder = folderOf(greedy);
        add(folder);
        var second = add(folder);
        var others = add(folderOf(UUID.randomUUID().toString()));
        var claim = claim().orElseThrow();
        transaction.executeWithoutResult(_ -> files.refuse(claim, FileProblem.TOO_HARD, clock.instant()));
        assertThat(claimed()).isEqualTo(others);
        assertThat(claimed()).isEqualTo(second);
    }
}
