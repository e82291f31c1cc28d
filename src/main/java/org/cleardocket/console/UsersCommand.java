package org.cleardocket.console;

import java.util.Locale;
import java.util.function.Consumer;
import org.cleardocket.people.AccountAltered;
import org.cleardocket.people.AccountNotFound;
import org.cleardocket.people.Credentials;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.people.UsernameTaken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./portal users}: who may sign in as staff. Works while the portal runs, and while it does not. */
@Command(name = "users", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Adds, lists, suspends and restores staff accounts.")
final class UsersCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists every account.")
    int list(@Mixin DataOption data) {
        return with(data, people -> people.all().forEach(account -> print("%-20s %-30s %-10s %s", account.username(),
                account.name(), account.role().name().toLowerCase(Locale.ROOT), state(account))));
    }

    private static String state(StaffAccount account) {
        return account.altered() ? "changed behind the portal's back" : account.active() ? "" : "suspended";
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds an account and shows its password and second factor, once.")
    int add(@Mixin DataOption data, @Parameters(paramLabel = "USERNAME") String username,
            @Option(names = "--name", required = true, description = "How colleagues know them.") String name,
            @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.") Role role) {
        return with(Database.forFirstCommand(data), people -> show(people.add(username, name, role)));
    }

    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Lets someone in no longer, from their next click on.")
    int suspend(@Mixin DataOption data, @Parameters(paramLabel = "USERNAME") String username) {
        return with(data, people -> people.suspend(username));
    }

    @Command(name = "restore", mixinStandardHelpOptions = true, description = "Lets a suspended colleague in again.")
    int restore(@Mixin DataOption data, @Parameters(paramLabel = "USERNAME") String username) {
        return with(data, people -> people.restore(username));
    }

    @Command(name = "new-password", mixinStandardHelpOptions = true, description = "Draws a new password and shows it, once.")
    int newPassword(@Mixin DataOption data, @Parameters(paramLabel = "USERNAME") String username) {
        return with(data, people -> show(people.resetPassword(username)));
    }

    @Command(name = "new-second-factor", mixinStandardHelpOptions = true, description = "Draws a new second factor and shows it, once.")
    int newSecondFactor(@Mixin DataOption data, @Parameters(paramLabel = "USERNAME") String username) {
        return with(data, people -> show(people.resetSecondFactor(username)));
    }

    @Command(name = "renew", mixinStandardHelpOptions = true, description = "Gives an account a role, a password and a second factor anew: "
            + "the way back where it was changed behind the portal's back.")
    int renew(@Mixin DataOption data, @Parameters(paramLabel = "USERNAME") String username,
            @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.") Role role) {
        return with(data, people -> show(people.renew(username, role)));
    }

    @Command(name = "sample-codes", mixinStandardHelpOptions = true, description = "Shows the sample accounts' codes of this half minute.")
    int sampleCodes(@Mixin DataOption data) {
        return with(data, people -> SampleAccounts.printCodes(people, spec.commandLine().getOut()));
    }

    private int with(DataOption data, Consumer<People> what) {
        return with(Database.forCommand(data), what);
    }

    private int with(Database database, Consumer<People> what) {
        try (database; var rooms = Rooms.open(database)) {
            what.accept(rooms.getBean(People.class));
            return 0;
        } catch (AccountNotFound | AccountAltered | UsernameTaken | IllegalArgumentException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private void show(Credentials credentials) {
        print("Hand these to %s in person. They are not shown again.", credentials.account().name());
        print("  Username       %s", credentials.account().username());
        if (!credentials.password().isEmpty()) {
            print("  Password       %s", credentials.password());
            print("                 It lapses unless they sign in with it within %d hours.", People.DRAWN_FOR.toHours());
        }
        if (!credentials.secret().isEmpty()) {
            print("  Second factor  %s", credentials.secret());
            print("                 %s", credentials.uri());
        }
    }

    private void print(String line, Object... values) {
        spec.commandLine().getOut().println(line.formatted(values).stripTrailing());
    }
}
