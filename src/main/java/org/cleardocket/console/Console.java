package org.cleardocket.console;

import java.io.PrintWriter;
import org.cleardocket.console.bench.AttackCommand;
import org.cleardocket.console.bench.BenchCommand;
import org.cleardocket.console.settings.SettingRefused;
import org.cleardocket.database.DatabaseAway;
import org.cleardocket.database.StartRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an operator types: {@code ./portal COMMAND}. */
@Command(name = "portal", mixinStandardHelpOptions = true, version = "ClearDocket 0.1.0",
        description = "Helps people clear old convictions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EvaluateCommand.class, AssessCommand.class, SamplesCommand.class, UsersCommand.class,
            AuditCommand.class, DocumentsCommand.class, FormsCommand.class, BenchCommand.class, AttackCommand.class},
        footer = {"", "Also: ./portal test runs every test;",
            "./portal mutate breaks the law's code in every place and says which breaks no test notices."})
public final class Console implements Runnable {

    @Spec
    private CommandSpec spec;

    private Console() {
    }

    /**
     * Runs one command.
     *
     * @param portal the Spring application that {@code run} starts
     * @return the exit code: 0 fine, 1 refused, 2 wrong usage
     */
    public static int run(String[] args, Class<?> portal) {
        var console = executable(portal);
        try {
            return console.execute(args);
        } catch (Error e) {
            return explain(e, console.getErr());
        }
    }

    static CommandLine executable(Class<?> portal) {
        return commands(portal)
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    static CommandLine commands(Class<?> portal) {
        return new CommandLine(new Console()).addSubcommand(new RunCommand(portal));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command.");
    }

    private static int explain(Throwable failure, PrintWriter err) {
        err.println(sentence(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof SettingRefused || cause instanceof StartRefused) {
                return cause.getMessage();
            }
        }
        return DatabaseAway.causes(failure) ? "The database cannot be used right now. Try again later."
                : UnexpectedFailure.sentence(failure);
    }
}
