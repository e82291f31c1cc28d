package org.cleardocket.messaging.twilio;

import java.util.Arrays;
import java.util.Optional;
import org.cleardocket.messaging.CarrierKeyword;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Receipts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio reports. {@link TwilioSignature} has checked that it is Twilio; everything here may come twice and in
 * any order, and is answered with 204 so that Twilio does not repeat it.
 */
@RestController
@TwilioOnly
class TwilioCallbacks {

    static final String STATUS = "/webhooks/twilio/status";
    static final String INBOUND = "/webhooks/twilio/inbound";

    private static final Logger LOG = LoggerFactory.getLogger(TwilioCallbacks.class);

    private final Receipts receipts;
    private final IncomingTexts incoming;

    TwilioCallbacks(Receipts receipts, IncomingTexts incoming) {
        this.receipts = receipts;
        this.incoming = incoming;
    }

    /** @param text our number of it, as we gave it; a receipt can be faster than the answer to the call */
    @PostMapping({STATUS, STATUS + "/{text}"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(@PathVariable(required = false) @Nullable Long text, @RequestParam("MessageSid") MessageSid sid,
            @RequestParam("MessageStatus") String status,
            @RequestParam(name = "ErrorCode", defaultValue = "0") int error) {
        receipts.take(TwilioStatus.receipt(text, sid.value(), status, error));
    }

    /**
     * Pictures are counted and not fetched.
     *
     * @param handled which of its own keywords Twilio found, obeyed and answered; whoever runs the account may have set
     *                up words for them that we do not know (twilio.com/docs/messaging/tutorials/advanced-opt-out)
     */
    @PostMapping(INBOUND)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inbound(@RequestParam("MessageSid") MessageSid sid, @RequestParam("From") String from,
            @RequestParam(name = "Body", defaultValue = "") String body,
            @RequestParam(name = "NumMedia", defaultValue = "0") int media,
            @RequestParam(name = "OptOutType", defaultValue = "") String handled) {
        phone(from).ifPresentOrElse(
                phone -> incoming.receive(new IncomingText(sid.value(), phone, body, media, keyword(handled))),
                () -> LOG.info("Incoming {} is not from a mobile number in the United States", sid.value()));
    }

    private static @Nullable CarrierKeyword keyword(String handled) {
        return Arrays.stream(CarrierKeyword.values()).filter(keyword -> keyword.name().equalsIgnoreCase(handled))
                .findFirst().orElse(null);
    }

    /** A short code, a name, an address of another channel, or a number that is no person's is nobody to answer. */
    private static Optional<PhoneNumber> phone(String from) {
        return Optional.of(from).filter(number -> number.matches("\\+1\\d{10}")).flatMap(PhoneNumber::parse);
    }
}
