package org.cleardocket.messaging;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cleardocket.language.Language;

/** A gap in the sentence of a text, by the kind of what may fill it; no name and no answer fits into one. */
public enum Placeholder {
    /** A code to prove a number. */
    CODE("\\d{6}"),
    /** A ticket number. */
    TICKET("\\d{3}-\\d{3}-\\d{3}"),
    /** An address of the portal itself. */
    LINK("https?://\\S+"),
    /** A number to call, as people write it. */
    PHONE("[+()\\d .-]*"),
    /** A day and a time, as {@link TextTime} writes it. */
    WHEN(".+"),
    /** What a staff member typed, in the person's language. */
    WORDS(".+");

    /** Line breaks, control characters, halves of characters, and marks that turn the direction of what follows. */
    static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");

    private final Pattern shape;

    Placeholder(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** Its name in a sentence, without the braces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is of this kind, and on one line. */
    boolean takes(String value) {
        return shape.matcher(value).matches() && !UNPRINTABLE.matcher(value).find();
    }

    /** The value that takes the most room of those that are likely in a language. */
    String longest(Language language) {
        return switch (this) {
            case CODE -> "888888";
            case TICKET -> "888-888-888";
            case LINK -> "https://recordshelp.lacounty.gov/" + language.tag() + "/follow";
            case PHONE -> "(888) 888-8888";
            case WHEN -> TextTime.longest(language);
            case WORDS -> TextBudget.of(language).words();
        };
    }
}
