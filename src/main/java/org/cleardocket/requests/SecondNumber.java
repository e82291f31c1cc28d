package org.cleardocket.requests;

import org.cleardocket.messaging.PhoneNumber;

/**
 * Another phone by which a person can be reached; it does not open their request.
 *
 * @param mayText whether they agreed to texts there too; without it the number is for calls
 */
public record SecondNumber(PhoneNumber phone, boolean mayText) {
}
