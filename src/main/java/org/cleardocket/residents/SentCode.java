package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A code on its way to a phone.
 *
 * @param phone as carriers write it
 * @param proof the key of the code
 * @param at    when it was sent, in seconds since 1970; 0 once they have tried in vain to type it
 * @param again whether it takes the place of one before; {@code null} for no
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record SentCode(String phone, UUID proof, long at, @Nullable Boolean again) {

    /** The first to a number. */
    SentCode(String phone, UUID proof, long at) {
        this(phone, proof, at, null);
    }

    PhoneNumber number() {
        return new PhoneNumber(phone);
    }

    /** Whether it went to this number after that moment and nobody has tried it in vain. */
    boolean isUntried(PhoneNumber to, Instant after) {
        return number().equals(to) && Instant.ofEpochSecond(at).isAfter(after);
    }

    /** Whoever asks for another one after this means it. */
    SentCode tried() {
        return new SentCode(phone, proof, 0, again);
    }

    /** Whether a code before it works no longer. */
    boolean isRenewed() {
        return Boolean.TRUE.equals(again);
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "SentCode[…]";
    }
}
