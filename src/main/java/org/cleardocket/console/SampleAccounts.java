package org.cleardocket.console;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.requests.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The staff accounts of the sample world. Their keys stand here for all to read, so they sign in nowhere else. */
@Component
@ConditionalOnBooleanProperty("portal.samples")
class SampleAccounts {

    private record Account(String username, String name, Role role) {

        byte[] secret() {
            return ("sample secret " + username + "......").substring(0, 20).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final String PASSWORD = "sample-only";
    private static final List<Account> ACCOUNTS = List.of(
            new Account("triage", "Terry Triage", Role.TRIAGE),
            new Account("attorney", "Alex Attorney", Role.ATTORNEY));

    private final People people;

    SampleAccounts(People people) {
        this.people = people;
    }

    boolean exist() {
        return exist(people);
    }

    private static boolean exist(People people) {
        return ACCOUNTS.stream().allMatch(one -> people.find(one.username()).isPresent());
    }

    /** Adds them, and returns the one who decides. */
    StaffMember add() {
        for (var one : ACCOUNTS) {
            people.addSample(one.username(), one.name(), one.role(), PASSWORD, one.secret());
        }
        var attorney = people.find("attorney").orElseThrow();
        return new StaffMember(attorney.id().toString(), attorney.name(), true);
    }

    static void describe(PrintWriter out) {
        out.println("  Sample staff   triage or attorney, password " + PASSWORD
                + ", then the code that ./portal users sample-codes shows");
    }

    /**
     * Prints the six digits that their authenticator apps would show now.
     *
     * @throws Refusal where there are no such accounts
     */
    static void printCodes(People people, PrintWriter out) {
        if (!exist(people)) {
            throw new Refusal("There are no sample accounts here. ./portal run makes them in a new data folder.");
        }
        var generator = new TimeBasedOneTimePasswordGenerator();
        try {
            for (var one : ACCOUNTS) {
                var key = new SecretKeySpec(one.secret(), generator.getAlgorithm());
                out.printf("%-10s %s%n", one.username(), generator.generateOneTimePasswordString(key, Instant.now()));
            }
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
