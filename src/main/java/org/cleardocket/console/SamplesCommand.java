package org.cleardocket.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.cleardocket.records.RefusedInput;
import org.cleardocket.records.SampleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./portal samples}: a file of the state with invented people. */
@Command(name = "samples", mixinStandardHelpOptions = true,
        description = "Writes a file of the state with invented people. The same settings make the same bytes.")
final class SamplesCommand implements Callable<Integer> {

    @Option(names = "--rows", defaultValue = "50000", description = "How many rows (default: ${DEFAULT-VALUE}).")
    private long rows;

    @Option(names = "--seed", defaultValue = "1", description = "Of chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--malformed", defaultValue = "0", paramLabel = "SHARE",
            description = "Share of rows that cannot be read, from 0 to 1 (default: none).")
    private double malformed;

    @Option(names = "--scattered", defaultValue = "0", paramLabel = "SHARE",
            description = "Share of people whose rows do not stand together, from 0 to 1 (default: none).")
    private double scattered;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            var samples = new SampleFile(rows, seed, malformed, scattered);
            write(samples);
        } catch (RefusedInput refused) {
            throw new Refusal(refused.getMessage());
        }
        spec.commandLine().getOut().printf("%,d rows of invented people are in %s.%n", rows, output);
        return 0;
    }

    private void write(SampleFile samples) {
        try (var out = Files.newOutputStream(output, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeOrRemove(samples, out);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(output + " exists already.");
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no folder to put " + output + " into.");
        } catch (AccessDeniedException e) {
            throw new Refusal(output + " may not be written by this user.");
        } catch (IOException e) {
            throw new Refusal(output + " cannot be written: " + e.getMessage());
        }
    }

    private void writeOrRemove(SampleFile samples, OutputStream out) throws IOException {
        try {
            samples.writeTo(out);
        } catch (UncheckedIOException e) {
            Files.delete(output);
            throw e.getCause();
        }
    }
}
