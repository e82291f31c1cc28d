package org.cleardocket.people;

/** The account was changed behind the portal's back, so it must be renewed first. */
public final class AccountAltered extends RuntimeException {

    AccountAltered(String username) {
        super("The account " + username + " was changed in the database behind the portal's back. Find out by whom. "
                + "Then ./portal users renew " + username + " --role ROLE gives it a role, a password and a second factor "
                + "anew.");
    }
}
