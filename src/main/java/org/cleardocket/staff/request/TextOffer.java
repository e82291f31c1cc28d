package org.cleardocket.staff.request;

/**
 * Whether the person can be told by text.
 *
 * @param words what the text would say, in their language; where none can be sent, why not
 */
record TextOffer(boolean isPossible, String words) {

    static TextOffer saying(String text) {
        return new TextOffer(true, text);
    }

    static TextOffer noConsent() {
        return new TextOffer(false, "The person did not agree to texts.");
    }

    static TextOffer stopped() {
        return new TextOffer(false, "The person has stopped texts (STOP).");
    }
}
