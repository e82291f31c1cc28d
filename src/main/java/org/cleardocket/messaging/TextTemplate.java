package org.cleardocket.messaging;

/** The texts we send; their words are in {@code i18n/texts*.properties} under {@link #key()}. */
public enum TextTemplate {
    /** A code to prove that the number is theirs. Placeholder {@code code}, six digits. Goes before all others. */
    CODE,
    /** We have the request. Placeholders {@code ticket} and {@code link}. */
    TICKET,
    /** There is something new to read after signing in. Placeholder {@code link}. */
    UPDATE,
    /** Answer to STOP; the only text that a stopped number still gets, once. */
    STOPPED,
    /** Answer to START. */
    STARTED,
    /** Answer to HELP. */
    HELP;

    public String key() {
        return name().toLowerCase();
    }
}
