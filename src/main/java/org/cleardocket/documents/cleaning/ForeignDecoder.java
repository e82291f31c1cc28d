package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageInk;

/**
 * Decoders that are commands: of formats that Java has no decoder for which is both open and looked after. Each runs
 * within the worker's limit of memory and limits of its own, on files in memory that are gone when it is done.
 */
final class ForeignDecoder {

    private static final long MOST_OUTPUT = 256L << 20;
    private static final int MOST_SECONDS = 30;

    /** From here on the number of a signal is told. */
    private static final int KILLED = 128;

    private final Tools tools;
    private final Optional<Path> scratch;

    /** @param scratch where files may lie; without it nothing is decoded */
    ForeignDecoder(Tools tools, Optional<Path> scratch) {
        this.tools = tools;
        this.scratch = scratch;
    }

    /** What a command made; gone when it is closed. */
    record Decoded(Path folder, Path file) implements AutoCloseable {

        @Override
        public void close() {
            Scratch.delete(folder);
        }
    }

    /** Decodes HEIC to a JPEG that is the right way up. */
    Decoded heif(byte[] file) throws IOException {
        var program = tools.heif().orElseThrow(() -> new FileRefused(FileProblem.HEIC_UNREADABLE));
        return decoded(FileProblem.HEIC_UNREADABLE, folder -> {
            var made = folder.resolve("out.jpg");
            var one = folder.resolve("out-1.jpg"); // its name where the file holds a series
            run(folder, List.of(program.toString(), "-q", "95", input(folder, "in.heic", PrimaryPicture.alone(file)),
                    made.toString()));
            return Files.exists(one) ? one : made;
        });
    }

    /** Decodes JPEG 2000 to PNG. */
    Decoded jpeg2000(byte[] file) throws IOException {
        var program = tools.openJpeg().orElseThrow(() -> new FileRefused(FileProblem.JPEG_2000_UNREADABLE));
        return decoded(FileProblem.JPEG_2000_UNREADABLE, folder -> {
            var made = folder.resolve("out.png");
            boolean bare = file.length > 1 && file[0] == (byte) 0xFF && file[1] == 0x4F; // no boxes around it
            run(folder, List.of(program.toString(), "-i", input(folder, bare ? "in.j2k" : "in.jp2", file), "-o",
                    made.toString()));
            return made;
        });
    }

    /** Whether there is a second program that draws PDF. */
    boolean drawsPdf() {
        return tools.poppler().isPresent() && scratch.isPresent();
    }

    /** Puts a PDF where {@link #drawSmall} and {@link #drawPage} find it. */
    Decoded pdf(byte[] file) throws IOException {
        return decoded(FileProblem.TOO_HARD, folder -> Path.of(input(folder, "in.pdf", file)));
    }

    /**
     * Draws the pages small and gray, as files {@code small-1.png} and so on, as far as it gets in half of the time.
     *
     * @return whether it got through
     */
    boolean drawSmall(Decoded pdf, int most) throws IOException {
        return run(pdf.folder(), poppler(pdf, 1, most, "small", "-gray", "-png", "-scale-to",
                Integer.toString(PageInk.SIZE)), MOST_SECONDS / 2);
    }

    /** Draws one page as JPEG. */
    Path drawPage(Decoded pdf, int number, int longest) throws IOException {
        run(pdf.folder(), poppler(pdf, number, number, "page", "-singlefile", "-jpeg", "-jpegopt", "quality=95",
                "-scale-to", Integer.toString(longest)));
        return pdf.folder().resolve("page.jpg");
    }

    private List<String> poppler(Decoded pdf, int from, int to, String out, String... how) {
        var words = new ArrayList<>(List.of(tools.poppler().orElseThrow().toString(), "-q", "-cropbox", "-f",
                Integer.toString(from), "-l", Integer.toString(to)));
        words.addAll(List.of(how));
        words.addAll(List.of(pdf.file().toString(), pdf.folder().resolve(out).toString()));
        return words;
    }

    @FunctionalInterface
    private interface Command {

        /** @return where the file should be that it makes */
        Path in(Path folder) throws IOException;
    }

    /** Runs a command in a folder of its own, which is gone at once where nothing comes of it. */
    private Decoded decoded(FileProblem withoutScratch, Command command) throws IOException {
        var folder = Files.createTempDirectory(scratch.orElseThrow(() -> new FileRefused(withoutScratch)), "decode-");
        try {
            var file = command.in(folder);
            if (!Files.exists(file)) {
                throw new FileRefused(FileProblem.DAMAGED);
            }
            return new Decoded(folder, file);
        } catch (IOException e) {
            Scratch.delete(folder);
            throw e;
        }
    }

    private static String input(Path folder, String name, byte[] file) throws IOException {
        return Files.write(folder.resolve(name), file).toString();
    }

    private void run(Path folder, List<String> command) throws IOException {
        if (!run(folder, command, MOST_SECONDS)) {
            throw new FileRefused(FileProblem.TOO_HARD);
        }
    }

    /**
     * @param seconds of the processor; by the clock it may take twice as long, because others want the processor too
     * @return false where its time was up, or its output too large
     */
    private boolean run(Path folder, List<String> command, int seconds) throws IOException {
        var process = new ProcessBuilder(limited(command, seconds)).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().close();
            return process.waitFor(2L * seconds, TimeUnit.SECONDS) && process.exitValue() < KILLED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly().onExit().join(); // it writes no more
        }
    }

    private List<String> limited(List<String> command, int seconds) {
        var limited = new ArrayList<String>();
        tools.limits().ifPresent(prlimit -> limited.addAll(List.of(prlimit.toString(), "--fsize=" + MOST_OUTPUT,
                "--cpu=" + seconds, "--")));
        limited.addAll(command);
        return limited;
    }
}
