package org.cleardocket.people;

/** There is no account with this username. */
public final class AccountNotFound extends RuntimeException {

    AccountNotFound() {
        super("There is no account with this username.");
    }
}
