package org.cleardocket.people;

import java.time.Duration;

/** What became of one step of signing in. */
public sealed interface SignInStep {

    /**
     * This factor is right.
     *
     * @param elsewhere wrong codes after the right password from other places, since the last sign-in
     */
    record Passed(StaffAccount account, FailedCodes elsewhere) implements SignInStep {

        Passed(StaffAccount account) {
            this(account, FailedCodes.NONE);
        }
    }

    /** It is not; why is never told, and an account that does not exist is refused in the same words and time. */
    record Refused() implements SignInStep {
    }

    /** Too many people try at once: nothing was compared, and nothing counts. */
    record Busy(Duration pause) implements SignInStep {
    }

    /** Tried too often: nothing was compared, and nothing will be for this long. */
    record TooManyTries(Duration pause) implements SignInStep {
    }
}
