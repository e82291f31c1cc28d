package org.cleardocket.people;

import java.util.UUID;

/**
 * Someone who may sign in as staff.
 *
 * @param username           what they type to sign in, lower case
 * @param name               how colleagues know them
 * @param role               what they may do; triage where the database has a role that the portal cannot read
 * @param active             whether they may sign in now
 * @param credentialsVersion counts up whenever what they signed in with is no longer good, which ends their sessions
 * @param altered            whether it was changed in the database by something else than the portal; then it is not
 *                           active either
 */
public record StaffAccount(UUID id, String username, String name, Role role, boolean active,
        int credentialsVersion, boolean altered) {

    /** The account as the audit log names it: {@code account:…}. */
    public String subject() {
        return "account:" + id;
    }
}
