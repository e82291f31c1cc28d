package org.cleardocket.documents;

/** The storage takes nothing just now: it is full or out of reach. Nothing is lost; the same piece may be sent again. */
public final class NoRoom extends PaperRefusal {

    public NoRoom() {
        super("The storage takes nothing just now.");
    }
}
