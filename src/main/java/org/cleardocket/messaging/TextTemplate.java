package org.cleardocket.messaging;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The texts we send; their words are in {@code i18n/texts*.properties} under {@link #key()}. */
public enum TextTemplate {
    /** A code to prove that the number is theirs. Placeholder {@code code}, six digits. Goes before all others. */
    CODE("code"),
    /** We have the request. Placeholders {@code ticket} and {@code link}. */
    TICKET("ticket", "link"),
    /** There is something new to read after signing in. Placeholder {@code link}. */
    UPDATE("link"),
    /** Answer to STOP; the only text that a stopped number still gets, once. */
    STOPPED,
    /** Answer to START. */
    STARTED,
    /** Answer to HELP: who we are, whom to call, how to stop. Placeholder {@code phone}. */
    HELP("phone"),
    /** Answer to a number we have nothing to do with. Placeholder {@code phone}. */
    UNKNOWN_NUMBER("phone"),
    /** Answer to what may have been meant as STOP. */
    DID_YOU_MEAN_STOP,
    /** Answer to STATUS: there is something that they have not read. Placeholder {@code link}. */
    STATUS_NEWS("link"),
    /** Answer to STATUS: there is not. Placeholder {@code link}. */
    STATUS_NOTHING("link"),
    /** Answer to a picture. Placeholder {@code link}. */
    NO_PICTURES("link");

    private final Set<String> placeholders;

    TextTemplate(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of its placeholders. */
    public Set<String> placeholders() {
        return placeholders;
    }

    boolean isUrgent() {
        return this == CODE;
    }

    boolean mayGoToStoppedNumber() {
        return this == STOPPED;
    }

    /** Whether the person waits for it just now: it answers what they did, and does not wake them. */
    boolean mayGoAtNight() {
        return switch (this) {
            case CODE, STOPPED, STARTED, HELP, UNKNOWN_NUMBER, DID_YOU_MEAN_STOP, STATUS_NEWS, STATUS_NOTHING,
                    NO_PICTURES -> true;
            case TICKET, UPDATE -> false;
        };
    }

    /** How long it is worth sending, from when it may go. A code is of no use after ten minutes. */
    Duration longestAge() {
        return this == CODE ? Duration.ofMinutes(10) : Duration.ofDays(1);
    }
}
