package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a form, in words a visitor can act on.
 *
 * @param field  id of the field to go to
 * @param key    of the sentence in {@code pages}
 * @param values its placeholders
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Problem(String field, String key, Map<String, ?> values) {

    private static final String UNTIL = "until";
    private static final String SECONDS = "seconds";

    static Problem of(String field, String key) {
        return new Problem(field, key, Map.of());
    }

    /** One that is over then. Its sentence may say in {@code {seconds}} or {@code {minutes}} how long that is. */
    static Problem until(String field, String key, Instant end) {
        return new Problem(field, key, Map.of(UNTIL, end.toEpochMilli()));
    }

    /** The same with one more value for its sentence. */
    Problem with(String name, Object value) {
        var more = new HashMap<String, Object>(values);
        more.put(name, value);
        return new Problem(field, key, Map.copyOf(more));
    }

    /** As it is now; empty where it is over. */
    Optional<Problem> at(Instant now) {
        if (!(values.get(UNTIL) instanceof Number end)) {
            return Optional.of(this);
        }
        var left = Math.ceilDiv(end.longValue() - now.toEpochMilli(), 1000);
        return left <= 0 ? Optional.empty()
                : Optional.of(with(SECONDS, left).with("minutes", Math.ceilDiv(left, 60)));
    }

    /** How long it lasts yet; empty where that is not known. */
    Optional<Long> seconds() {
        return Optional.ofNullable(values.get(SECONDS)).map(Long.class::cast);
    }
}
