/** Texts through Twilio: out by its API, back by its signed callbacks. Private to {@code messaging}. */
@NullMarked
package org.cleardocket.messaging.twilio;

import org.jspecify.annotations.NullMarked;
