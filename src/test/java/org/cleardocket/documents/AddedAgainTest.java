package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same file comes again after its first upload was destroyed: what is doomed of that one never hits this one. */
class AddedAgainTest extends StoredPapers {

    @Autowired FileStore files;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;

    private void destroyMoreThanOnce() {
        for (var minutes = 0; minutes < 40; minutes += 10) {
            doom.destroyAll();
            clock.advance(Duration.ofMinutes(10));
        }
    }

    @Test
    void after_all_papers_were_destroyed() throws IOException {
        var content = picture();
        var key = add(content);
        papers.destroyAll(folder, Actor.RESIDENT, "");
        send(key, content);
        prepareAll();
        destroyMoreThanOnce();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void after_its_person_deleted_it_before_it_had_come_whole() throws IOException {
        var content = picture();
        var key = FileId.random();
        papers.begin(folder, new NewFile(key, Optional.empty(), "a", content.length));
        papers.append(folder, key, 0, Arrays.copyOf(content, 20));
        papers.remove(folder, key, Actor.RESIDENT);
        assertThat(objects(key)).isEmpty();
        send(key, content);
        doom.destroyAll();
        prepareAll();
        destroyMoreThanOnce();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void after_its_person_deleted_it_and_destroyed_it_at_once() throws IOException {
        var content = picture();
        var key = add(content);
        papers.remove(folder, key, Actor.RESIDENT);
        papers.destroyRemoved(folder, key, Actor.RESIDENT);
        assertThat(objects(key)).isEmpty();
        send(key, content);
        prepareAll();
        destroyMoreThanOnce();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void after_a_stream_that_broke() throws IOException {
        var content = picture();
        var asked = new NewFile(FileId.random(), Optional.empty(), "a", 0);
        var breaking = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        });
        assertThatThrownBy(() -> papers.add(folder, asked, breaking)).isInstanceOf(NoRoom.class);
        papers.add(folder, asked, new ByteArrayInputStream(content));
        prepareAll();
        destroyMoreThanOnce();
        assertThat(papers.page(folder, asked.key(), 1)).isNotEmpty();
    }

    @Test
    void a_piece_of_the_first_upload_that_comes_late_is_no_part_of_the_second() throws IOException {
        var content = picture();
        var key = FileId.random();
        papers.begin(folder, new NewFile(key, Optional.empty(), "a", content.length));
        var first = files.stored(folder, key).orElseThrow();
        papers.remove(folder, key, Actor.RESIDENT);
        papers.begin(folder, new NewFile(key, Optional.empty(), "a", content.length));
        var late = vault.putPiece(first, new byte[5]);
        assertThat(files.addPiece(first, late, 0, 5, clock.instant())).isFalse();
        assertThat(papers.append(folder, key, 0, content).state()).isEqualTo(FileState.WAITING);
    }

    @Test
    void what_a_worker_still_writes_of_the_first_upload_is_destroyed_and_the_second_is_cleaned() throws IOException {
        prepareAll(); // what other tests left
        var content = picture();
        var key = FileId.random();
        send(key, content);
        var claim = files.claim(clock.instant(), clock.instant().plusSeconds(600)).orElseThrow();
        papers.destroyAll(folder, Actor.RESIDENT, "");
        send(key, content);
        assertThat(files.ready(claim, new FileCleaner.Outcome.Cleaned(1, Map.of()), Scan.NOT_SCANNED, clock.instant())).isFalse();
        assertThat(files.isHere(claim.file())).isFalse();
        prepareAll();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void what_was_said_of_the_pages_of_the_first_upload_says_nothing_of_the_second() throws IOException {
        var content = picture();
        var key = add(content);
        sql.sql("""
                update documents.file set doubtful_pages = '{1}', doubts = '{EMPTY}', confirmed_at = now(), lost_at = now()
                where id = ?
                """).param(key.value()).update();
        send(key, content);
        assertThat(only().doubts()).isEmpty();
        assertThat(only().confirmed()).isFalse();
    }
}
