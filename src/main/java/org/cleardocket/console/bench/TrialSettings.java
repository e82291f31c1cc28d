package org.cleardocket.console.bench;

import java.util.Map;

/** The settings of a portal that sends through a stand-in, as environment variables. */
final class TrialSettings {

    private TrialSettings() {
    }

    /** @param database with user and password */
    static Map<String, String> of(String database, CarrierStandIn carrier) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database,
                "PORTAL_SECRET", "dHJpYWxzLW9ubHktdHJpYWxzLW9ubHktdHJpYWxzLW8=",
                "PORTAL_PUBLIC_URL", "https://records.example.org",
                "SERVER_ADDRESS", "127.0.0.1",
                "PORTAL_MESSAGING_GATEWAY", "twilio",
                "PORTAL_MESSAGING_TWILIO_BASE_URL", carrier.address(),
                "PORTAL_MESSAGING_TWILIO_ACCOUNT_SID", CarrierStandIn.ACCOUNT,
                "PORTAL_MESSAGING_TWILIO_AUTH_TOKEN", CarrierStandIn.SECRET,
                "PORTAL_MESSAGING_TWILIO_MESSAGING_SERVICE_SID", "MG00000000000000000000000000000000");
    }
}
