package org.cleardocket.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds people by the rules, each time once however many instances run: whoever holds a request's row looks at it.
 * What cannot be said by text becomes a task.
 */
@Component
class RemindPeople {

    private static final Logger LOG = LoggerFactory.getLogger(RemindPeople.class);
    private static final int AT_ONCE = 500;
    private static final Duration AFTER_A_DEFECT = Duration.ofDays(1);
    /** In the history, where a colleague's name stands. */
    private static final String BY = "The portal";

    private final ReminderStore store;
    private final RequestTextStore sent;
    private final RequestTexts texts;
    private final Askers askers;
    private final RaiseTasks tasks;
    private final RequestSteps steps;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemindPeople(ReminderStore store, RequestTextStore sent, RequestTexts texts, Askers askers,
            RaiseTasks tasks, RequestSteps steps, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.sent = sent;
        this.texts = texts;
        this.askers = askers;
        this.tasks = tasks;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By day alone: nobody is woken to hear that there is nothing new. */
    @Scheduled(cron = "0 */10 10-16 * * *", zone = "America/Los_Angeles")
    void remind() {
        store.due(clock.instant(), AT_ONCE).forEach(this::look);
    }

    /** One request's defect keeps nobody else waiting. */
    private void look(RequestId id) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (store.lockDue(id, clock.instant())) {
                    remind(steps.lock(id));
                }
            });
        } catch (RuntimeException defect) {
            LOG.error("Request {} could not be looked at for a reminder", id, defect);
            transaction.executeWithoutResult(_ -> store.lookAgain(id, clock.instant().plus(AFTER_A_DEFECT)));
        }
    }

    private void remind(Request request) {
        ReminderRule.during(request).stream().flatMap(rule -> turn(request, rule).stream()).findFirst()
                .ifPresentOrElse(turn -> take(request, turn), () -> store.lookAgain(request.id(), null));
    }

    /**
     * @param before how many reminders there were
     * @param at     when the next one goes out, or a colleague takes over
     */
    private record Turn(ReminderRule rule, int before, Instant at) {
    }

    /** Empty where the rule has nothing more to say. */
    private Optional<Turn> turn(Request request, ReminderRule rule) {
        var before = store.count(request.id(), rule, rule.since(request));
        return rule.next(request, sent.last(request.id()).orElse(null), before)
                .map(at -> new Turn(rule, before, at));
    }

    private void take(Request request, Turn turn) {
        if (turn.at().isAfter(clock.instant())) {
            store.lookAgain(request.id(), turn.at());
        } else if (turn.before() < turn.rule().waits().size() && texts.mayGoTo(request)) {
            text(request, turn.rule(), turn.before() + 1);
        } else {
            handOver(request, turn.rule());
        }
    }

    private void text(Request request, ReminderRule rule, int occurrence) {
        var saying = rule.saying().fitting(askers.hasNews(request));
        texts.tell(request, saying.template()).ifPresentOrElse(text -> {
            store.add(request.id(), rule, rule.since(request), occurrence, clock.instant());
            steps.step(request, request.owner(),
                    new HistoryLine(steps.now(), BY, request.status(), "", saying.words(), text));
            steps.record(request, Actor.PROGRAM, "request.reminded");
        }, () -> store.lookAgain(request.id(), null)); // a task says that the number is to be proven
    }

    /** A colleague takes over, where the rule says so; nothing more comes before something changes. */
    private void handOver(Request request, ReminderRule rule) {
        store.lookAgain(request.id(), null);
        if (rule.taskAfter() != null) {
            tasks.raise(request.id(), NewTask.noAnswer());
        }
    }
}
