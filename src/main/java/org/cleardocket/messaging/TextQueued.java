package org.cleardocket.messaging;

/** A text was promised; heard after the promise is committed, so that it goes out at once. */
record TextQueued(long id) {
}
