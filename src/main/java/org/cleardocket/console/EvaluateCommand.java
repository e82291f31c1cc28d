package org.cleardocket.console;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.cleardocket.eligibility.Prop64;
import picocli.CommandLine.Command;

/**
 * {@code ./portal evaluate}: one JSON object of facts a line in, one JSON object of the law's answer a line out, in the
 * same order. A bad line gets its own error, and the run goes on. Needs neither database nor web server.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = {
    "Reads facts from standard input, one JSON object a line, and writes what Prop 64 does for each.",
    "Exit code 0 if every line was understood, 1 if any was not."})
final class EvaluateCommand implements Callable<Integer> {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private final InputStream in;
    private final OutputStream out;
    private final Clock clock;

    EvaluateCommand() {
        this(System.in, System.out, Clock.systemUTC());
    }

    EvaluateCommand(InputStream in, OutputStream out, Clock clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var answers = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var today = LocalDate.ofInstant(clock.instant(), LOS_ANGELES);
        var printed = new AnswerLine();
        var refused = false;
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                var asked = FactsLine.read(number == 1 ? withoutByteOrderMark(line) : line, today);
                answers.write(printed.answer(Prop64.evaluate(asked.facts(), asked.asOf())));
            } catch (LineRefused refusal) {
                answers.write(printed.refusal(number, refusal.getMessage()));
                refused = true;
            }
            answers.write('\n');
            if (!lines.ready()) {
                answers.flush(); // someone may be waiting for this answer before the next question
            }
        }
        answers.flush();
        return refused ? 1 : 0;
    }

    /** Some spreadsheets begin a file with one. */
    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
