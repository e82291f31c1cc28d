package org.cleardocket.console.bench;

import java.util.HashMap;
import java.util.Map;

/** The settings of a portal that sends through a stand-in, as environment variables. */
final class TrialSettings {

    private TrialSettings() {
    }

    /**
     * As many texts a second as it can, at any hour.
     *
     * @param database with user and password
     */
    static Map<String, String> of(String database, CarrierStandIn carrier, int lanes) {
        var settings = new HashMap<>(ownDatabase(carrier, lanes));
        settings.put("SPRING_DATASOURCE_URL", database);
        return settings;
    }

    /** The same, with the database that the portal brings along. */
    static Map<String, String> ownDatabase(CarrierStandIn carrier, int lanes) {
        return Map.ofEntries(
                Map.entry("PORTAL_SECRET", "+/TG9AzRC7HW9hxuUk+o9zYR4kfjJTTtLwd6SbG0Hlc="),
                Map.entry("PORTAL_PUBLIC_URL", "https://records.example.org"),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("PORTAL_MESSAGING_GATEWAY", "twilio"),
                Map.entry("PORTAL_MESSAGING_LANES", String.valueOf(lanes)),
                Map.entry("PORTAL_MESSAGING_PER_SECOND", "0"),
                Map.entry("PORTAL_MESSAGING_QUIET_FROM", "00:00"),
                Map.entry("PORTAL_MESSAGING_QUIET_UNTIL", "00:00"),
                Map.entry("PORTAL_MESSAGING_TWILIO_BASE_URL", carrier.address()),
                Map.entry("PORTAL_MESSAGING_TWILIO_ACCOUNT_SID", CarrierStandIn.ACCOUNT),
                Map.entry("PORTAL_MESSAGING_TWILIO_AUTH_TOKEN", CarrierStandIn.SECRET),
                Map.entry("PORTAL_MESSAGING_TWILIO_MESSAGING_SERVICE_SID", "MG00000000000000000000000000000000"));
    }
}
