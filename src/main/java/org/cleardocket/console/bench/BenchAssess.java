package org.cleardocket.console.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.cleardocket.console.Refusal;
import org.cleardocket.records.SampleFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./portal bench assess}: how fast files of growing sizes are assessed, all rows written, and in how much
 * memory. Each in a process of its own, with the options of this one.
 */
@Command(name = "assess", mixinStandardHelpOptions = true,
        description = "Rows a second, time and peak memory of assessing sample files, and how they grow.")
final class BenchAssess implements Callable<Integer> {

    private static final String PROGRAM = "org.cleardocket.ClearDocket";
    private static final long GOAL_MEGABYTES = 512;
    /** In, out in full and condensed, with room to spare. */
    private static final long BYTES_A_ROW = 1_200;

    /**
     * One size, measured.
     *
     * @param seconds   from the first to the last byte
     * @param processor seconds of all processors from the start of the program, which others on the machine matter
     *                  less to
     */
    private record Measured(long rows, double seconds, double processor, long megabytes) {
    }

    @Option(names = "--rows", split = ",", defaultValue = "50000,500000,2000000,10000000",
            description = "Sizes, ascending (default: ${DEFAULT-VALUE}).")
    private List<Long> sizes;

    @Option(names = "--policy", defaultValue = "la-2019", description = "Which policy (default: ${DEFAULT-VALUE}).")
    private String policy;

    @Option(names = "--scattered", defaultValue = "0", paramLabel = "SHARE",
            description = "Share of people whose rows do not stand together (default: none).")
    private double scattered;

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the files are for the time being (default: ${DEFAULT-VALUE}).")
    private Path parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        out.printf("%12s %10s %14s %10s %12s  %s%n", "rows", "seconds", "rows a second", "processor", "peak memory",
                "growth");
        var folder = Files.createTempDirectory(parent, "portal-bench");
        try {
            Measured before = null;
            for (var rows : sizes) {
                if (Files.getFileStore(folder).getUsableSpace() < rows * BYTES_A_ROW) {
                    out.printf("%,12d rows have no room in %s.%n", rows, folder);
                    continue;
                }
                var measured = measure(rows, folder);
                print(measured, before, out);
                before = measured;
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        out.printf("Seconds are from the first to the last byte; processor is seconds of all processors, the start of"
                + " the program included. Policy %s, all rows written.%n", policy);
        return 0;
    }

    private static void print(Measured measured, @Nullable Measured before, PrintWriter out) {
        var growth = before == null ? "" : "%.1f x in %.1f x".formatted(
                measured.seconds / before.seconds, (double) measured.rows / before.rows);
        out.printf("%,12d %10.2f %,14.0f %10.1f %9d MB  %s%s%n", measured.rows, measured.seconds,
                measured.rows / measured.seconds, measured.processor, measured.megabytes,
                measured.megabytes <= GOAL_MEGABYTES ? "" : "(goal " + GOAL_MEGABYTES + " MB missed) ", growth);
        out.flush();
    }

    private Measured measure(long rows, Path folder) throws IOException, InterruptedException {
        var sample = folder.resolve("sample.csv");
        try (var out = Files.newOutputStream(sample)) {
            new SampleFile(rows, rows, 0, scattered).writeTo(out);
        }
        var result = folder.resolve("result");
        var log = folder.resolve("log");
        var process = new ProcessBuilder(command(sample, result)).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        var megabytes = 0L;
        var processor = Duration.ZERO;
        while (process.isAlive()) {
            processor = process.info().totalCpuDuration().orElse(processor);
            megabytes = Math.max(megabytes, PeakMemory.megabytes(process.pid()));
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        if (process.exitValue() != 0) {
            throw new Refusal("The assessment failed: " + Files.readString(log));
        }
        var seconds = seconds(result.resolve("summary.json"));
        FileSystemUtils.deleteRecursively(result);
        return new Measured(rows, seconds, processor.toMillis() / 1000.0, megabytes);
    }

    private List<String> command(Path sample, Path result) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM, "assess", "--input",
                sample.toString(), "--policy", policy, "--as-of", "2020-07-01", "--output", result.toString(),
                "--full"));
        return command;
    }

    private static double seconds(Path summary) throws IOException {
        return new JsonMapper().readTree(Files.readString(summary))
                .get("processingTimeInSeconds").doubleValue();
    }
}
