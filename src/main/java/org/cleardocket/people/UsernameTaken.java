package org.cleardocket.people;

/** Another account has this username. */
public final class UsernameTaken extends RuntimeException {

    UsernameTaken() {
        super("Another account has this username.");
    }
}
