package org.cleardocket.messaging;

/** A reason why a text must not go out as it is. */
public sealed interface TextFinding {

    /** The language has no sentence for this text. */
    record MissingSentence() implements TextFinding {
    }

    /** The sentence has no place for something that this text has to say. */
    record MissingPlaceholder(Placeholder placeholder) implements TextFinding {
    }

    /** The sentence has a place for something that this text does not know. */
    record ForeignPlaceholder(String name) implements TextFinding {
    }

    /** It does not begin with who sends it. */
    record NoSender() implements TextFinding {
    }

    /** It gives away what the matter is, or carriers would refuse it. */
    record ForbiddenWord(String word) implements TextFinding {
    }

    /** It says who it is about, or who wrote it. */
    record Personal(Kind kind, String words) implements TextFinding {

        /** Whose words they are. */
        public enum Kind {
            /** Of the person's name. */
            NAME,
            /** The person's birth date. */
            BIRTH_DATE,
            /** One of the person's numbers. */
            PHONE,
            /** A ticket number, theirs or not. */
            TICKET,
            /** The number of a case of theirs. */
            CASE,
            /** Of a colleague's name. */
            COLLEAGUE
        }
    }

    /** A link that does not lead to the portal. */
    record ForeignLink(String link) implements TextFinding {
    }

    /** Phones take a sign right after a link for a part of it. */
    record SignAfterLink() implements TextFinding {
    }

    /** Longer than texts in this language may be. */
    record TooManyParts(int parts, int most) implements TextFinding {
    }

    /** A value that is empty. */
    record NothingSaid() implements TextFinding {
    }

    /** A line break, or another character that cannot be seen, in a value. */
    record Unprintable() implements TextFinding {
    }

    /** A link, or what phones take for one, in words where none belongs. */
    record LinkInValue(String link) implements TextFinding {
    }
}
