package org.cleardocket.console.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cleardocket.console.Refusal;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./portal attack}: public scanners against a portal of its own behind nginx, all on this machine. A finding that
 * the handbook does not argue away fails it.
 */
@Command(name = "attack", mixinStandardHelpOptions = true, description = {
    "Attacks a portal of its own on this machine with wapiti, sqlmap, slowhttptest and testssl.sh.",
    "Takes about ten minutes. Exit code 1 if there is a finding that is not known."})
public final class AttackCommand implements Callable<Integer> {

    private static final Duration MOST_OF_A_SCANNER = Duration.ofMinutes(8);

    /** Findings that are no weakness of a portal, each with the reason; see the handbook's page on security. */
    private static final Map<Pattern, String> KNOWN = Map.of(
            Pattern.compile("cert_|OCSP_|overall_grade|grade_cap"), "the trial's certificate signs itself",
            Pattern.compile("DNS_CAArecord"), "localhost has no name server",
            Pattern.compile("BREACH"), "the token in a page is masked anew each time, and no other secret stands there",
            Pattern.compile("HTTP Secure Headers: .* X-XSS-Protection is not set"),
            "browsers have dropped it, and a policy for scripts is there");

    @Option(names = "--output", paramLabel = "DIR", description = "Keeps all that the scanners write; a folder that is not there yet.")
    private Path output;

    @Option(names = "--only", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Scanner> only = List.of(Scanner.values());

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (output != null && Files.exists(output)) { // testssl.sh adds to what it finds
            throw new Refusal(output + " exists already. Name a folder that does not.");
        }
        var folder = Files.createTempDirectory("portal-attack");
        var reports = Files.createDirectories(output == null ? folder.resolve("reports") : output.toAbsolutePath());
        try (var site = FloodSite.start(folder); var proxy = TlsProxy.before(site.portal(), folder.resolve("nginx"))) {
            var target = new Scanner.Target(proxy.address(), site.portal().address());
            var unknown = 0;
            for (var scanner : only) {
                unknown += scan(scanner, target, reports);
            }
            return unknown == 0 ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** @return findings that are not known */
    private int scan(Scanner scanner, Scanner.Target target, Path reports) throws IOException, InterruptedException {
        var began = Instant.now();
        var report = reports.resolve(scanner.name().toLowerCase(Locale.ROOT));
        var said = run(scanner, target, report, Path.of(report + ".log"));
        var findings = scanner.findings(report, said);
        var unknown = findings.stream().filter(finding -> known(finding).isEmpty()).toList();
        out().printf("%-14s %4d s  %s%n", scanner, Duration.between(began, Instant.now()).toSeconds(),
                unknown.isEmpty() ? "nothing" + (findings.isEmpty() ? "" : " but " + findings.size() + " known")
                        : unknown.size() + " findings");
        findings.forEach(finding -> out().println("  " + finding + known(finding).map(why -> " (known: " + why + ')').orElse("")));
        out().flush();
        return unknown.size();
    }

    /** Why a finding is no weakness of a portal; empty where it may be one. */
    private static Optional<String> known(String finding) {
        return KNOWN.entrySet().stream().filter(known -> known.getKey().matcher(finding).lookingAt()).map(Map.Entry::getValue)
                .findFirst();
    }

    private static String run(Scanner scanner, Scanner.Target target, Path report, Path log)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(scanner.program().toString());
        command.addAll(scanner.command(target, report));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(MOST_OF_A_SCANNER.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }
}
