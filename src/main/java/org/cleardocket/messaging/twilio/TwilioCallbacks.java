package org.cleardocket.messaging.twilio;

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
    void status(@PathVariable(required = false) @Nullable Long text, @RequestParam("MessageSid") String sid,
            @RequestParam("MessageStatus") String status,
            @RequestParam(name = "ErrorCode", defaultValue = "0") int error) {
        receipts.take(TwilioStatus.receipt(text, sid, status, error));
    }

    @PostMapping(INBOUND)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inbound(@RequestParam("MessageSid") String sid, @RequestParam("From") String from,
            @RequestParam(name = "Body", defaultValue = "") String body) {
        PhoneNumber.parse(from).ifPresentOrElse(
                phone -> incoming.receive(new IncomingText(sid, phone, body)),
                () -> LOG.info("Incoming {} is not from a number in the United States", sid.replaceAll("\\W", "")));
    }
}
