package org.cleardocket.console.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The portal in a process of its own, as in real life: with an empty database in a folder, unless the settings name
 * another. It never sees the operator's settings: a bench has no business in a real database.
 *
 * @param startSeconds from the start of the process to its first page
 */
public record PortalProcess(Process process, String address, double startSeconds) implements AutoCloseable {

    private static final String PROGRAM = "org.cleardocket.ClearDocket";

    public static PortalProcess start(Path folder) throws IOException, InterruptedException {
        return start(folder, Map.of(), List.of());
    }

    /**
     * Starts it and waits for its first page.
     *
     * @param settings as environment variables
     * @param options  of the JVM, beside those of this one
     */
    public static PortalProcess start(Path folder, Map<String, String> settings, List<String> options)
            throws IOException, InterruptedException {
        var port = Ports.free();
        var address = "http://127.0.0.1:" + port;
        var log = folder.resolve("portal-" + port + ".log");
        var began = System.nanoTime();
        var builder = new ProcessBuilder(command(port, folder.resolve("data"), options))
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|PORTAL|SERVER)_.*"));
        builder.environment().put("PORTAL_DRAIN", "0s"); // no balancer waits for it
        builder.environment().putAll(settings);
        var process = builder.start();
        Ports.await(process, address + "/", log);
        return new PortalProcess(process, address, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }

    /** The same JVM with the same classes and options as this one. */
    private static List<String> command(int port, Path data, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
        command.addAll(List.of("run", "--port", String.valueOf(port), "--data", data.toString(), "--no-samples"));
        return command;
    }

    /** Memory that the process holds, in megabytes; empty where the system does not say. */
    OptionalLong residentMegabytes() {
        return residentMegabytes(process.toHandle());
    }

    /** The Java processes that it has started, in which it cleans papers. */
    Stream<ProcessHandle> workers() {
        return process.descendants()
                .filter(one -> one.info().command().filter(command -> command.endsWith("java")).isPresent());
    }

    /** Memory that a process holds, in megabytes; empty where the system does not say, or it has ended. */
    static OptionalLong residentMegabytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    /** Ends it as a power cut would (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
