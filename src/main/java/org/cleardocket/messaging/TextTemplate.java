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
    /** To the number that a person had: it is no longer theirs with us. */
    NUMBER_CHANGED_OLD,
    /** To the number that a person has now. Placeholder {@code link}. */
    NUMBER_CHANGED_NEW("link"),
    /** We still wait for something from the person. Placeholder {@code link}. */
    REMINDER("link"),
    /** There is no news, and we have not forgotten them. Placeholder {@code link}. */
    NOTHING_NEW("link");

    static final Duration A_DAY = Duration.ofDays(1);

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
            case CODE, STOPPED, STARTED, HELP -> true;
            case TICKET, UPDATE, NUMBER_CHANGED_OLD, NUMBER_CHANGED_NEW, REMINDER, NOTHING_NEW -> false;
        };
    }

    /** How long it is worth sending, from when it may go. A code is of no use after ten minutes. */
    Duration longestAge() {
        return this == CODE ? Duration.ofMinutes(10) : A_DAY;
    }
}
