package org.cleardocket.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.cleardocket.documents.DocumentKeys;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./portal documents}: the papers that people sent. */
@Command(name = "documents", mixinStandardHelpOptions = true, description = "Looks after the papers that people sent.",
        synopsisSubcommandLabel = "COMMAND")
final class DocumentsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    @Command(name = "rotate-keys", mixinStandardHelpOptions = true,
            description = "Makes a new master key and wraps the key of every paper with it. Works beside running portals.")
    int rotateKeys(@Mixin DataOption data,
            @Option(names = "--only-rewrap", description = "Makes no new key: wraps with the last one in the file.")
            boolean onlyRewrap) {
        try (var database = Database.forCommand(data); var rooms = open(database, !onlyRewrap)) {
            var keys = rooms.getBean(DocumentKeys.class);
            var file = keys.file().orElseThrow(() -> new Refusal("Master keys of their own need a file: name one in "
                    + "PORTAL_DOCUMENTS_KEYS, for this command and for every portal."));
            var done = rotate(keys, onlyRewrap);
            var out = spec.commandLine().getOut();
            out.printf("The master key %s wraps papers' keys now; %,d were wrapped anew.%n", done.newest(), done.files());
            if (!done.lost().isEmpty()) {
                throw new Refusal(("%s lacks these master keys, and papers that need them stay closed: %s. "
                        + "Put their lines back before the last one, and run this again with --only-rewrap.")
                        .formatted(file, String.join(", ", done.lost())));
            }
            out.printf("Once every portal reads %s with it, and no older backup is needed, the keys before it may be "
                    + "removed.%n", file);
            return 0;
        }
    }

    private static ConfigurableApplicationContext open(Database database, boolean newKey) {
        if (newKey) {
            makeFileOfKeys();
        }
        return Rooms.open(database);
    }

    /** The first key needs a file: no command starts with the name of a file that is not there. */
    private static void makeFileOfKeys() {
        var named = System.getenv("PORTAL_DOCUMENTS_KEYS");
        if (named == null || named.isBlank() || Files.exists(Path.of(named))) {
            return;
        }
        try {
            Files.createFile(Path.of(named),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new Refusal("The file of keys " + named + " cannot be made: " + e.getMessage());
        }
    }

    private static DocumentKeys.Rotation rotate(DocumentKeys keys, boolean onlyRewrap) {
        try {
            if (!onlyRewrap) {
                keys.add();
            }
            return keys.rewrap();
        } catch (IOException e) {
            throw new Refusal("The keys cannot be rotated: " + e.getMessage());
        }
    }
}
