package org.cleardocket.console;

import java.util.concurrent.Callable;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.audit.ChainCheck;
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
            switch (rooms.getBean(AuditLog.class).check()) {
                case ChainCheck.Broken(var position) ->
                        throw new Refusal("The audit log does not hold from line " + position + " on.");
                case ChainCheck.Whole(var lines, var fingerprint) -> spec.commandLine().getOut().printf("""
                        The audit log holds from its first line to its last.
                        Note these down: if there are ever fewer lines, some were cut off the end.
                          Lines          %d
                          Fingerprint    %s
                        """, lines, fingerprint);
            }
            return 0;
        }
    }
}
