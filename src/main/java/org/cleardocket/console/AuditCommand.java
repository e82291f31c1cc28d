package org.cleardocket.console;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.audit.ChainCheck;
import org.cleardocket.audit.Head;
import org.cleardocket.people.People;
import org.cleardocket.people.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./portal audit}: whether anybody has tampered with the audit log. */
@Command(name = "audit", mixinStandardHelpOptions = true,
        description = "Reads the whole audit log and says whether a line was changed, removed or put in.")
final class AuditCommand implements Callable<Integer> {

    @Option(names = "--expect", paramLabel = "LINES:FINGERPRINT", converter = HeadConverter.class,
            description = "A head that was noted down: refuses a log that does not contain it at that place. May be repeated.")
    private List<Head> expected = List.of();

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    /** Reads a head as the command itself prints it. */
    static final class HeadConverter implements ITypeConverter<Head> {

        @Override
        public Head convert(String written) {
            try {
                return Head.parse(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() {
        try (var database = Database.forCommand(data); var rooms = Rooms.open(database)) {
            switch (rooms.getBean(AuditLog.class).check(expected)) {
                case ChainCheck.Broken(var position) ->
                        throw new Refusal("The audit log does not hold from line " + position + " on.");
                case ChainCheck.Missing(var head) -> throw new Refusal("The audit log was cut or replaced: it does not "
                        + "contain the head of " + head.lines() + " lines with the fingerprint " + head.fingerprint() + ".");
                case ChainCheck.Whole whole -> print(whole);
            }
            var altered = rooms.getBean(People.class).altered().stream().map(StaffAccount::username).toList();
            if (!altered.isEmpty()) {
                throw new Refusal("These staff accounts were changed in the database behind the portal's back: "
                        + String.join(", ", altered) + ". ./portal users renew gives one everything anew.");
            }
            return 0;
        }
    }

    private void print(ChainCheck.Whole whole) {
        if (!whole.foreign().isEmpty()) {
            throw new Refusal("The audit log holds as far as it is chained, but lines wait that the portal did not write. "
                    + "They are never chained. In audit.waiting they have the numbers "
                    + whole.foreign().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "))
                    + (whole.foreign().size() > 20 ? " and more." : "."));
        }
        if (whole.late() > 0) {
            throw new Refusal("The audit log holds as far as it is chained, but lines wait for longer than a minute for "
                    + "their place in it: " + whole.late() + ". Nobody chains them.");
        }
        var out = spec.commandLine().getOut();
        out.printf("""
                The audit log holds from its first line to its last.
                Note these down: if there are ever fewer lines, some were cut off the end.
                  Lines          %d
                  Fingerprint    %s
                """, whole.lines(), whole.fingerprint());
        if (whole.waiting() > 0) {
            out.printf("  Not chained yet %d%n", whole.waiting());
        }
        out.printf("Later, ./portal audit --expect %d:%s says whether they are still there.%n", whole.lines(),
                whole.fingerprint());
    }
}
