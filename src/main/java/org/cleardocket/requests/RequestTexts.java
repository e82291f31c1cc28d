package org.cleardocket.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.messaging.NewText;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextTemplate;
import org.springframework.stereotype.Component;

/** The texts about a request, each remembered as its own, so that somebody hears of it when one does not arrive. */
@Component
class RequestTexts {

    private final TextMessages texts;
    private final RequestTextStore store;
    private final NumberStore numbers;
    private final PersonalWords personal;
    private final RaiseTasks tasks;
    private final PortalSettings portal;
    private final Clock clock;

    RequestTexts(TextMessages texts, RequestTextStore store, NumberStore numbers, PersonalWords personal,
            RaiseTasks tasks, PortalSettings portal, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.numbers = numbers;
        this.personal = personal;
        this.tasks = tasks;
        this.portal = portal;
        this.clock = clock;
    }

    /** Whether they agreed to texts and have not said STOP. */
    boolean mayGoTo(Request request) {
        return request.mayText() && !texts.stopped(request.person().phone());
    }

    /** Tells a person who agreed to texts that we have their request. */
    void welcome(Request request) {
        tell(request, new NewText(request.person().phone(), request.language(), TextTemplate.TICKET,
                Map.of("ticket", request.ticket().toString(), "link", portal.followLink(request.language()))));
    }

    /** Tells the person something that leads to their request, as {@link #tell(Request, NewText)} does. */
    Optional<Long> tell(Request request, TextTemplate template) {
        return tell(request, withLink(request, template, request.person().phone()));
    }

    /**
     * Promises a text to the person's number, in the caller's transaction.
     *
     * @return the text's id; empty where they agreed to none or stopped texts, or where nothing was heard of the number for so long that
     *         it may be somebody else's: then there is a task instead
     */
    Optional<Long> tell(Request request, NewText text) {
        if (!mayGoTo(request)) {
            return Optional.empty();
        }
        if (numbers.getsNoTexts(request.id(), text.to(), clock.instant())) {
            tasks.raise(request.id(), NewTask.toProve());
            return Optional.empty();
        }
        return Optional.of(remember(request, texts.queue(text)));
    }

    /**
     * Promises a text once more, in the same words, or in other words where there was none.
     *
     * @param to a number of this person that may get texts
     * @throws CannotBeTexted where it must not get any now
     * @throws TextRefused    where those words must not go out any more
     */
    long again(Request request, Optional<Long> earlier, PhoneNumber to) {
        if (texts.stopped(to) || numbers.getsNoTexts(request.id(), to, clock.instant())) {
            throw new CannotBeTexted();
        }
        earlier.map(text -> findings(request, text)).filter(findings -> !findings.isEmpty()).ifPresent(findings -> {
            throw new TextRefused(findings);
        });
        return remember(request, earlier.map(text -> texts.again(text, to))
                .orElseGet(() -> texts.queue(withLink(request, TextTemplate.UPDATE, to))));
    }

    /** What staff wrote is looked at anew, because the rules and the person may be others by now. */
    private List<TextFinding> findings(Request request, long text) {
        var personal = texts.ownWords(text).map(words -> this.personal.in(words, request, null)).orElse(List.of());
        return Stream.concat(texts.findings(text).stream(), personal.stream()).toList();
    }

    private NewText withLink(Request request, TextTemplate template, PhoneNumber to) {
        return new NewText(to, request.language(), template,
                Map.of("link", portal.followLink(request.language())));
    }

    private long remember(Request request, long textId) {
        store.add(request.id(), textId, clock.instant());
        return textId;
    }
}
