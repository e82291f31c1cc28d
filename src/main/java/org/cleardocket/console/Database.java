package org.cleardocket.console;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The database a command works on, with the properties that point Spring at it.
 *
 * @param properties of Spring
 * @param local      whether it is the one that comes with the program
 * @param stop       ends what was started for it
 */
record Database(Map<String, Object> properties, boolean local, Runnable stop) implements AutoCloseable {

    private static final String EXTERNAL = "SPRING_DATASOURCE_URL";
    private static final int CONNECT_SECONDS = 10;

    /** The database for the running portal. */
    static Database forPortal(DataOption data) {
        return external() ? outside() : inside(data, LocalDatabase.start(data.folder()));
    }

    /** The database for a command beside a portal that may be running. */
    static Database forCommand(DataOption data) {
        return external() ? outside() : inside(data, LocalDatabase.reach(data.folder()));
    }

    private static boolean external() {
        return System.getenv(EXTERNAL) != null;
    }

    private static Database outside() {
        var url = System.getenv(EXTERNAL);
        try {
            DriverManager.setLoginTimeout(CONNECT_SECONDS);
            DriverManager.getConnection(url, System.getenv("SPRING_DATASOURCE_USERNAME"),
                    System.getenv("SPRING_DATASOURCE_PASSWORD")).close();
        } catch (SQLException e) {
            throw new Refusal("The database in " + EXTERNAL + " cannot be reached: " + e.getMessage());
        }
        if (System.getenv("PORTAL_SECRET") == null) {
            throw new Refusal("With " + EXTERNAL + " set, set PORTAL_SECRET too: 32 random bytes in base64, the same"
                    + " for every instance (openssl rand -base64 32).");
        }
        return new Database(Map.of(), false, () -> { });
    }

    private static Database inside(DataOption data, LocalDatabase database) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.url());
        if (System.getenv("PORTAL_SECRET") == null) {
            properties.put("portal.secret", data.folder().secret());
        }
        return new Database(Map.copyOf(properties), true, database::close);
    }

    @Override
    public void close() {
        stop.run();
    }
}
