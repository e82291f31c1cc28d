package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cleardocket.console.Refusal;
import org.cleardocket.documents.FileCleaner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./portal bench pages}: the PDFs of a folder through the cleaner and through a second renderer. Says which pages
 * lack ink that the other one shows, and which files are refused that three other readers open.
 */
@Command(name = "pages", mixinStandardHelpOptions = true,
        description = "Cleans the PDFs of a folder beside a second renderer, and says where ink is lost.")
final class BenchPages implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Where the PDFs are, in folders of any depth.")
    private Path folder;

    @Option(names = "--at-once", defaultValue = "2", description = "Files at the same time (default: ${DEFAULT-VALUE}).")
    private int atOnce;

    @Option(names = "--pictures", paramLabel = "DIR",
            description = "Keeps each page that lost ink there, the second renderer's at its right.")
    private @Nullable Path pictures;

    @Spec
    private CommandSpec spec;

    /** The cleaner without the rest of the portal. */
    @ComponentScan("org.cleardocket.documents.cleaning")
    static class CleanerAlone {
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("There is no folder " + folder + ".");
        }
        if (atOnce < 1) {
            throw new Refusal("--at-once is 1 or more.");
        }
        if (pictures != null) {
            Files.createDirectories(pictures);
        }
        var second = new SecondRenderer();
        try (var portal = new SpringApplicationBuilder(CleanerAlone.class).web(WebApplicationType.NONE)
                .properties("portal.documents.cleaning.workers=" + atOnce).run();
                var lanes = Executors.newFixedThreadPool(atOnce)) {
            var sides = new SideBySide(portal.getBean(FileCleaner.class), second, pictures);
            var running = new ArrayList<Future<SideBySide.Result>>();
            for (var pdf : SecondRenderer.pdfs(folder)) {
                running.add(lanes.submit(() -> sides.of(pdf, folder.relativize(pdf).toString())));
            }
            print(running);
        }
        return 0;
    }

    private void print(List<Future<SideBySide.Result>> running) throws InterruptedException, ExecutionException {
        var out = spec.commandLine().getOut();
        var results = new ArrayList<SideBySide.Result>();
        for (var one : running) {
            var result = one.get();
            results.add(result);
            if (!result.said().isEmpty()) {
                out.println(result.said());
            }
            result.losses().forEach(out::println);
            out.flush();
        }
        out.printf("%,d files, %,d pages drawn by both, %,d of them kept in both drawings: %,d pages lost ink; %,d files "
                + "refused, %,d of them open in three other readers%n", results.size(),
                results.stream().mapToInt(SideBySide.Result::pages).sum(),
                results.stream().mapToInt(SideBySide.Result::twice).sum(),
                results.stream().mapToInt(result -> result.losses().size()).sum(),
                results.stream().filter(SideBySide.Result::refused).count(),
                results.stream().filter(SideBySide.Result::alone).count());
        out.flush();
    }
}
