package org.cleardocket.messaging.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sends at Twilio.
 *
 * @param accountSid          the account, {@code AC…}
 * @param authToken           its secret, which also signs callbacks
 * @param messagingServiceSid a messaging service, {@code MG…}; or
 * @param from                a number in E.164 form
 */
record TwilioSender(String accountSid, String authToken, String messagingServiceSid, String from) {

    /** The messaging service or the number: what the portal calls this sender. */
    String name() {
        return messagingServiceSid + from;
    }

    /** The settings without which nothing can be sent. */
    List<String> missing() {
        var needed = new LinkedHashMap<String, String>();
        needed.put("account-sid", accountSid);
        needed.put("auth-token", authToken);
        needed.put("messaging-service-sid (or from)", name());
        return needed.entrySet().stream().filter(one -> one.getValue().isBlank()).map(Map.Entry::getKey).toList();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Twilio sender " + name();
    }
}
