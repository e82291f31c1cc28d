package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.cleardocket.messaging.PhoneNumber;

/**
 * A device on which someone has proven a number: strangers who use up the number's codes do not lock them out.
 *
 * @param phone as carriers write it
 * @param id    drawn for this device, and known nowhere else
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record KnownDevice(String phone, UUID id) {

    boolean knows(PhoneNumber number) {
        return phone.equals(number.e164());
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "KnownDevice[…]";
    }
}
