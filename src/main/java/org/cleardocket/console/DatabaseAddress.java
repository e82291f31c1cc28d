package org.cleardocket.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.cleardocket.network.ThisMachine;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/** Refuses addresses of databases to which everything would go in clear, or to anybody who answers in their place. */
final class DatabaseAddress {

    private static final List<String> VARIABLES = List.of("SPRING_DATASOURCE_URL", "SPRING_FLYWAY_URL");
    private static final String ASKS_NOBODY = "NonValidatingFactory";

    private DatabaseAddress() {
    }

    /**
     * Looks at each address that the operator has given. The driver's own default encrypts where the server likes to, and
     * believes any certificate.
     *
     * @param environment of this process
     * @throws Refusal where one leads to another machine and does not say how it is known
     */
    static void requirePrivateWays(Map<String, String> environment) {
        for (var variable : VARIABLES) {
            var given = environment.containsKey(variable) ? Driver.parseURL(environment.get(variable), null) : null;
            if (given != null && !isOnThisMachine(given) && !isDecided(given)) {
                throw new Refusal("%s leads to %s and does not say how the server there is known. Add sslmode=verify-full, "
                        .formatted(variable, PGProperty.PG_HOST.getOrDefault(given))
                        + "or sslmode=verify-ca and sslrootcert=FILE. Where the network between is protected, "
                        + "sslmode=disable says so.");
            }
        }
    }

    private static boolean isOnThisMachine(Properties given) {
        return Arrays.stream(PGProperty.PG_HOST.getOrDefault(given).split(",")).allMatch(ThisMachine::isCalled);
    }

    private static boolean isDecided(Properties given) {
        try {
            return switch (SslMode.of(given)) {
                case DISABLE -> true;
                case VERIFY_FULL -> !PGProperty.SSL_FACTORY.getOrDefault(given).contains(ASKS_NOBODY);
                case VERIFY_CA -> PGProperty.SSL_ROOT_CERT.getOrDefault(given) != null
                        && !PGProperty.SSL_FACTORY.getOrDefault(given).contains(ASKS_NOBODY);
                case ALLOW, PREFER, REQUIRE -> false;
            };
        } catch (PSQLException unknown) {
            throw new Refusal("The sslmode of a database is unknown: " + unknown.getMessage());
        }
    }
}
