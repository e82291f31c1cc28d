package org.cleardocket.messaging.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.network.ThisMachine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.messaging.twilio}, read only where Twilio is the gateway.
 *
 * @param accountSid          the account, {@code AC…}
 * @param authToken           its secret, which also signs callbacks
 * @param messagingServiceSid who sends: a messaging service, {@code MG…}; or
 * @param from                a number in E.164 form
 * @param number              where people text START: the number that they see as the sender of a messaging service; a
 *                            short code too. Not needed with {@code from}
 * @param fallback            who sends what the first sender surely has not taken
 * @param baseUrl             where the API is, without a slash at the end: https, or on this machine
 * @param timeout             how long one call may take, at most 15 seconds, so that two lie well within the lease
 *                            of a text
 * @param answersKeywords     whether Twilio itself answers STOP, START and HELP in English, as it does on long codes
 *                            unless told otherwise; if so, we obey them and answer only the words it does not know
 */
@ConfigurationProperties("portal.messaging.twilio")
@TwilioOnly
record TwilioSettings(@DefaultValue("") String accountSid, @DefaultValue("") String authToken,
        @DefaultValue("") String messagingServiceSid, @DefaultValue("") String from, @DefaultValue("") String number,
        @DefaultValue Fallback fallback, @DefaultValue("https://api.twilio.com") URI baseUrl,
        @DefaultValue("8s") Duration timeout, @DefaultValue("true") boolean answersKeywords) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(15);

    /**
     * Settings under {@code portal.messaging.twilio.fallback}; nobody where neither service nor number is named.
     *
     * @param accountSid empty for the account of the first sender
     * @param authToken  empty for its secret
     */
    record Fallback(@DefaultValue("") String accountSid, @DefaultValue("") String authToken,
            @DefaultValue("") String messagingServiceSid, @DefaultValue("") String from) {

        @Override
        public String toString() {
            return "fallback " + messagingServiceSid + from;
        }
    }

    /**
     * @throws TwilioNotSetUp        where something is missing without which nothing can be sent
     * @throws IllegalStateException where a call may take too long, a name is not Twilio's, or the fallback is the
     *                               first sender again
     */
    TwilioSettings {
        var missing = new TwilioSender(accountSid, authToken, messagingServiceSid, from).missing();
        if (!missing.isEmpty()) {
            throw new TwilioNotSetUp(missing);
        }
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalStateException("portal.messaging.twilio.timeout must be more than 0s and at most 15s");
        }
        if (!ThisMachine.isPrivateWayTo(baseUrl)) {
            throw new IllegalStateException("portal.messaging.twilio.base-url must be an https address: the account's "
                    + "secret, phone numbers and codes go there");
        }
        requireNumber("portal.messaging.twilio.number", number);
        requireForms("portal.messaging.twilio.", accountSid, messagingServiceSid, from);
        requireForms("portal.messaging.twilio.fallback.", fallback.accountSid, fallback.messagingServiceSid,
                fallback.from);
        if ((fallback.messagingServiceSid + fallback.from).equals(messagingServiceSid + from)) {
            throw new IllegalStateException("portal.messaging.twilio.fallback." + (fallback.from.isBlank()
                    ? "messaging-service-sid" : "from") + " must be another sender than the first");
        }
    }

    private static void requireNumber(String setting, String number) {
        if (!number.matches("|\\+1\\d{10}|\\d{5,6}")) {
            throw new IllegalStateException(setting + " must be a number such as +12135550100, or a short code");
        }
    }

    private static void requireForms(String prefix, String accountSid, String messagingServiceSid, String from) {
        if (!accountSid.isBlank() && !accountSid.startsWith("AC")) {
            throw new IllegalStateException(prefix + "account-sid must begin with AC");
        }
        if (!messagingServiceSid.isBlank() && !messagingServiceSid.startsWith("MG")) {
            throw new IllegalStateException(prefix + "messaging-service-sid must begin with MG");
        }
        requireNumber(prefix + "from", from);
        if (!from.isBlank() && !messagingServiceSid.isBlank()) {
            throw new IllegalStateException(prefix + "from must be empty where a messaging service sends");
        }
    }

    /** The first sender, and the fallback where there is one. */
    List<TwilioSender> senders() {
        var first = new TwilioSender(accountSid, authToken, messagingServiceSid, from);
        var second = new TwilioSender(orElse(fallback.accountSid, accountSid), orElse(fallback.authToken, authToken),
                fallback.messagingServiceSid, fallback.from);
        return second.name().isBlank() ? List.of(first) : List.of(first, second);
    }

    /** As people read it; empty where it is not known. */
    Optional<String> shownNumber() {
        return Optional.of(orElse(number, from)).filter(Predicate.not(String::isBlank))
                .map(shown -> shown.startsWith("+") ? new PhoneNumber(shown).display() : shown);
    }

    private static String orElse(String own, String first) {
        return own.isBlank() ? first : own;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Twilio at " + baseUrl;
    }
}
