package org.cleardocket.requests;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which requests the queue shows, and in which order.
 *
 * @param search  part of a name, a ticket number or a phone number; empty for all
 * @param near    whether names are found that are one letter off
 * @param ownerId only those of this staff member; {@code null} for everybody's
 * @param firstId those of this staff member stand before all others; {@code null} for nobody's
 */
public record QueueQuery(QueueTab tab, String search, @Nullable String ownerId,
        @Nullable String firstId, Sort sort, boolean descending, boolean near) {

    /** Digits as they are read from paper or heard: small and capital O for zero, I and L for one. */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\doOiIlL|]+");
    private static final String BEFORE_NUMBERS =
            "(?i)^\\s*(?:(?:ticket|request|number|no|nr|phone|telephone|tel|mobile|cell)[\\s.:#]*)*(?=[\\d(+oil|#])";
    private static final int DIGITS_OF_A_PHONE = 10;

    /** Names stand just as they were typed. */
    public QueueQuery(QueueTab tab, String search, @Nullable String ownerId, @Nullable String firstId, Sort sort,
            boolean descending) {
        this(tab, search, ownerId, firstId, sort, descending, false);
    }

    /** Nobody's requests stand before those of others. */
    public QueueQuery(QueueTab tab, String search, @Nullable String ownerId, Sort sort, boolean descending) {
        this(tab, search, ownerId, null, sort, descending);
    }

    public enum Sort { SUBMITTED, LAST_CHANGED, NAME, TICKET, LANGUAGE, STATUS, LOOK_BY }

    /** The digits of a search for a ticket or phone number; empty where it is for a name. */
    Optional<String> number() {
        var plain = Normalizer.normalize(PhoneNumber.withoutExtension(search), Normalizer.Form.NFKC);
        return PhoneNumber.parse(plain).map(PhoneNumber::e164).or(() -> Optional.of(plain.replaceFirst(BEFORE_NUMBERS, "")))
                .map(number -> number.replaceAll("[\\s\\p{Z}\\p{Pd}.()+/#_]", ""))
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> number.replaceAll("[oO]", "0").replaceAll("[iIlL|]", "1"))
                .map(digits -> digits.substring(Math.max(0, digits.length() - DIGITS_OF_A_PHONE)));
    }

    /** The same search, for names that are one letter off. */
    public QueueQuery nearly() {
        return new QueueQuery(tab, search, ownerId, firstId, sort, descending, true);
    }

    /** The tab as it opens: oldest first. */
    public static QueueQuery of(QueueTab tab) {
        return new QueueQuery(tab, "", null, Sort.SUBMITTED, false);
    }
}
