package org.cleardocket.messaging.twilio;

/**
 * Twilio's number of a message.
 *
 * @param value as long as any that Twilio gives, and short enough for a key in the database
 */
record MessageSid(String value) {

    /** @throws IllegalArgumentException where Twilio gives no such numbers, which makes a call a bad request */
    public MessageSid { // public, for Spring to read it from a form
        if (!value.matches("[\\w-]{1,64}")) {
            throw new IllegalArgumentException("not a number of a message");
        }
    }
}
