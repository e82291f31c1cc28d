package org.cleardocket.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cleardocket.eligibility.County;
import org.cleardocket.records.AssessFiles;
import org.cleardocket.records.AssessmentPlan;
import org.cleardocket.records.AssessmentReport;
import org.cleardocket.records.RefusedInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./portal assess}: every conviction of the state's file under a policy, without a database or a web server. */
@Command(name = "assess", mixinStandardHelpOptions = true, description = {
    "Reads files of the state's research format and decides every conviction of a county under a policy.",
    "Policies: statute (the law), la-2019, gogen (with --options), dismiss-all, dismiss-all-and-related,",
    "or a JSON file with one of your own.",
    "Exit code 0 if the result was written, also where rows could not be assessed: errors.csv lists them."})
final class AssessCommand implements Callable<Integer> {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Option(names = "--input", arity = "1..*", required = true, paramLabel = "FILE",
            description = "The files, in the order in which their rows are numbered.")
    private List<Path> inputs;

    @Option(names = "--county", defaultValue = "LOS ANGELES",
            description = {"Whose convictions (default: ${DEFAULT-VALUE}).",
                "The policies of 2019 compare it to the letter."})
    private String county;

    @Option(names = "--policy", required = true, paramLabel = "NAME", description = "Which policy.")
    private String policy;

    @Option(names = "--options", paramLabel = "FILE", description = "For gogen: the county's choices, as in 2019.")
    private @Nullable Path options;

    @Option(names = "--age", description = "For la-2019: the age from which everything is dismissed (default: 50).")
    private @Nullable Integer age;

    @Option(names = "--years", description = "For la-2019: years without conviction (default: 10).")
    private @Nullable Integer years;

    @Option(names = "--against", paramLabel = "NAME",
            description = "Another policy: differences.csv lists what comes out otherwise, with both reasons.")
    private @Nullable String against;

    @Option(names = "--as-of", paramLabel = "DAY", converter = DayOption.class,
            description = "The day of the question: 2020-07-01 (default: today).")
    private @Nullable LocalDate asOf;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "A folder that is not there yet.")
    private Path output;

    @Option(names = "--full", description = "Writes all rows too: all.csv and condensed.csv.")
    private boolean full;

    @Option(names = "--strict", description = "Writes nothing if a single row cannot be assessed.")
    private boolean strict;

    @Option(names = "--separate", description = "The same id in two files is two people.")
    private boolean separate;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var today = LocalDate.now(Clock.system(LOS_ANGELES));
        var plan = new AssessmentPlan(inputs, countyOfTheFile(), policy, options, age, years, against,
                asOf == null ? today : asOf, output, full, strict, separate);
        try {
            var report = new AssessFiles(plan).run(ProgressLine.on(spec.commandLine().getErr()));
            print(report, spec.commandLine().getOut());
            return 0;
        } catch (RefusedInput refused) {
            throw new Refusal(refused.getMessage());
        }
    }

    /** As typed where it is a whole name in any case; otherwise as the file names the county that is meant. */
    private String countyOfTheFile() {
        var meant = County.read(county).map(County::name)
                .orElseThrow(() -> new Refusal("California has no county \"%s\". Write its name, such as LOS ANGELES."
                        .formatted(county)));
        return county.strip().equalsIgnoreCase(meant) ? county : meant.toUpperCase(Locale.ROOT);
    }

    private void print(AssessmentReport report, PrintWriter out) {
        out.printf("%,d rows of %,d people with %,d convictions in %.1f s, %,.0f rows a second.%n", report.rows(),
                report.people(), report.convictions(), report.seconds(), report.rows() / report.seconds());
        report.decided().forEach((words, reasons) -> {
            out.printf("%n%s%n", words.isEmpty() ? "Undetermined" : words);
            reasons.forEach((reason, count) -> out.printf("%,12d  %s%n", count, reason.isEmpty() ? "-" : reason));
        });
        if (against != null) {
            out.printf("%nOtherwise under %s (differences.csv)%n", against);
            report.differing().forEach((words, count) -> out.printf("%,12d  %s%n", count, words));
        }
        if (report.notAssessed() + report.noted() > 0) {
            out.printf("%n%,d rows could not be assessed, of %,d of which it is not known whose they are;"
                    + " %,d were assessed but are odd: see errors.csv.%n",
                    report.notAssessed(), report.ofNobody(), report.noted());
        }
        out.printf("%nThe result is in %s.%n", output);
        out.flush();
    }
}
