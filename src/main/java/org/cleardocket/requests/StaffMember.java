package org.cleardocket.requests;

/**
 * A colleague who acts on a request.
 *
 * @param id       the account's id
 * @param name     how colleagues know them
 * @param attorney whether they may decide
 */
public record StaffMember(String id, String name, boolean attorney) {
}
