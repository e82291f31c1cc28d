package org.cleardocket.staff.request;

import java.util.function.Function;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.TextDraft;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.Numbers;
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

    static TextOffer to(Request request, StaffMember member, Requests requests, Numbers numbers,
            TextMessages texts) {
        if (!request.mayText()) {
            return new None("The person did not agree to texts.");
        }
        if (texts.stopped(request.person().phone())) {
            return new None("The person has stopped texts (STOP).");
        }
        return numbers.isSilent(request)
                ? new None("This number may be somebody else’s: nothing was heard of the person there for 90 days, "
                        + "or somebody there wrote that it is the wrong one or asked for help anew. No text goes there. Call, or write a letter. Who signs in with code and birth date proves it again.")
                : new Open(request.language(), text -> requests.draft(request, text, member));
    }
}
