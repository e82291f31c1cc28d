package org.cleardocket.messaging.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.messaging.twilio}, read only where Twilio is the gateway.
 *
 * @param accountSid          the account, {@code AC…}
 * @param authToken           its secret, which also signs callbacks
 * @param messagingServiceSid who sends: a messaging service, {@code MG…}; or
 * @param from                a number in E.164 form
 * @param baseUrl             where the API is, without a slash at the end
 * @param timeout             how long one call may take, at most 15 seconds, so that two lie well within the lease
 *                            of a text
 * @param answersKeywords     whether Twilio itself answers STOP, START and HELP in English, as it does on long codes
 *                            unless told otherwise; if so, we obey them and answer only the words it does not know
 */
@ConfigurationProperties("portal.messaging.twilio")
record TwilioSettings(@DefaultValue("") String accountSid, @DefaultValue("") String authToken,
        @DefaultValue("") String messagingServiceSid, @DefaultValue("") String from,
        @DefaultValue("https://api.twilio.com") URI baseUrl, @DefaultValue("8s") Duration timeout,
        @DefaultValue("true") boolean answersKeywords) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(15);

    /**
     * @throws TwilioNotSetUp        where something is missing without which nothing can be sent
     * @throws IllegalStateException where a call may take too long
     */
    TwilioSettings {
        var needed = new LinkedHashMap<String, String>();
        needed.put("account-sid", accountSid);
        needed.put("auth-token", authToken);
        needed.put("messaging-service-sid (or from)", messagingServiceSid + from);
        var missing = needed.entrySet().stream().filter(one -> one.getValue().isBlank())
                .map(Map.Entry::getKey).toList();
        if (!missing.isEmpty()) {
            throw new TwilioNotSetUp(missing);
        }
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalStateException("portal.messaging.twilio.timeout is at most 15s.");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Twilio at " + baseUrl;
    }
}
