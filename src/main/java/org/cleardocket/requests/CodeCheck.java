package org.cleardocket.requests;

import java.time.Duration;

/** What became of a typed code. */
public sealed interface CodeCheck {

    /** The number is theirs. */
    record Right() implements CodeCheck {
    }

    /** Another digit, or one mistyped; this many tries are left. */
    record Wrong(int triesLeft) implements CodeCheck {
    }

    /** Too many wrong codes were typed for this number lately: not compared, and no try is spent. */
    record TooManyWrong(Duration retryAfter) implements CodeCheck {
    }

    /** No code can be seen in what was typed: no try is spent. */
    record Unreadable() implements CodeCheck {
    }

    /** Too old, used up, or never sent: ask for a new one. */
    record Expired() implements CodeCheck {
    }
}
