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
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.MessagingSettings;
import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.Receipt;
import org.cleardocket.messaging.SendOutcome;
import org.cleardocket.messaging.SmsGateway;

/** One sender through Twilio's API. Twilio knows no idempotency key, hence {@link #find}. */
final class TwilioGateway implements SmsGateway {

    /** After an unclear answer Twilio's list may take a moment to show the message. */
    private static final Duration LIST_CATCHES_UP = Duration.ofSeconds(15);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final int LARGEST_PAGE = 1000;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    /** What Twilio answers itself on long codes (twilio.com/docs/messaging/tutorials/advanced-opt-out). */
    private static final Set<String> TWILIOS_WORDS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT",
            "REVOKE", "OPTOUT", "START", "YES", "UNSTOP", "HELP", "INFO");

    private final TwilioSender sender;
    private final TwilioSettings settings;
    private final String callback;
    private final TwilioRestClient client;

    TwilioGateway(TwilioSender sender, TwilioSettings settings, MessagingSettings messaging) {
        this.sender = sender;
        this.settings = settings;
        callback = messaging.publicUrl() + TwilioCallbacks.STATUS + '/';
        client = new TwilioRestClient.Builder(sender.accountSid(), sender.authToken())
                .httpClient(new TwilioHttp(settings.baseUrl(), settings.timeout()))
                .build();
    }

    @Override
    public String name() {
        return sender.name();
    }

    @Override
    public Optional<String> number() {
        return settings.shownNumber();
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
        var message = sender.messagingServiceSid().isBlank()
                ? Message.creator(to, new PhoneNumber(sender.from()), text.body())
                : Message.creator(to, sender.messagingServiceSid(), text.body());
        return message.setStatusCallback(callback + text.id());
    }

    private static SendOutcome refusal(ApiException e) {
        if (status(e) < BAD_REQUEST) {
            return unclear();
        }
        var code = Optional.ofNullable(e.getCode()).orElse(0);
        var failure = TwilioErrors.failure(code);
        if (code == TwilioErrors.OPTED_OUT) {
            return new SendOutcome.OptedOut(failure.words());
        }
        // A wrong secret or a sender that is not set up is our fault: it must not cost anybody their text.
        return status(e) != BAD_REQUEST || failure.reason() == Failure.Reason.OUR_SENDER
                ? new SendOutcome.TryLater(failure.words(), Duration.ofMinutes(1))
                : new SendOutcome.Rejected(failure);
    }

    private static int status(ApiException e) {
        return Optional.ofNullable(e.getStatusCode()).orElse(0);
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
    public Optional<Receipt> status(String providerId) {
        try {
            var message = Message.fetcher(providerId).fetch(client);
            return Optional.of(TwilioStatus.receipt(null, providerId, message.getStatus().toString(),
                    Optional.ofNullable(message.getErrorCode()).orElse(0)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** An empty body is Twilio's redaction; it refuses while the message is on its way. What is gone is forgotten. */
    @Override
    public boolean erase(String providerId) {
        try {
            Message.updater(providerId).setBody("").update(client);
            return true;
        } catch (ApiException e) {
            return status(e) == NOT_FOUND;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public boolean answers(String keyword) {
        return settings.answersKeywords() && TWILIOS_WORDS.contains(keyword);
    }
}
