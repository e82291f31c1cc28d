package org.cleardocket.console;

import java.util.concurrent.Callable;
import org.cleardocket.audit.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./portal audit}: whether anybody has tampered with the audit log. */
@Command(name = "audit", mixinStandardHelpOptions = true,
        description = "Reads the whole audit log and says whether a line was changed, removed or put in.")
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var database = Database.forCommand(data); var rooms = Rooms.open(database)) {
            var broken = rooms.getBean(AuditLog.class).firstBroken();
            if (broken.isPresent()) {
                throw new Refusal("The audit log does not hold from line " + broken.getAsLong() + " on.");
            }
            spec.commandLine().getOut().println("The audit log holds from its first line to its last.");
            return 0;
        }
    }
}
