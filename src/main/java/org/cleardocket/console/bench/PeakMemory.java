package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process has held so far. */
final class PeakMemory {

    private PeakMemory() {
    }

    /** In megabytes (VmHWM); 0 where the system does not say, or the process has ended. */
    static long megabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst().orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
