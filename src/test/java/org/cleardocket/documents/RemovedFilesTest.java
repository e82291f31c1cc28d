package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A person deletes a paper and may take that back for a day; nobody else sees it meanwhile. */
@RecordApplicationEvents
class RemovedFilesTest extends StoredPapers {

    @Autowired ApplicationEvents events;
    @Autowired JdbcClient sql;
    @Autowired PaperStore paperStore;
    @Autowired FileStore files;
    @Autowired DestroyPapers destroy;
    @Autowired DocumentSettings settings;

    private FileId removed() throws IOException {
        var key = add(picture());
        papers.remove(folder, key, Actor.RESIDENT);
        return key;
    }

    @Test
    void a_deleted_file_is_out_of_sight_and_comes_back_as_it_was() throws IOException {
        var key = add(picture());
        papers.label(folder, papers.in(folder).getFirst().id(), PaperLabel.LETTER);
        papers.rotate(folder, key);
        papers.keep(folder);
        papers.remove(folder, key, Actor.RESIDENT);
        assertThat(papers.in(folder)).isEmpty();
        assertThatThrownBy(() -> papers.page(folder, key, 1)).isInstanceOf(PaperNotFound.class);
        assertThat(papers.removed(folder)).singleElement().satisfies(file -> {
            assertThat(file.id()).isEqualTo(key);
            assertThat(file.label()).isEqualTo(PaperLabel.LETTER);
            assertThat(file.until()).isCloseTo(clock.instant().plus(Papers.REMOVED_KEPT), within(1, ChronoUnit.SECONDS));
        });
        papers.bringBack(folder, key, Actor.RESIDENT);
        assertThat(only().rotation()).isEqualTo(90);
        assertThat(papers.removed(folder)).isEmpty();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
        assertThat(events.stream(FileRemoved.class)).extracting(FileRemoved::back).containsExactly(false, true);
    }

    private List<Integer> numbers() {
        return papers.in(folder).stream().map(Paper::number).toList();
    }

    @Test
    void a_paper_keeps_its_number_whatever_is_deleted_and_no_other_gets_it() throws IOException {
        papers.begin(folder, new NewFile(FileId.random(), Optional.empty(), "empty.png", 0));
        add(picture());
        var second = add(picture());
        add(picture());
        assertThat(numbers()).as("a file that is refused at once needs none").containsExactly(0, 1, 2, 3);
        papers.remove(folder, second, Actor.RESIDENT);
        assertThat(numbers()).containsExactly(0, 1, 3);
        assertThat(papers.removed(folder)).extracting(RemovedFile::number).containsExactly(2);
        papers.bringBack(folder, second, Actor.RESIDENT);
        assertThat(numbers()).containsExactly(0, 1, 2, 3);
        papers.destroy(folder, papers.in(folder).getLast().id(), Actor.PROGRAM, "a test", _ -> { });
        add(picture());
        assertThat(numbers()).containsExactly(0, 1, 2, 4);
        papers.keep(folder);
        papers.destroyAll(folder, Actor.PROGRAM, "a test");
        add(picture());
        assertThat(numbers()).containsExactly(5);
    }

    @Test
    void a_deleted_file_that_was_not_cleaned_yet_waits_no_longer() throws IOException {
        var before = files.waiting();
        var key = FileId.random();
        send(key, picture());
        assertThat(files.waiting()).isEqualTo(before + 1);
        papers.remove(folder, key, Actor.RESIDENT);
        assertThat(files.waiting()).isEqualTo(before);
    }

    @Test
    void it_is_destroyed_when_its_time_is_over_and_comes_back_no_more() throws IOException {
        var key = add(picture());
        papers.keep(folder);
        papers.remove(folder, key, Actor.RESIDENT);
        clock.advance(Papers.REMOVED_KEPT);
        papers.bringBack(folder, key, Actor.RESIDENT);
        assertThat(papers.in(folder)).isEmpty();
        assertThat(papers.removed(folder)).isEmpty();
        forget.forget();
        assertThat(objects(key)).isEmpty();
    }

    @Test
    void a_draft_that_is_forgotten_sooner_says_so() throws IOException {
        add(picture());
        clock.advance(Duration.ofHours(40));
        var key = removed();
        assertThat(papers.removed(folder).getFirst().until())
                .isCloseTo(clock.instant().plus(Duration.ofHours(8)), within(1, ChronoUnit.SECONDS));
        clock.advance(Duration.ofHours(9));
        forget.forget();
        assertThat(objects(key)).isEmpty();
    }

