package org.cleardocket.requests;

import java.util.Map;
import java.util.Optional;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.MessagingSettings;
import org.cleardocket.messaging.NewText;
import org.cleardocket.messaging.TextDraft;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextTemplate;
import org.cleardocket.messaging.TextTime;
import org.springframework.stereotype.Component;

/** Writes the texts that staff choose, in the language of the person. */
@Component
class StaffTexts {

    private final TextMessages texts;
    private final RequestTexts sent;
    private final PersonalWords personal;
    private final PortalSettings portal;
    private final MessagingSettings messaging;

    StaffTexts(TextMessages texts, RequestTexts sent, PersonalWords personal, PortalSettings portal,
            MessagingSettings messaging) {
        this.texts = texts;
        this.sent = sent;
        this.personal = personal;
        this.portal = portal;
        this.messaging = messaging;
    }

    TextDraft draft(Request request, StaffText text, StaffMember writer) {
        var draft = texts.draft(template(text), request.language(), values(text, request.language()));
        return text instanceof StaffText.OwnWords(var words)
                ? draft.with(personal.in(words, request, writer)) : draft;
    }

    /**
     * Promises to send it, where the person may be texted.
     *
     * @return the text's id, as {@link RequestTexts#tell(Request, NewText)} has it
     * @throws TextRefused where it must not go out as it is
     */
    Optional<Long> tell(Request request, StaffText text, StaffMember writer) {
        if (!sent.mayGoTo(request)) {
            return Optional.empty();
        }
        var findings = draft(request, text, writer).findings();
        if (!findings.isEmpty()) {
            throw new TextRefused(findings);
        }
        return sent.tell(request, new NewText(request.person().phone(), request.language(), template(text),
                values(text, request.language())));
    }

    private static TextTemplate template(StaffText text) {
        return switch (text) {
            case StaffText.Fixed.UPDATE -> TextTemplate.UPDATE;
            case StaffText.Fixed.PAPERS_NEEDED -> TextTemplate.PAPERS_NEEDED;
            case StaffText.Fixed.PAPERS_AGAIN -> TextTemplate.PAPERS_AGAIN;
            case StaffText.Appointment _ -> TextTemplate.APPOINTMENT;
            case StaffText.OwnWords _ -> TextTemplate.MESSAGE;
        };
    }

    private Map<String, String> values(StaffText text, Language language) {
        return switch (text) {
            case StaffText.Fixed _ -> Map.of("link", portal.followLink(language));
            case StaffText.Appointment(var at) ->
                    Map.of("when", TextTime.say(at, language), "phone", messaging.helpPhone());
            case StaffText.OwnWords(var words) -> Map.of("words", words.strip(), "phone", messaging.helpPhone());
        };
    }
}
