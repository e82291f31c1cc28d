package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.documents.cleaning.Pictures.corners;
import static org.cleardocket.documents.cleaning.Pictures.jpeg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.Optional;
import org.cleardocket.documents.FileCleaner.Outcome;
import org.cleardocket.documents.FileCleaner.PageTaker;
import org.cleardocket.documents.FileProblem;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Workers come, go, and are never in the way. */
class WorkerCleanerTest {

    private static final Outcome CLEANED = new Outcome.Cleaned(1);
    private static final PageTaker NOWHERE = (_, _) -> { };
    private static final Duration LONG = Duration.ofMinutes(5);

    private final byte[] photo = photo();

    @Test
    void one_worker_cleans_file_after_file_until_a_fresh_one_takes_over() throws Exception {
        try (var cleaner = cleaner(1, 2, LONG, LONG)) {
            assertThat(cleaner.workers()).isEmpty();
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
            var first = cleaner.workers();
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
            assertThat(ended(first)).isTrue();
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
            assertThat(cleaner.workers()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void a_worker_without_work_ends() throws Exception {
        try (var cleaner = cleaner(1, 100, LONG, Duration.ZERO)) {
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
            assertThat(ended(cleaner.workers())).isTrue();
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
        }
    }

    @Test
    void two_files_are_cleaned_at_the_same_time_and_no_more() throws Exception {
        try (var cleaner = cleaner(2, 100, LONG, LONG)) {
            var bothHere = new CountDownLatch(2);
            PageTaker waits = (_, _) -> {
                bothHere.countDown();
                await(bothHere);
            };
            var one = CompletableFuture.supplyAsync(() -> clean(cleaner, photo, waits), Thread::startVirtualThread);
            var other = CompletableFuture.supplyAsync(() -> clean(cleaner, photo, waits), Thread::startVirtualThread);
            assertThat(List.of(one.join(), other.join())).containsOnly(CLEANED);
            assertThat(cleaner.workers()).hasSize(2);
        }
    }

    @Test
    void one_page_has_a_deadline_of_its_own() throws Exception {
        try (var cleaner = cleaner(1, 100, Duration.ofHours(1), Duration.ofMillis(1), Duration.ofMinutes(5))) {
            assertThat(clean(cleaner, Pdfs.pages(1))).isEqualTo(new Outcome.Refused(FileProblem.TOO_HARD));
        }
    }

    @Test
    void a_file_that_takes_too_long_is_too_hard_and_costs_the_worker_its_place() throws Exception {
        try (var cleaner = cleaner(1, 100, Duration.ofMillis(1), LONG)) {
            assertThat(clean(cleaner, Pdfs.pages(20))).isEqualTo(new Outcome.Refused(FileProblem.TOO_HARD));
            assertThat(cleaner.workers()).isEmpty();
        }
    }

    @Test
    void a_worker_that_somebody_ends_says_nothing_about_the_file() throws Exception {
        try (var cleaner = cleaner(1, 100, LONG, LONG)) {
            assertThat(clean(cleaner, Pdfs.pages(3), (number, _) -> {
                if (number == 1) {
                    assertThat(ended(kill(cleaner.workers()))).isTrue();
                }
            })).isEqualTo(new Outcome.Unavailable("The worker was stopped."));
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
        }
    }

    @Test
    void a_worker_that_hangs_and_does_not_even_read_says_nothing_about_the_file() throws Exception {
        try (var cleaner = cleaner(1, 100, Duration.ofSeconds(10), LONG)) {
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
            var worker = cleaner.workers().getFirst();
            for (var one : Stream.concat(Stream.of(worker), worker.descendants()).toList()) {
                new ProcessBuilder("kill", "-STOP", String.valueOf(one.pid())).start().waitFor();
            }
            assertThat(clean(cleaner, new byte[8 << 20])).isEqualTo(new Outcome.Unavailable("The worker was stopped."));
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
        }
    }

    @Test
    void an_idle_worker_that_somebody_ended_is_replaced() throws Exception {
        try (var cleaner = cleaner(1, 100, LONG, LONG)) {
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
            assertThat(ended(kill(cleaner.workers()))).isTrue();
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
        }
    }

    @Test
    void what_cannot_be_read_or_stored_is_thrown_on_and_the_next_file_is_cleaned() throws Exception {
        try (var cleaner = cleaner(1, 100, LONG, LONG)) {
            assertThatThrownBy(() -> cleaner.clean(new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("unreadable");
                }
            }, NOWHERE)).isInstanceOf(IOException.class).hasMessage("unreadable");
            assertThatThrownBy(() -> cleaner.clean(new ByteArrayInputStream(photo), (_, _) -> {
                throw new IOException("full");
            })).isInstanceOf(IOException.class).hasMessage("full");
            assertThat(clean(cleaner, photo)).isEqualTo(CLEANED);
        }
    }

    @Test
    void closing_ends_a_worker_in_the_middle_of_a_file() throws Exception {
        var cleaner = cleaner(1, 100, LONG, LONG);
        var closing = new CompletableFuture<Void>();
        assertThat(clean(cleaner, Pdfs.pages(5), (number, _) -> {
            if (number == 1) {
                var workers = cleaner.workers();
                Thread.startVirtualThread(cleaner::close);
                assertThat(ended(workers)).isTrue();
                closing.complete(null);
            }
        })).isInstanceOf(Outcome.Unavailable.class);
        closing.join();
        assertThat(clean(cleaner, photo)).isEqualTo(new Outcome.Unavailable("The portal is stopping."));
    }

    @Test
    void workers_end_when_the_portal_is_killed_and_leave_nothing_in_memory() throws Exception {
        var portal = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Portal.class.getName()).start();
        try (var said = portal.inputReader()) {
            var worker = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            var scratch = scratchOf(worker);
            assertThat(scratch).exists();
            portal.destroyForcibly();
            assertThat(ended(List.of(worker))).isTrue();
            assertThat(scratch).doesNotExist();
        } finally {
            portal.destroyForcibly();
        }
    }

