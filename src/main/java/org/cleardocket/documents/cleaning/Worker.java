package org.cleardocket.documents.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cleardocket.documents.FileCleaner.Outcome;
import org.cleardocket.documents.FileCleaner.PageTaker;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.cleardocket.documents.Papers;

/** A worker process as the portal sees it. Cleans one file after the other, and is not trusted with anything. */
final class Worker implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    /** Ended by somebody's signal, which says nothing about the file: hang-up, interrupt, kill and terminate. */
    private static final int HUP = 128 + 1;
    private static final int INT = 128 + 2;
    private static final int KILL = 128 + 9;
    private static final int TERM = 128 + 15;

    private final Process process;
    private final Optional<Path> scratch;
    private final ScheduledExecutorService alarms;
    private final DataOutputStream out;
    private final DataInputStream in;
    private int files;
    private volatile boolean closed;

    private Worker(Process process, Optional<Path> scratch, ScheduledExecutorService alarms) {
        this.process = process;
        this.scratch = scratch;
        this.alarms = alarms;
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        scratch.ifPresent(folder -> process.onExit().thenRun(() -> Scratch.delete(folder)));
    }

    /** Starts a worker and waits until it is ready. */
    static Worker start(WorkerCommand command, ScheduledExecutorService alarms) throws IOException {
        Optional<Path> scratch = command.isInSandbox() ? Optional.empty() : Scratch.make();
        try {
            var worker = new Worker(command.start(scratch), scratch, alarms);
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            scratch.ifPresent(Scratch::delete);
            throw e;
        }
    }

    private void awaitReady() throws IOException {
        if (!(await(new Deadline(LONGEST_START, LONGEST_START, alarms, this::close)) instanceof Answer.Ready)) {
            close();
            throw new IOException("A worker could not start.");
        }
    }

    /** Cleans a file as {@link org.cleardocket.documents.FileCleaner#clean} says; ends itself unless all went well. */
    Outcome clean(InputStream content, PageTaker pages, CleaningSettings settings) throws IOException {
        boolean fit = false;
        try {
            files++;
            var outcome = send(content, limit(settings)) ? receive(pages, limit(settings)) : stopped();
            fit = isAlive() && !(outcome instanceof Outcome.Unavailable);
            return outcome;
        } finally {
            if (!fit) {
                close();
            }
        }
    }

    private Deadline limit(CleaningSettings settings) {
        return new Deadline(settings.deadline(), settings.pageDeadline(), alarms, this::close);
    }

    /** Whether all of it could be sent; what cannot be read is thrown. */
    private boolean send(InputStream content, Deadline deadline) throws IOException {
        var piece = new byte[Pieces.MOST];
        int length;
        do {
            length = content.readNBytes(piece, 0, piece.length);
            if (!send(piece, length, deadline)) {
                return false;
            }
        } while (length > 0);
        return true;
    }

    /** A worker that hangs does not even read. */
    private boolean send(byte[] piece, int length, Deadline deadline) {
        try (var _ = deadline.run()) {
            Pieces.write(out, piece, length);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Outcome receive(PageTaker pages, Deadline deadline) throws IOException {
        int taken = 0;
        var doubts = new TreeMap<Integer, PageDoubt>();
        var answer = await(deadline);
        while (answer instanceof Answer.Page(var jpeg, var doubt) && taken < Papers.MOST_PAGES) {
            pages.take(++taken, jpeg);
            if (doubt != null) {
                doubts.put(taken, doubt);
            }
            answer = await(deadline);
        }
        return outcome(answer, new Outcome.Cleaned(taken, doubts), deadline);
    }

    private Outcome outcome(Answer last, Outcome.Cleaned taken, Deadline deadline) {
        return switch (last) {
            case Answer.Done() when taken.pages() > 0 -> taken;
            case Answer.Refused(var problem) -> new Outcome.Refused(problem);
            case Answer.Ended() when !deadline.passed() -> ended();
            case Answer.Ended(), Answer.Done(), Answer.Page _, Answer.Ready(), Answer.Nonsense() -> tooHard();
        };
    }

    private Answer await(Deadline deadline) {
        try (var _ = deadline.run()) {
            return Answer.read(in);
        } catch (IOException e) {
            return new Answer.Ended();
        }
    }

    /** It has died over the file: of its memory, as a rule. */
    private Outcome ended() {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                return tooHard();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        }
        return switch (process.exitValue()) {
            case 0, HUP, INT, KILL, TERM -> stopped();
            default -> tooHard();
        };
    }

    /** It was too slow, or the file has taken it over. */
    private Outcome tooHard() {
        close();
        return new Outcome.Refused(FileProblem.TOO_HARD);
    }

    private static Outcome stopped() {
        return new Outcome.Unavailable("The worker was stopped.");
    }

    /** Whether it can be given another file. */
    boolean isAlive() {
        return !closed && process.isAlive();
    }

    /** How many files it was given. */
    int files() {
        return files;
    }

    /** The process, for those who want to see it end. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it at once, with all that it has started. */
    @Override
    public void close() {
        closed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        scratch.ifPresent(Scratch::delete); // at once, because the portal may be ending, too
    }
}
