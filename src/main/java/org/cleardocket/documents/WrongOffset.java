package org.cleardocket.documents;

/** A piece that does not begin where the last one ended. */
public final class WrongOffset extends PaperRefusal {

    private final long received;

    public WrongOffset(long received) {
        super("The next piece begins at byte " + received + '.');
        this.received = received;
    }

    /** Where the next piece begins, in bytes. */
    public long received() {
        return received;
    }
}