    /** Stands in for the portal: has a worker, says which, and waits to be killed. */
    static final class Portal {

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var here = Tools.ofThisMachine();
            var cleaner = new WorkerCleaner(new CleaningSettings(1, DataSize.ofMegabytes(256), LONG, LONG, 100, LONG),
                    new Tools(here.heif(), here.openJpeg(), here.poppler(), here.limits(), Optional.empty()));
            WorkerCleanerTest.clean(cleaner, photo(), NOWHERE);
            System.out.println(cleaner.workers().getFirst().pid());
            new CountDownLatch(1).await();
        }
    }

    private static Path scratchOf(ProcessHandle worker) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(worker.pid()), "cmdline")).stream()
                .flatMap(line -> List.of(line.split("\0")).stream())
                .filter(word -> word.startsWith("/dev/shm/")).map(Path::of).findFirst().orElseThrow();
    }

    private static WorkerCleaner cleaner(int workers, int files, Duration deadline, Duration idle) {
        return cleaner(workers, files, deadline, deadline, idle);
    }

    private static WorkerCleaner cleaner(int workers, int files, Duration deadline, Duration ofPage, Duration idle) {
        return new WorkerCleaner(new CleaningSettings(workers, DataSize.ofMegabytes(256), deadline, ofPage, files, idle));
    }

    private static Outcome clean(WorkerCleaner cleaner, byte[] file) {
        return clean(cleaner, file, NOWHERE);
    }

    private static Outcome clean(WorkerCleaner cleaner, byte[] file, PageTaker pages) {
        try {
            return cleaner.clean(new ByteArrayInputStream(file), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] photo() {
        try {
            return jpeg(corners(80, 60));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> kill(List<ProcessHandle> workers) {
        workers.forEach(ProcessHandle::destroyForcibly);
        return workers;
    }

    private static boolean ended(List<ProcessHandle> workers) {
        workers.forEach(worker -> worker.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
