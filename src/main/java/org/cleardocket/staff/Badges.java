package org.cleardocket.staff;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.requests.LookPromise;
import org.cleardocket.requests.RequestStatus;

/** Words in a colored pill; the color only repeats what the word says. */
public final class Badges {

    /** What a color stands for; the style sheet has one rule for each. */
    enum Tone { NEW, WORKING, WAITING, GOOD, CLOSED, LATE }

    private Badges() {
    }

    /** Where a request stands. */
    public static Span of(RequestStatus status) {
        return badge(Words.of(status), switch (status) {
            case SUBMITTED -> Tone.NEW;
            case IN_REVIEW, READY_TO_FILE, FILED -> Tone.WORKING;
            case NEEDS_INFO -> Tone.WAITING;
            case GRANTED, ALREADY_CLEARED -> Tone.GOOD;
            case DENIED, NOT_ELIGIBLE, REFERRED, WITHDRAWN, UNREACHABLE -> Tone.CLOSED;
        });
    }

    /** What the law says of a count, in brief. */
    public static Span of(Outcome outcome) {
        return badge(Words.brief(outcome), switch (outcome) {
            case DISMISS_AND_SEAL, REDESIGNATE_INFRACTION, REDESIGNATE_MISDEMEANOR, ALREADY_CLEARED -> Tone.GOOD;
            case RESENTENCE_PETITION, NEEDS_REVIEW -> Tone.WAITING;
            case NO_CHANGE_PROP64, NOT_COVERED, ROUTE_OTHER_COUNTY -> Tone.CLOSED;
        });
    }

    /** The day by which somebody looks: against today while nobody has, plain afterwards, nothing once it has ended. */
    public static Span promise(RequestStatus status, LookPromise promise, Instant now) {
        if (!status.isOpen()) {
            return new Span();
        }
        var lookBy = promise.by();
        if (!promise.isOpen(status)) {
            var rests = new Span(Times.day(lookBy));
            rests.addClassName("quiet");
            rests.setTitle(promise.keptAt() == null ? "It counts while the request is new or in review"
                    : "Somebody looked on " + Times.day(Times.date(promise.keptAt())));
            return rests;
        }
        var open = Times.isLate(lookBy, now)
                ? badge(Times.due(lookBy, now), Tone.LATE)
                : new Span(Times.due(lookBy, now));
        open.setTitle("Promised by " + Times.day(lookBy) + "; claiming it does not keep the promise");
        return open;
    }

    /** How many things are to do; nothing where there are none. */
    public static Span tasks(int open) {
        return open == 0 ? new Span() : badge(open + " to do", Tone.WAITING);
    }

    private static Span badge(String words, Tone tone) {
        var badge = new Span(words);
        badge.addClassNames("badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
