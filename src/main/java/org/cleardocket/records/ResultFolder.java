package org.cleardocket.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of a result. It is written beside its place under another name and moved there when it is whole, so that
 * whoever finds it finds all of it.
 */
final class ResultFolder implements Closeable {

    private static final String ENDING = ".unfinished";
    private static final int TRIES_TO_REMOVE = 20;

    private final Path target;
    private final Path folder;
    private final Thread removal;
    private final List<OutputStream> open = new ArrayList<>();
    private boolean stopped;
    private @Nullable OutputStream convictions;
    private @Nullable OutputStream differences;
    private @Nullable OutputStream errors;
    private @Nullable OutputStream all;
    private @Nullable OutputStream condensed;

    private ResultFolder(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
        removal = new Thread(this::stop);
    }

    /** @throws RefusedInput where the folder is there already, or cannot be made */
    static ResultFolder at(Path output) {
        var target = output.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new RefusedInput(output + " exists already. Name a folder that does not.");
        }
        var parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new RefusedInput("There is no folder " + parent + " to put the result into.");
        }
        if (!Files.isWritable(parent)) {
            throw new RefusedInput("This user may not put a result into " + parent + ".");
        }
        try {
            removeLeftovers(target, parent);
            var folder = parent.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ENDING);
            var result = new ResultFolder(target, folder);
            Runtime.getRuntime().addShutdownHook(result.removal);
            result.make();
            return result;
        } catch (IOException e) {
            throw new RefusedInput("The result cannot be written into " + parent + ": " + e.getMessage());
        }
    }

    /** What a run left behind that was killed. */
    private static void removeLeftovers(Path target, Path parent) throws IOException {
        var leftover = Pattern.compile(
                Pattern.quote("." + target.getFileName() + ".") + "([0-9]{1,18})"
                        + Pattern.quote(ENDING));
        try (var entries = Files.list(parent)) {
            for (var entry : entries.toList()) {
                var match = leftover.matcher(entry.getFileName().toString());
                if (match.matches() && ProcessHandle.of(Long.parseLong(match.group(1))).isEmpty()) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }

    private synchronized void make() throws IOException {
        requireRunning(); // a program that is told to end just now has already removed what it would find
        Files.createDirectories(folder);
    }

    /** A folder for what is needed only meanwhile. */
    synchronized Path work() throws IOException {
        requireRunning();
        return Files.createDirectories(folder.resolve("work"));
    }

    /** Begins every file anew, with its header. */
    synchronized void begin(List<String> eligibility, List<String> difference, boolean full, boolean compared)
            throws IOException {
        requireRunning();
        closeAll();
        convictions = begin("convictions.csv", Stream.of(List.of("row", "subject_id"), eligibility));
        errors = begin("errors.csv", Stream.of(List.of("input", "row", "line", "column", "reason", "assessed")));
        if (full) {
            all = begin("all.csv", Stream.of(Column.NAMES, eligibility));
            condensed = begin("condensed.csv",
                    Stream.of(Column.CONDENSED.stream().map(Column::name).toList(), eligibility));
        }
        if (compared) {
            differences = begin("differences.csv", Stream.of(difference));
        }
    }

    private OutputStream begin(String name, Stream<List<String>> columns) throws IOException {
        var file = Files.newOutputStream(folder.resolve(name));
        open.add(file);
        new Lines(2048).line(columns.flatMap(List::stream).toList()).writeTo(file);
        return file;
    }

    synchronized void write(Assessed batch) throws IOException {
        requireRunning();
        write(batch.convictions, convictions);
        write(batch.errors, errors);
        write(batch.all, all);
        write(batch.condensed, condensed);
        write(batch.differences, differences);
    }

    private static void write(Lines lines, @Nullable OutputStream file) throws IOException {
        if (file != null && lines.size() > 0) {
            lines.writeTo(file);
        }
    }

    /** Puts the summary beside the rest, and all of it in its place. */
    synchronized void finish(String summary) throws IOException {
        requireRunning();
        closeAll();
        Files.writeString(folder.resolve("summary.json"), summary);
        FileSystemUtils.deleteRecursively(folder.resolve("work"));
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireRunning() throws IOException {
        if (stopped) {
            throw new IOException("the program is ending");
        }
    }

    /** When the program is told to end: whatever is under way is waited for, and nothing is begun any more. */
    private synchronized void stop() {
        stopped = true;
        for (var tries = 0; tries < TRIES_TO_REMOVE && Files.exists(folder); tries++) {
            remove(); // a thread may still add a file to the work folder, until that is gone
        }
    }

    private void closeAll() throws IOException {
        for (var file : open) {
            file.close();
        }
        open.clear();
    }

    private void remove() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException _) {
            // the next run for the same folder removes it
        }
    }

    /** Leaves nothing where the result was not finished. */
    @Override
    public void close() throws IOException {
        try {
            closeAll();
        } finally {
            remove();
            forgetHook();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException _) {
            // the program is ending, and the hook runs
        }
    }
}
