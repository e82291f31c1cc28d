package org.cleardocket.requests;

import java.util.UUID;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * Proves by a texted code that a number is the visitor's own.
 *
 * <p>Tries belong to the visitor who asked for the code, never to the number: a stranger who guesses wrong spends
 * their own tries, and the owner's code stays good.
 */
@Component
public class PhoneCodes {

    /**
     * Texts a six-digit code. Does the same whether or not the number is known here.
     *
     * @param network where the visitor comes from, for limits alone: an address
     * @return the key of the proof, to be kept on the visitor's device
     * @throws TooManyCodes where this visitor, number or network has asked too often
     */
    public UUID send(PhoneNumber phone, Language language, String network) {
        throw new UnsupportedOperationException();
    }

    /** Compares what the visitor typed; a right code is used up by it. */
    public CodeCheck check(UUID proof, PhoneNumber phone, String typed) {
        throw new UnsupportedOperationException();
    }
}
