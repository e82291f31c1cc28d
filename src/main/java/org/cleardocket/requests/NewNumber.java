package org.cleardocket.requests;

import org.cleardocket.messaging.PhoneNumber;

/**
 * A number that a person tells a staff member.
 *
 * @param version the request's version that was on their screen
 * @param mayText whether the person agreed to texts there, after {@link Numbers#consentWords} was read to them
 */
public record NewNumber(RequestId request, int version, PhoneNumber phone, boolean mayText) {
}
