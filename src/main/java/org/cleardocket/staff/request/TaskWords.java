package org.cleardocket.staff.request;

import org.cleardocket.messaging.Failure;
import org.cleardocket.requests.OtherWay;
import org.cleardocket.requests.Task;
import org.cleardocket.requests.TaskKind;

/** Tasks in plain English. */
final class TaskWords {

    private TaskWords() {
    }

    static String what(TaskKind kind) {
        return switch (kind) {
            case REPLY -> "Read what they wrote";
            case NEW_PAPERS -> "Look at their new papers";
            case PAPER_LOST -> "A paper is lost";
            case NOT_DELIVERED -> "A text did not arrive";
            case PERHAPS_SENT -> "A text perhaps went out";
            case NUMBER_UNREACHABLE -> "Their number gets no texts";
            case NUMBER_TO_PROVE -> "Ask whether this is still their number";
            case NO_ANSWER -> "They did not answer";
        };
    }

    static String why(Task task) {
        return switch (task.kind()) {
            case REPLY -> "It stands among the texts. Answer it if it asks something.";
            case NEW_PAPERS -> "They were added after the request was sent.";
            case PAPER_LOST -> "The storage does not have its pages any more. An administrator may bring them back from a "
                    + "backup; else ask the person to add it again.";
            case PERHAPS_SENT -> "The carrier did not say whether it took it. Send it again, or leave it be.";
            case NUMBER_TO_PROVE -> "It may be somebody else’s: nothing was heard of the person there for 90 days, or "
                    + "somebody there wrote that it is the wrong number or asked for help anew. No text about the request goes there. With a code and their "
                    + "birth date on the follow page they prove it again.";
            case NO_ANSWER -> "They were reminded as often as may be, or cannot get texts. Call or write a letter.";
            case NOT_DELIVERED, NUMBER_UNREACHABLE -> task.reason() == null ? "" : why(task.reason());
        };
    }

    private static String why(Failure.Reason reason) {
        return switch (reason) {
            case NO_SUCH_NUMBER -> "Nobody has this number.";
            case TAKES_NO_TEXTS -> "It is a landline, or a phone without texts.";
            case OUT_OF_REACH -> "The phone was off or out of reach.";
            case BLOCKED -> "The phone or its carrier takes none of our texts, or its owner said STOP.";
            case FILTERED -> "The carrier did not like what it says.";
            case OUR_SENDER -> "Our own sender number is not set up as it should be. Tell an administrator.";
            case TOO_LATE -> "The carrier did not take it in time.";
            case OTHER -> "The carrier did not say why.";
        };
    }

    static String of(OtherWay way) {
        return switch (way) {
            case SECOND_NUMBER -> "Text to their second number";
            case LETTER -> "Letter";
            case CALL -> "Phone call";
        };
    }
}
