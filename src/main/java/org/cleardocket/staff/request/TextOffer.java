package org.cleardocket.staff.request;

import java.util.function.Function;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.TextDraft;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.requests.StaffText;

/** Whether the person can be told by text. */
sealed interface TextOffer {

    /** They cannot; why, in words. */
    record None(String why) implements TextOffer {
    }

    /**
     * They can.
     *
     * @param language of the person
     * @param draft    what a text would say to them, and whether it may
     */
    record Open(Language language, Function<StaffText, TextDraft> draft) implements TextOffer {
    }

    static TextOffer to(Request request, StaffMember member, Requests requests, TextMessages texts) {
        if (!request.mayText()) {
            return new None("The person did not agree to texts.");
        }
        return texts.stopped(request.person().phone())
                ? new None("The person has stopped texts (STOP).")
                : new Open(request.language(), text -> requests.draft(request, text, member));
    }
}
