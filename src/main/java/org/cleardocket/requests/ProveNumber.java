package org.cleardocket.requests;

import java.time.Clock;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;

/** A code was typed: the number is still theirs, and texts about their requests go there again. */
@Component
class ProveNumber {

    private final NumberStore numbers;
    private final RequestStore requests;
    private final RaiseTasks tasks;
    private final ReminderStore reminders;
    private final Clock clock;

    ProveNumber(NumberStore numbers, RequestStore requests, RaiseTasks tasks, ReminderStore reminders,
            Clock clock) {
        this.numbers = numbers;
        this.requests = requests;
        this.tasks = tasks;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** In the transaction of the typed code; does nothing for a number without a request. */
    void proven(PhoneNumber phone) {
        numbers.proven(phone, clock.instant());
        requests.lockOf(phone).forEach(request -> { // all of them before the first line in the log
            tasks.settle(request, TaskKind.NUMBER_TO_PROVE, TaskKind.NUMBER_UNREACHABLE);
            reminders.lookAgain(request, clock.instant());
        });
    }
}
