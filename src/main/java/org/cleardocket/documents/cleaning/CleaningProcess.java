package org.cleardocket.documents.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;

/**
 * The program of a worker. Files come in on standard input, answers go out on standard output. Whatever ends its input,
 * be it the portal's own sudden end, ends it at once, and all that it has started.
 */
final class CleaningProcess {

    private CleaningProcess() {
    }

    /** @param arguments the scratch folder, {@code -} for none; then {@link Tools#arguments} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // whoever prints must not disturb the answers
        var scratch = arguments[0].equals("-") ? Optional.<Path>empty() : Optional.of(Path.of(arguments[0]));
        var decoder = new ForeignDecoder(Tools.of(Arrays.asList(arguments).subList(1, arguments.length)), scratch);
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance().registerServiceProvider(new OpenJpegReader.Provider(decoder));
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> end(scratch, 1)); // better than silence
        var files = new SynchronousQueue<byte[]>();
        Thread.ofPlatform().daemon().start(() -> clean(files, new Cleaning(decoder), out));
        listen(files);
        end(scratch, 0);
    }

    private static void end(Optional<Path> scratch, int status) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        scratch.ifPresent(Scratch::delete);
        Runtime.getRuntime().halt(status);
    }

    private static void listen(SynchronousQueue<byte[]> files) throws InterruptedException {
        try {
            var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
            for (;;) {
                files.put(Pieces.read(in));
            }
        } catch (IOException _) {
            // the portal has hung up
        }
    }

    private static void clean(SynchronousQueue<byte[]> files, Cleaning cleaning, DataOutputStream out) {
        try {
            new Answer.Ready().write(out);
            for (;;) {
                cleaning.clean(files.take(), (page, doubt) -> new Answer.Page(page, doubt).write(out)).write(out);
            }
        } catch (IOException | InterruptedException _) {
            // nobody listens any more, and the input ends as well
        }
    }
}
