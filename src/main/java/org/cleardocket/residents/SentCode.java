package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.cleardocket.messaging.PhoneNumber;

/**
 * A code on its way to a phone.
 *
 * @param phone as carriers write it
 * @param proof the key of the code
 * @param at    when it was sent, in seconds since 1970; 0 once they have tried in vain to type it
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record SentCode(String phone, UUID proof, long at) {

    PhoneNumber number() {
        return new PhoneNumber(phone);
    }

    /** Whether it went to this number after that moment and nobody has tried it in vain. */
    boolean isUntried(PhoneNumber to, Instant after) {
        return number().equals(to) && Instant.ofEpochSecond(at).isAfter(after);
    }

    /** Whoever asks for another one after this means it. */
    SentCode tried() {
        return new SentCode(phone, proof, 0);
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "SentCode[…]";
    }
}
