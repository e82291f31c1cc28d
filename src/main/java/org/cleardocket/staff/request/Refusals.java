package org.cleardocket.staff.request;

import org.cleardocket.requests.AttorneyNeeded;
import org.cleardocket.requests.CannotBeTexted;
import org.cleardocket.requests.ClaimNeeded;
import org.cleardocket.requests.IllegalTransition;
import org.cleardocket.requests.PaperGone;
import org.cleardocket.requests.ReasonNeeded;
import org.cleardocket.requests.RequestAlreadyClaimed;
import org.cleardocket.requests.RequestChanged;
import org.cleardocket.requests.RequestNotFound;
import org.cleardocket.requests.RequestRefusal;
import org.cleardocket.requests.SameNumber;
import org.cleardocket.requests.StartNeeded;
import org.cleardocket.requests.TaskAlreadyDone;
import org.cleardocket.requests.TextRefused;

/** What a refusal means to whoever clicked, and what they can do. */
final class Refusals {

    private Refusals() {
    }

    static String words(RequestRefusal refusal) {
        return switch (refusal) {
            case RequestChanged _ -> "Someone changed this request meanwhile. Nothing was saved, and it is shown as it is "
                    + "now. If you typed something, it is still here: check it, then save again.";
            case RequestAlreadyClaimed _ -> "A colleague claimed this request first, so nothing was changed. If you typed "
                    + "something, it is still here to be copied.";
            case ClaimNeeded _ -> "Nobody has this request any more, so nothing was saved. If you typed something, it is "
                    + "still here: save again, and the request is yours.";
            case ReasonNeeded _ -> "This step needs a reason.";
            case AttorneyNeeded _ -> "Only an attorney may take this step. Nothing was changed.";
            case IllegalTransition _ -> "A request cannot go from its state to that one. Nothing was changed.";
            case TextRefused refused -> "Nothing was saved, because the text must not go out as it is. "
                    + Findings.words(refused.findings());
            case TaskAlreadyDone _ -> "Somebody has done this already, so nothing was changed.";
            case CannotBeTexted _ -> "No text was sent: the person has not agreed to texts there, has said STOP, or "
                    + "the number may be somebody else’s. Tell them another way.";
            case SameNumber _ -> "The person has this number already. Nothing was changed.";
            case StartNeeded start -> "They once replied STOP to a text. The carrier keeps that, and nobody here can "
                    + "undo it: ask them to " + start.number().map("text START to %s."::formatted)
                            .orElse("reply START to one of our texts.");
            case PaperGone _ -> "This paper is no longer here: a colleague destroyed it, or the person deleted it.";
            case RequestNotFound _ -> "This request is no longer here.";
        };
    }

    /** Whether what is on screen is no longer so. */
    static boolean meansStale(RequestRefusal refusal) {
        return switch (refusal) {
            case RequestChanged _, RequestAlreadyClaimed _, ClaimNeeded _, TaskAlreadyDone _, PaperGone _ -> true;
            case ReasonNeeded _, AttorneyNeeded _, IllegalTransition _, RequestNotFound _, CannotBeTexted _,
                    SameNumber _, StartNeeded _, TextRefused _ -> false;
        };
    }
}
