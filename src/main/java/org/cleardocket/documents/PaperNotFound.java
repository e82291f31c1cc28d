package org.cleardocket.documents;

/** There is no such paper, file or page in this folder, or not any more. */
public final class PaperNotFound extends PaperRefusal {

    public PaperNotFound() {
        super("There is no such paper here.");
    }
}
