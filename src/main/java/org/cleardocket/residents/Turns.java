package org.cleardocket.residents;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cleardocket.requests.Requests;
import org.springframework.stereotype.Component;

/** Every page in its turn. A visitor who may not see one yet, or no longer, is led to the page where they belong. */
@Component
class Turns {

    private static final Stop FIRST = new Stop(Step.COUNTY, 1);
    private static final String TICKET = "ticket";

    private final Cookies cookies;
    private final Requests requests;

    Turns(Cookies cookies, Requests requests) {
        this.cookies = cookies;
        this.requests = requests;
    }

    /**
     * What they have answered and not sent. Answers that were sent are worth nothing, whoever has a copy of them. Only
     * with a proven number can they have been sent, so the first pages need no database.
     */
    Optional<Answers> unsent(Visit visit) {
        return cookies.answers().read(visit.request()).filter(Predicate.not(this::wereSent));
    }

    private boolean wereSent(Answers answers) {
        return answers.help().proven() && requests.sentAt(answers.key()).isPresent();
    }

    /**
     * Shows a page, or takes what was sent from it.
     *
     * @throws Trouble.Met {@link Trouble#ERASED} where there are no answers and the page is not the first: they were
     *         there and are gone
     */
    void at(Visit visit, Stop stop, Consumer<Answers> page) {
        change(visit, stop, answers -> take(visit, stop, answers, page));
    }

    /** The same from a page that may be out of turn by now. */
    void change(Visit visit, Stop stop, Consumer<Answers> how) {
        var saved = unsent(visit);
        if (isSent(visit, stop, saved)) {
            goToSent(visit);
        } else if (saved.isEmpty() && !stop.equals(FIRST)) {
            throw Trouble.ERASED.met();
        } else {
            how.accept(saved.orElseGet(Answers::start));
        }
    }

    /** Whether the answers to this page were sent. The first page begins anew. */
    private boolean isSent(Visit visit, Stop stop, Optional<Answers> saved) {
        return saved.isEmpty() && !stop.equals(FIRST)
                && (cookies.hasTicket(visit) || cookies.answers().read(visit.request()).isPresent());
    }

    private void goToSent(Visit visit) {
        cookies.answers().forget(visit.request(), visit.response());
        visit.goTo(cookies.hasTicket(visit) ? TICKET : "follow");
    }

    /** Saves the answers; where they are too many for one cookie, first without what nobody needs to send them. */
    void save(Visit visit, Answers answers) {
        var saved = Stream.of(answers, answers.withoutRemoved()).filter(cookies.answers()::fits).findFirst()
                .orElseGet(answers::relevant);
        cookies.answers().write(visit.request(), visit.response(), saved);
    }

    /** Saves the answers and goes on from the page that was answered. */
    void goOn(Visit visit, Answers answers, Stop answered) {
        save(visit, answers);
        var journey = Journey.of(answers);
        visit.goTo(visit.isChanging() ? journey.nextAfterChange(answered) : journey.next(answered));
    }

    private static void take(Visit visit, Stop stop, Answers answers, Consumer<Answers> page) {
        var journey = Journey.of(answers);
        if (journey.mayVisit(stop)) {
            page.accept(answers);
        } else {
            visit.goTo(journey.insteadOf(stop));
        }
    }
}
