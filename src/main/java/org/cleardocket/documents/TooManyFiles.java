package org.cleardocket.documents;

/** The folder holds {@link Papers#MOST_FILES} files already. */
public final class TooManyFiles extends PaperRefusal {

    public TooManyFiles() {
        super("There are as many files as one request may have.");
    }
}
