package org.cleardocket.console;

/** A line of input cannot be understood; the message is a sentence for the person who wrote it. */
final class LineRefused extends RuntimeException {

    LineRefused(String message) {
        super(message, null, false, false); // one of many in a run, never shown with a stack
    }
}
