package org.cleardocket.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.cleardocket.console.settings.SettingsCheck;
import org.cleardocket.database.Schema;

/**
 * The database a command works on, with the properties that point Spring at it.
 *
 * @param properties of Spring
 * @param stop       ends what was started for it
 */
record Database(Map<String, Object> properties, Runnable stop) implements AutoCloseable {

    private static final String EXTERNAL = "SPRING_DATASOURCE_URL";
    private static final String SECRET = "PORTAL_SECRET";
    private static final int CONNECT_SECONDS = 10;

    /**
     * The database for the running portal.
     *
     * @throws Refusal where real people are to be served from an external database and what they rely on is not said
     */
    static Database forPortal(DataOption data, boolean samples) {
        if (external() && !samples) {
            require(SECRET, "32 random bytes in base64, the same for every copy (openssl rand -base64 32)");
            require("PORTAL_MESSAGING_GATEWAY", "twilio, or simulator for a trial that this machine alone can reach");
        }
        return external() ? outside(data) : inside(data, LocalDatabase.start(data.folder()));
    }

    /**
     * The database for a command beside a portal that may be running.
     *
     * @throws Refusal where the data folder has none
     */
    static Database forCommand(DataOption data) {
        SettingsCheck.alone(Map.of());
        return external() ? outside(data) : inside(data, LocalDatabase.reach(data.folderWithDatabase()));
    }

    /** The database for a command that may come before the portal's first start. */
    static Database forFirstCommand(DataOption data) {
        SettingsCheck.alone(Map.of());
        return external() ? outside(data) : inside(data, LocalDatabase.reach(data.folder()));
    }

    private static void require(String name, String what) {
        if (System.getenv(name) == null) {
            throw new Refusal("With " + EXTERNAL + " set and without samples, set " + name + " too: " + what + ".");
        }
    }

    private static boolean external() {
        return System.getenv(EXTERNAL) != null;
    }

    private static Database outside(DataOption data) {
        DatabaseAddress.requirePrivateWays(System.getenv());
        var url = System.getenv(EXTERNAL);
        try {
            DriverManager.setLoginTimeout(CONNECT_SECONDS);
            try (var connection = DriverManager.getConnection(url, System.getenv("SPRING_DATASOURCE_USERNAME"),
                    System.getenv("SPRING_DATASOURCE_PASSWORD"))) {
                requireItsSecret(connection, data);
            }
        } catch (SQLException e) {
            throw new Refusal("The database in " + EXTERNAL + " cannot be reached: " + e.getMessage());
        }
        return new Database(Map.copyOf(kept(data)), () -> { });
    }

    /** A database that was used before has its secret somewhere: a mistyped folder must not get another one. */
    private static void requireItsSecret(Connection connection, DataOption data) throws SQLException {
        if (System.getenv(SECRET) == null && !data.hasSecret() && Schema.isIn(connection)) {
            throw new Refusal("There is no secret in " + data.path() + ", and the database in " + EXTERNAL
                    + " was written with one. Set " + SECRET + ", or name the folder that has it with --data.");
        }
    }

    private static Database inside(DataOption data, LocalDatabase database) {
        var properties = kept(data);
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.flyway.url", database.ownerUrl());
        return new Database(Map.copyOf(properties), database::close);
    }

    /** Without a secret and a storage of the operator's, the data folder's own. */
    private static Map<String, Object> kept(DataOption data) {
        var properties = new HashMap<String, Object>();
        if (System.getenv(SECRET) == null) {
            properties.put("portal.secret", data.folder().secret());
        }
        if (System.getenv("PORTAL_DOCUMENTS_STORAGE") == null) {
            properties.put("portal.documents.storage", "folder:" + data.folder().documents());
        }
        if (System.getenv("PORTAL_AUDIT_HEADS") == null) {
            properties.put("portal.audit.heads", data.folder().auditHeads().toString());
        }
        return properties;
    }

    @Override
    public void close() {
        stop.run();
    }
}
