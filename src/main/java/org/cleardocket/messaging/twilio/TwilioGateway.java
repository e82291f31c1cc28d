package org.cleardocket.messaging.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cleardocket.messaging.MessagingSettings;
import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.SendOutcome;
import org.cleardocket.messaging.SmsGateway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Sends through Twilio's API. Twilio knows no idempotency key, hence {@link #find}. */
@Component
@TwilioOnly
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioGateway implements SmsGateway {

    /** After an unclear answer Twilio's list may take a moment to show the message. */
    private static final Duration LIST_CATCHES_UP = Duration.ofSeconds(15);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final int LARGEST_PAGE = 1000;
    private static final int NOT_AUTHENTICATED = 401;

    /** What Twilio answers itself on long codes (twilio.com/docs/messaging/tutorials/advanced-opt-out). */
    private static final Set<String> TWILIOS_WORDS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT",
            "REVOKE", "OPTOUT", "START", "YES", "UNSTOP", "HELP", "INFO");

    private final TwilioSettings settings;
    private final String callback;
    private final TwilioRestClient client;

    TwilioGateway(TwilioSettings settings, MessagingSettings messaging) {
        this.settings = settings;
        callback = messaging.publicUrl() + TwilioCallbacks.STATUS + '/';
        client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new TwilioHttp(settings.baseUrl(), settings.timeout()))
                .build();
    }

    @Override
    public Duration longestCall() {
        return settings.timeout();
    }

    @Override
    public SendOutcome send(OutgoingText text) {
        try {
            var sid = message(text).create(client).getSid();
            return sid == null ? unclear() : new SendOutcome.Accepted(sid);
        } catch (TwilioHttp.NotReached e) {
            return new SendOutcome.TryLater("Twilio cannot be reached.", Duration.ZERO);
        } catch (TwilioHttp.Unavailable e) {
            return e.isBusy()
                    ? new SendOutcome.TryLater(e.getMessage(), e.retryAfter())
                    : new SendOutcome.Unclear(e.getMessage(), longer(e.retryAfter(), LIST_CATCHES_UP));
        } catch (ApiException e) {
            return refusal(e);
        } catch (TwilioException e) {
            return unclear();
        }
    }

    private MessageCreator message(OutgoingText text) {
        var to = new PhoneNumber(text.to().e164());
        var message = settings.messagingServiceSid().isBlank()
                ? Message.creator(to, new PhoneNumber(settings.from()), text.body())
                : Message.creator(to, settings.messagingServiceSid(), text.body());
        return message.setStatusCallback(callback + text.id());
    }

    private static SendOutcome refusal(ApiException e) {
        var status = Optional.ofNullable(e.getStatusCode()).orElse(0);
        if (status < 400) {
            return unclear();
        }
        var code = Optional.ofNullable(e.getCode()).orElse(0);
        var reason = TwilioErrors.inWords(code);
        if (code == TwilioErrors.OPTED_OUT) {
            return new SendOutcome.OptedOut(reason);
        }
        // A wrong secret is our fault: it must not cost anybody their text.
        return status == NOT_AUTHENTICATED
                ? new SendOutcome.TryLater(reason, Duration.ofMinutes(1))
                : new SendOutcome.Rejected(reason);
    }

    /** Cut off, too late, or an answer that says nothing: the text may be on its way. */
    private static SendOutcome unclear() {
        return new SendOutcome.Unclear("Twilio gave no clear answer.", LIST_CATCHES_UP);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * Reads the newest messages to the number, in one call: a second would eat up the lease of the text. Twilio's own
     * filter by time goes by when a message was sent, which one that still waits was not; so time is compared here.
     */
    @Override
    public Lookup find(OutgoingText text) {
        var from = text.since().minus(CLOCKS_DIFFER);
        try {
            var newest = Message.reader().setTo(text.to().e164()).pageSize(LARGEST_PAGE).firstPage(client);
            return new Lookup.Listed(newest.getRecords().stream()
                    .takeWhile(message -> !message.getDateCreated().toInstant().isBefore(from))
                    .filter(message -> message.getBody().endsWith(text.body())) // trial accounts put words before it
                    .map(Message::getSid)
                    .toList());
        } catch (RuntimeException e) {
            return new Lookup.CannotTell("Twilio did not say which texts it has.");
        }
    }

    @Override
    public boolean answers(String keyword) {
        return settings.answersKeywords() && TWILIOS_WORDS.contains(keyword);
    }
}
