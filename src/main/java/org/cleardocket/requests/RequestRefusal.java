package org.cleardocket.requests;

/** Something that cannot be done with a request; the message is a sentence that staff may read. */
public abstract sealed class RequestRefusal extends RuntimeException
        permits RequestAlreadyClaimed, RequestChanged, IllegalTransition, ReasonNeeded, AttorneyNeeded,
        ClaimNeeded, RequestNotFound, TextRefused,
        TaskAlreadyDone, CannotBeTexted, SameNumber, StartNeeded, PaperGone {

    RequestRefusal(String sentence) {
        super(sentence);
    }
}
