package org.cleardocket.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be known of a case that a court's form asks for. Never a signature, and never the day of one. */
public enum KnownValue {
    COURT_COUNTY, COURT_STREET, COURT_CITY, COURT_BRANCH, DEFENDANT, CASE_NUMBER,
    /** Only where the very day is known. */
    CONVICTION_DATE,
    // boxes: a value that is there is a tick
    SECTION_11357, SECTION_11358, SECTION_11359, SECTION_11360,
    SENTENCE_SERVING, SENTENCE_COMPLETED,
    ASK_MISDEMEANOR, ASK_INFRACTION, ASK_DISMISS;

    /** As in tables: {@code case-number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<KnownValue> find(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }

    /** What kind of field takes it. */
    FormField.Kind kind() {
        return compareTo(SECTION_11357) < 0 ? FormField.Kind.TEXT : FormField.Kind.BOX;
    }
}
