package org.cleardocket.people;

import java.time.Duration;

/** What became of one step of signing in. */
public sealed interface SignInStep {

    /** This factor is right. */
    record Passed(StaffAccount account) implements SignInStep {
    }

    /** It is not; why is never told, and an account that does not exist is refused in the same words and time. */
    record Refused() implements SignInStep {
    }

    /** Tried too often: nothing was compared, and nothing will be for this long. */
    record TooManyTries(Duration pause) implements SignInStep {
    }
}
