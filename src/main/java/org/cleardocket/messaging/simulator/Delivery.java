package org.cleardocket.messaging.simulator;

import java.util.Arrays;
import java.util.Optional;
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.Failure.Reason;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated carrier does with the texts to a number. Each has a number of its own with which nothing else ever
 * happens but to codes, which arrive: they count up from (213) 555-0180 in this order.
 */
public enum Delivery {
    DELIVERED("Delivers it"),
    NO_SUCH_NUMBER(Reason.NO_SUCH_NUMBER, "There is no such number."),
    TAKES_NO_TEXTS(Reason.TAKES_NO_TEXTS, "This number cannot receive texts; it may be a landline."),
    OUT_OF_REACH(Reason.OUT_OF_REACH, "The phone is off or out of reach."),
    BLOCKED(Reason.BLOCKED, "The phone or its carrier blocks our texts."),
    FILTERED(Reason.FILTERED, "The carrier filtered the text out."),
    OUR_SENDER(Reason.OUR_SENDER, "Our sender number is not registered with the carriers."),
    OTHER(Reason.OTHER, "The carrier does not say why."),
    NO_RECEIPT("Delivers it, but loses the receipt"),
    LATE("Keeps it until you let it arrive"),
    DOWN("Is down and takes nothing"),
    ANSWER_LOST("Delivers it, but never says so"),
    STOPPED("Sends nothing: this person told the carrier STOP");

    private static final int FIRST_ENDING = 180;

    private final String words;
    private final @Nullable Failure failure;

    Delivery(String words) {
        this.words = words;
        failure = null;
    }

    Delivery(Reason reason, String words) {
        this.words = "Cannot deliver it: " + words;
        failure = new Failure(reason, words);
    }

    /** What happens on the number, where nothing else can be chosen. */
    static Optional<Delivery> fixed(PhoneNumber number) {
        return Arrays.stream(values()).filter(one -> one.number().equals(number)).findFirst();
    }

    /** The number that stands for it. */
    public PhoneNumber number() {
        return new PhoneNumber("+12135550" + (FIRST_ENDING + ordinal()));
    }

    /** What the carrier does, in words that follow "The carrier:". */
    public String words() {
        return words;
    }

    /** Why a text is not delivered; {@code null} for all that goes otherwise. */
    @Nullable Failure failure() {
        return failure;
    }
}
