package org.cleardocket.messaging.twilio;

/** Twilio's error codes in words that staff can act on (twilio.com/docs/api/errors). */
final class TwilioErrors {

    /** Somebody with this number has said STOP to Twilio. */
    static final int OPTED_OUT = 21610;

    private TwilioErrors() {
    }

    static String inWords(int code) {
        var words = switch (code) {
            case 20003 -> "Twilio does not accept our account or its secret.";
            case 21211, 21217, 30005 -> "There is no such number.";
            case 21408 -> "Our account may not send to this region.";
            case OPTED_OUT -> "This person has said STOP to the carrier.";
            case 21612, 21614, 30006 -> "This number cannot receive texts; it may be a landline.";
            case 21603, 21606, 21659, 21660 -> "Our sender number is not set up for texts.";
            case 21617 -> "The text is too long.";
            case 21611, 30001 -> "Too many texts were waiting at the carrier.";
            case 30002 -> "Our account is suspended.";
            case 30003 -> "The phone is off or out of reach.";
            case 30004 -> "The phone or its carrier blocks our texts.";
            case 30007 -> "The carrier filtered the text out.";
            case 30008, 0 -> "The carrier does not say why.";
            case 30034 -> "Our sender number is not registered with the carriers.";
            default -> "The carrier refused it.";
        };
        return code == 0 ? words : words + " (" + code + ')';
    }
}
