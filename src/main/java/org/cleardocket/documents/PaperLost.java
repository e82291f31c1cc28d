package org.cleardocket.documents;

/** The storage has lost a page of this file, or has it broken. The file is marked, and its person can add it again. */
public final class PaperLost extends PaperRefusal {

    public PaperLost() {
        super("The storage does not have this page any more.");
    }
}
