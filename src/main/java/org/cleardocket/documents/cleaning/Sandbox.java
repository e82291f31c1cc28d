package org.cleardocket.documents.cleaning;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a command with no network, no environment and no files but programs and fonts, which it cannot change, and a work
 * folder in memory that ends with it (bubblewrap, on Linux).
 *
 * @param bubblewrap the command {@code bwrap}
 */
record Sandbox(Path bubblewrap) {

    /** Where the command may write. */
    static final Path WORK = Path.of("/work");

    private static final long WORK_BYTES = 768L << 20;
    private static final List<String> PROGRAMS = List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32",
            "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
            "/var/cache/fontconfig");
    /** The shell stays, and what it has started dies with it, not with whichever of the portal's threads began it. */
    private static final List<String> SHELL = List.of("/bin/sh", "-c", "\"$@\"; exit $?", "sh");

    /** Empty where the command is missing, or the machine does not let it make namespaces. */
    static Optional<Sandbox> with(Optional<Path> bubblewrap) {
        return bubblewrap.map(Sandbox::new).filter(Sandbox::works);
    }

    private boolean works() {
        try {
            var process = new ProcessBuilder(around(List.of(), List.of("/bin/true")))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The words that run a command inside.
     *
     * @param alsoSeen files and folders beside the machine's programs that it can read
     */
    List<String> around(List<Path> alsoSeen, List<String> command) {
        var words = new ArrayList<>(SHELL);
        words.addAll(List.of(bubblewrap.toString(), "--unshare-all", "--die-with-parent", "--new-session", "--clearenv",
                "--setenv", "LC_ALL", "C.UTF-8"));
        PROGRAMS.stream().map(Path::of).forEach(path -> words.addAll(see(path)));
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
                "--perms", "0700", "--size", Long.toString(WORK_BYTES), "--tmpfs", WORK.toString()));
        alsoSeen.stream().filter(path -> !path.startsWith("/usr")).distinct().forEach(path -> words.addAll(see(path)));
        words.addAll(List.of("--chdir", "/"));
        words.addAll(command);
        return words;
    }

    private static List<String> see(Path path) {
        try {
            return path.getNameCount() == 1 && Files.isSymbolicLink(path) // as /bin leads to usr/bin
                    ? List.of("--symlink", Files.readSymbolicLink(path).toString(), path.toString())
                    : List.of("--ro-bind-try", path.toString(), path.toString());
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** What a Java program reads to run: Java itself, and each part of a class path with what is packed beside it. */
    static List<Path> java(String home, String classPath) {
        return Stream.concat(Stream.of(Path.of(home)), Stream.of(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath())
                .flatMap(part -> Stream.of(part, part.resolveSibling("lib")))).filter(Files::exists).toList();
    }
}
