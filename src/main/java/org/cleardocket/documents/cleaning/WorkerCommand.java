package org.cleardocket.documents.cleaning;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/**
 * How a worker is started: the portal's own Java and class path, a small heap, no environment, a sandbox where there is
 * one, and last in line for the processor, because residents come first.
 *
 * @param memory its heap
 */
record WorkerCommand(DataSize memory, Tools tools) {

    /** What Java and its decoders may take beside the heap. */
    private static final DataSize BESIDE = DataSize.ofMegabytes(512);
    private static final String HOME = System.getProperty("java.home");
    private static final String CLASS_PATH = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));

    /** Whether a worker has a work folder of its own. */
    boolean isInSandbox() {
        return tools.sandbox().isPresent();
    }

    /** @param scratch its work folder; not looked at in a sandbox */
    Process start(Optional<Path> scratch) throws IOException {
        var process = new ProcessBuilder(words(scratch)).redirectError(Redirect.DISCARD);
        process.environment().clear();
        process.environment().put("LC_ALL", "C.UTF-8"); // paths of the class path may have any letters
        return process.start();
    }

    private List<String> words(Optional<Path> scratch) {
        var words = new ArrayList<>(List.of("nice", "-n", "19"));
        tools.limits().ifPresent(prlimit -> words.addAll(List.of(prlimit.toString(),
                "--data=" + (memory.toBytes() + BESIDE.toBytes()), "--core=0", "--")));
        words.addAll(tools.sandbox().map(sandbox -> sandbox.around(seen(), java(Optional.of(Sandbox.WORK))))
                .orElseGet(() -> java(scratch)));
        return words;
    }

    /** What a worker reads: its program, and decoders that are not among the machine's programs. */
    private List<Path> seen() {
        return Stream.concat(Sandbox.java(HOME, CLASS_PATH).stream(),
                Stream.of(tools.heif(), tools.openJpeg(), tools.poppler()).flatMap(Optional::stream)).toList();
    }

    private List<String> java(Optional<Path> scratch) {
        var words = new ArrayList<>(List.of(Path.of(HOME, "bin", "java").toString(),
                "-Xmx" + memory.toMegabytes() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+DisplayVMOutputToStderr", "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", // nothing of a file gets into a log
                "-cp", CLASS_PATH, CleaningProcess.class.getName(),
                scratch.map(Path::toString).orElse("-")));
        words.addAll(tools.arguments());
        return words;
    }
}
