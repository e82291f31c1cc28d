package org.cleardocket.messaging;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The texts we send; their words are in {@code i18n/texts*.properties} under {@link #key()}. */
public enum TextTemplate {
    /** A code to prove that the number is theirs. Placeholder {@code code}, six digits. Goes before all others. */
    CODE(Placeholder.CODE),
    /** We have the request. Placeholders {@code ticket} and {@code link}. */
    TICKET(Placeholder.TICKET, Placeholder.LINK),
    /** There is something new to read after signing in. Placeholder {@code link}. */
    UPDATE(Placeholder.LINK),
    /** Answer to STOP, once. */
    STOPPED,
    /** Answer to START. */
    STARTED,
    /** Answer to HELP: who we are, whom to call, how to stop. Placeholder {@code phone}. */
    HELP(Placeholder.PHONE),
    /** Answer to HELP and STATUS from a number that has said STOP: how to undo it. Placeholder {@code phone}. */
    HELP_STOPPED(Placeholder.PHONE),
    /** Answer to a number we have nothing to do with. Placeholder {@code phone}. */
    UNKNOWN_NUMBER(Placeholder.PHONE),
    /** Answer to what may have been meant as STOP. */
    DID_YOU_MEAN_STOP,
    /** Answer to STATUS: there is something that they have not read. Placeholder {@code link}. */
    STATUS_NEWS(Placeholder.LINK),
    /** Answer to STATUS: there is not. Placeholder {@code link}. */
    STATUS_NOTHING(Placeholder.LINK),
    /** Answer to a picture. Placeholder {@code link}. */
    NO_PICTURES(Placeholder.LINK),
    /** Answer to a question when they hear from us. Placeholders {@code link} and {@code phone}. */
    ASKED_WHEN(Placeholder.LINK, Placeholder.PHONE),
    /** Answer to who wants to change their number. Placeholder {@code phone}. */
    ASKED_FOR_OTHER_NUMBER(Placeholder.PHONE),
    /** Answer to who wants another appointment, or none. Placeholder {@code phone}. */
    ASKED_ABOUT_APPOINTMENT(Placeholder.PHONE),
    /** Answer to who wants to take a request back. Placeholder {@code phone}. */
    ASKED_TO_WITHDRAW(Placeholder.PHONE),
    /** Answer to a question about papers. Placeholders {@code link} and {@code phone}. */
    ASKED_ABOUT_PAPERS(Placeholder.LINK, Placeholder.PHONE),
    /** We need papers; which, they read after signing in. Placeholder {@code link}. */
    PAPERS_NEEDED(Placeholder.LINK),
    /** Where papers can be added later, as they asked. Placeholder {@code link}. */
    PAPERS_LATER(Placeholder.LINK),
    /** A paper could not be read, and is to be sent again. Placeholder {@code link}. */
    PAPERS_AGAIN(Placeholder.LINK),
    /** When we expect them, and whom to call about it. Placeholders {@code when} and {@code phone}. */
    APPOINTMENT(Placeholder.WHEN, Placeholder.PHONE),
    /** A staff member's own words, and whom to call about them. Placeholders {@code words} and {@code phone}. */
    MESSAGE(Placeholder.WORDS, Placeholder.PHONE),
    /** We still wait for the person; for what, they read after signing in. Placeholder {@code link}. */
    REMINDER(Placeholder.LINK),
    /** There is no news, and we have not forgotten them. Placeholder {@code link}. */
    NOTHING_NEW(Placeholder.LINK),
    /** To the number that a person had for a request: it has another one now. */
    NUMBER_CHANGED_OLD,
    /** To the number that a person has now. Placeholder {@code link}. */
    NUMBER_CHANGED_NEW(Placeholder.LINK);

    static final Duration A_DAY = Duration.ofDays(1);

    private final Set<Placeholder> placeholders;

    TextTemplate(Placeholder... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it has to say besides its sentence. */
    public Set<Placeholder> placeholders() {
        return placeholders;
    }

    /** Whether it goes before the others: a code, and the one answer that the law wants within five minutes. */
    boolean isUrgent() {
        return this == CODE || this == STOPPED;
    }

    /** Carriers want HELP answered whatever was said before (CTIA, Messaging Principles and Best Practices). */
    boolean mayGoToStoppedNumber() {
        return this == STOPPED || this == HELP_STOPPED;
    }

    /** Whether the person waits for it just now: it answers what they did, and does not wake them. */
    boolean mayGoAtNight() {
        return switch (this) {
            case CODE, STOPPED, STARTED, HELP, HELP_STOPPED, UNKNOWN_NUMBER, DID_YOU_MEAN_STOP, STATUS_NEWS,
                    STATUS_NOTHING, NO_PICTURES, ASKED_WHEN, ASKED_FOR_OTHER_NUMBER,
                    ASKED_ABOUT_APPOINTMENT, ASKED_TO_WITHDRAW, ASKED_ABOUT_PAPERS -> true;
            case TICKET, UPDATE, PAPERS_NEEDED, PAPERS_LATER, PAPERS_AGAIN, APPOINTMENT, MESSAGE, REMINDER,
                    NOTHING_NEW, NUMBER_CHANGED_OLD, NUMBER_CHANGED_NEW -> false;
        };
    }

    /**
     * How long it is worth sending, from when it may go. A code is of no use after ten minutes, and after five a STOP
     * may not be confirmed any more (47 CFR 64.1200(a)(12)).
     */
    Duration longestAge() {
        return switch (this) {
            case CODE -> Duration.ofMinutes(10);
            case STOPPED -> Duration.ofMinutes(5);
            default -> A_DAY;
        };
    }
}
