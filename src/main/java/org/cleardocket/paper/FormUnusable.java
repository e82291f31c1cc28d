package org.cleardocket.paper;

/** A court's form cannot be filled; the message goes on after its name: "… has no fields that can be filled". */
final class FormUnusable extends RuntimeException {

    FormUnusable(String why) {
        super(why);
    }

    FormUnusable(String why, Exception cause) {
        super(why, cause);
    }
}
