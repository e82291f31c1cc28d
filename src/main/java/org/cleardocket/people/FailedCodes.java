package org.cleardocket.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * Wrong codes that came after the right password.
 *
 * @param count how many
 * @param last  when the last one came
 */
public record FailedCodes(int count, Instant last) implements Serializable {

    static final FailedCodes NONE = new FailedCodes(0, Instant.EPOCH);

    FailedCodes without(int own) {
        return count <= own ? NONE : new FailedCodes(count - own, last);
    }
}
