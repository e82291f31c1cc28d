package org.cleardocket.messaging.twilio;

import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.Failure.Reason;

/** Twilio's error codes in words that staff can act on (twilio.com/docs/api/errors). */
final class TwilioErrors {

    /** Somebody with this number has said STOP to Twilio. */
    static final int OPTED_OUT = 21610;

    private TwilioErrors() {
    }

    /** @param code 0 for none */
    static Failure failure(int code) {
        var failure = switch (code) {
            case 20003, 20005 -> new Failure(Reason.OUR_SENDER, "Twilio does not accept our account or its secret.");
            case 21211, 21217, 30005 -> new Failure(Reason.NO_SUCH_NUMBER, "There is no such number.");
            case 21408 -> new Failure(Reason.OUR_SENDER, "Our account may not send to this region.");
            case OPTED_OUT -> new Failure(Reason.BLOCKED, "This person has said STOP to the carrier.");
            case 21612, 21614, 30006 -> new Failure(Reason.TAKES_NO_TEXTS,
                    "This number cannot receive texts; it may be a landline.");
            case 21603, 21606, 21659, 21660, 21701, 21703, 21705 ->
                    new Failure(Reason.OUR_SENDER, "Our sender number is not set up for texts.");
            case 21617 -> new Failure(Reason.OTHER, "The text is too long.");
            case 21611, 30001 -> new Failure(Reason.OUR_SENDER, "Too many texts were waiting at the carrier.");
            case 30002 -> new Failure(Reason.OUR_SENDER, "Our account is suspended.");
            case 30003 -> new Failure(Reason.OUT_OF_REACH, "The phone is off or out of reach.");
            case 30004 -> new Failure(Reason.BLOCKED, "The phone or its carrier blocks our texts.");
            case 30007 -> new Failure(Reason.FILTERED, "The carrier filtered the text out.");
            case 30008, 0 -> new Failure(Reason.OTHER, "The carrier does not say why.");
            case 30034 -> new Failure(Reason.OUR_SENDER, "Our sender number is not registered with the carriers.");
            default -> new Failure(Reason.OTHER, "The carrier refused it.");
        };
        return code == 0 ? failure : new Failure(failure.reason(), failure.words() + " (" + code + ')');
    }
}
