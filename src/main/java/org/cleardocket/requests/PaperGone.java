package org.cleardocket.requests;

/** The paper was deleted or destroyed meanwhile. */
public final class PaperGone extends RequestRefusal {

    public PaperGone() {
        super("This paper is no longer here.");
    }
}