    @Test
    void the_same_file_chosen_again_comes_back() throws IOException {
        var content = picture();
        var key = add(content);
        papers.remove(folder, key, Actor.RESIDENT);
        assertThat(send(key, content).state()).isEqualTo(FileState.READY);
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }

    @Test
    void the_same_bytes_under_another_key_are_no_duplicate_of_a_deleted_file() throws IOException {
        var content = picture();
        var key = add(content);
        papers.remove(folder, key, Actor.RESIDENT);
        var again = add(content);
        assertThat(papers.page(folder, again, 1)).isNotEmpty();
        papers.bringBack(folder, key, Actor.RESIDENT);
        assertThat(papers.in(folder)).hasSize(1);
    }

    @Test
    void a_file_deleted_while_it_is_checked_is_checked_when_it_is_back() throws IOException {
        var key = FileId.random();
        send(key, picture());
        papers.remove(folder, key, Actor.RESIDENT);
        prepareAll();
        papers.bringBack(folder, key, Actor.RESIDENT);
        assertThat(only().state()).isEqualTo(FileState.WAITING);
        prepareAll();
        assertThat(only().state()).isEqualTo(FileState.READY);
    }

    @Test
    void what_did_not_come_whole_or_was_refused_is_destroyed_at_once() {
        var begun = papers.begin(folder, new NewFile(FileId.random(), Optional.empty(), "a", 10));
        var empty = papers.begin(folder, new NewFile(FileId.random(), Optional.empty(), "b", 0));
        papers.remove(folder, begun.id(), Actor.RESIDENT);
        papers.remove(folder, empty.id(), Actor.RESIDENT);
        assertThat(papers.in(folder)).isEmpty();
        assertThat(papers.removed(folder)).isEmpty();
    }

    @Test
    void to_delete_twice_shortens_nothing() throws IOException {
        var key = removed();
        papers.remove(folder, key, Actor.RESIDENT);
        assertThat(papers.removed(folder)).hasSize(1);
    }

    @Test
    void a_deleted_file_takes_no_room_and_comes_back_only_where_there_is_some() throws IOException {
        var key = removed();
        for (var number = 0; number < Papers.MOST_FILES; number++) {
            papers.begin(folder, new NewFile(FileId.random(), Optional.empty(), "a", 10));
        }
        assertThatThrownBy(() -> papers.bringBack(folder, key, Actor.RESIDENT)).isInstanceOf(TooManyFiles.class);
    }

    @Test
    void nobody_brings_back_or_destroys_what_is_in_another_folder() throws IOException {
        var key = removed();
        var strange = FolderId.random();
        papers.bringBack(strange, key, Actor.RESIDENT);
        papers.destroyRemoved(strange, key, Actor.RESIDENT);
        assertThat(papers.removed(folder)).hasSize(1);
    }

    @Test
    void a_paper_that_is_destroyed_takes_its_deleted_pages_along() throws IOException {
        var key = add(picture());
        var paper = papers.in(folder).getFirst().id();
        var content = picture();
        var second = papers.begin(folder, new NewFile(FileId.random(), Optional.of(paper), "2", content.length));
        papers.append(folder, second.id(), 0, content);
        prepareAll();
        papers.remove(folder, second.id(), Actor.RESIDENT);
        papers.destroy(folder, paper, Actor.staff("a"), "a RAP sheet", _ -> { });
        assertThat(objects(second.id())).isEmpty();
        assertThat(objects(key)).isEmpty();
        assertThat(papers.removed(folder)).isEmpty();
    }

    @Test
    void a_file_that_comes_back_while_it_is_about_to_be_destroyed_stays() throws IOException {
        var key = removed();
        papers.keep(folder);
        clock.advance(Papers.REMOVED_KEPT);
        var late = new RemovedFileStore(sql) {
            @Override
            List<StoredFile> removedBefore(Instant before) {
                var found = super.removedBefore(before).stream().filter(file -> file.id().equals(key)).toList();
                sql.sql("update documents.file set removed_at = null where id = ?").param(key.value()).update();
                return found;
            }
        };
        new ForgetPapers(paperStore, files, late, destroy, settings, clock).forget();
        assertThat(papers.page(folder, key, 1)).isNotEmpty();
    }
}
