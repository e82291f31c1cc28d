package org.cleardocket.requests;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cleardocket.audit.Actor;
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextAccepted;
import org.cleardocket.messaging.TextDelivered;
import org.cleardocket.messaging.TextFailed;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextReceived;
import org.cleardocket.messaging.TextUnresolved;
import org.cleardocket.messaging.TextsWanted;
import org.cleardocket.messaging.WrongNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a request when news of its texts comes, in the very transaction that records the news. Rows are
 * always locked in the same order: request, number, log.
 */
@Component
class HearOfTexts {

    /** Of codes and of answers, only these say something of the person: nobody will get a text at this number. */
    private static final Set<Failure.Reason> FOR_GOOD =
            EnumSet.of(Failure.Reason.NO_SUCH_NUMBER, Failure.Reason.TAKES_NO_TEXTS);

    private final RequestStore store;
    private final RequestTextStore texts;
    private final TextMessages sender;
    private final NumberStore numbers;
    private final RaiseTasks tasks;
    private final ReminderStore reminders;
    private final RequestSteps steps;
    private final Followings followings;
    private final Clock clock;

    HearOfTexts(RequestStore store, RequestTextStore texts, TextMessages sender, NumberStore numbers,
            RaiseTasks tasks, ReminderStore reminders, RequestSteps steps, Followings followings,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.sender = sender;
        this.numbers = numbers;
        this.tasks = tasks;
        this.reminders = reminders;
        this.steps = steps;
        this.followings = followings;
        this.clock = clock;
    }

    /**
     * The person wrote: somebody reads it, and what waited for them goes on, unless they only ask something or want no
     * more texts. After a long silence it may be somebody
     * else who has the number now, so that nothing goes on by itself.
     */
    @EventListener
    void hear(TextReceived text) {
        lockAddressed(text.from()).ifPresent(request -> {
            if (numbers.isSilent(request.id(), text.from(), clock.instant())) {
                tasks.raise(request.id(), NewTask.reply(text.textId()));
                return;
            }
            numbers.heard(text.from(), clock.instant());
            tasks.raise(request.id(), NewTask.reply(text.textId()));
            tasks.settle(request.id(), TaskKind.NUMBER_TO_PROVE, TaskKind.NUMBER_UNREACHABLE);
            if (text.mayAnswer()) {
                goOn(request);
            }
        });
    }

    private void goOn(Request request) {
        tasks.settle(request.id(), TaskKind.NO_ANSWER);
        if (request.status().waitsForPerson()) {
            var wrote = new HistoryLine(steps.now(), null, RequestStatus.IN_REVIEW, "", "Wrote a text.", null);
            steps.step(request, request.owner(), wrote);
            steps.promiseAnew(request);
            steps.record(request, Actor.RESIDENT, "request.answered_by_text");
        }
    }

    /**
     * The number may be somebody else's: nothing about a request goes there before the person has proven it again, and
     * what was about to go does not.
     */
    @EventListener
    void hear(WrongNumber text) {
        // before the rows of the requests are locked, as carriers' receipts do it
        sender.withdraw(store.reachedBy(text.from()).stream().flatMap(request -> texts.of(request.id()).stream()).toList(),
                text.from(), "Somebody at this number wrote that it is the wrong one.");
        var theirs = store.lockReachedBy(text.from());
        var addressed = lockAddressed(text.from());
        numbers.doubt(text.from());
        followings.endAll(text.from());
        addressed.ifPresent(request -> tasks.raise(request.id(), NewTask.reply(text.textId())));
        theirs.stream().flatMap(request -> store.find(request).stream()).filter(request -> request.status().isOpen())
                .forEach(request -> tasks.raise(request.id(), NewTask.toProve()));
    }

    private Optional<Request> lockAddressed(PhoneNumber phone) {
        return store.lockAddressed(phone, clock.instant().minus(NumberStore.SILENCE));
    }

    /** They said STOP and now START: what they would have been reminded of meanwhile is looked at again. */
    @EventListener
    void hear(TextsWanted again) {
        store.lockOf(again.phone()).forEach(request -> reminders.lookAgain(request, clock.instant()));
    }

    /** A text came after all, whatever was said of it before. */
    @EventListener
    void hear(TextDelivered text) {
        texts.requestOf(text.textId()).ifPresent(request ->
                tasks.settle(request, text.textId(), TaskKind.NOT_DELIVERED, TaskKind.PERHAPS_SENT));
    }

    /** The carrier has a text of which nobody could tell: it is not to be sent again. */
    @EventListener
    void hear(TextAccepted text) {
        texts.requestOf(text.textId()).ifPresent(request ->
                tasks.settle(request, text.textId(), TaskKind.PERHAPS_SENT));
    }

    /** A text did not come: the person is to be told in another way, unless it went to a number they had before. */
    @EventListener
    void hear(TextFailed text) {
        var about = texts.requestOf(text.textId());
        about.ifPresent(request -> tasks.settle(request, text.textId(), TaskKind.PERHAPS_SENT));
        if (about.isPresent()) {
            store.lock(about.get()).filter(request -> request.person().has(text.to())).ifPresent(request ->
                    tasks.raise(request.id(), NewTask.notDelivered(text.textId(), text.reason())));
        } else if (FOR_GOOD.contains(text.reason())) {
            lockAddressed(text.to()).filter(request -> request.status().isOpen()).ifPresent(request ->
                    tasks.raise(request.id(), NewTask.unreachable(text.reason())));
        }
    }

    /** Nobody knows whether a text came. */
    @EventListener
    void hear(TextUnresolved text) {
        texts.requestOf(text.textId()).ifPresent(request ->
                tasks.raise(request, NewTask.perhapsSent(text.textId())));
    }
}
