package org.cleardocket.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * The number is still theirs, and texts about their requests go there again. A code says so of those who were heard of
 * in the last 45 days and have proven it before; of the others, code and birth date together. Rows are always locked in the same order: request,
 * number, log.
 */
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
    void byCode(PhoneNumber phone) {
        var now = clock.instant();
        var all = requests.lockOf(phone);
        numbers.heard(phone, now);
        goOn(all.stream().filter(request -> numbers.opens(request, phone, now)).toList());
    }

    /**
     * In the transaction of the right birth date, after the code was typed.
     *
     * @return false where nobody with this number was born on that day
     */
    boolean byBirthDate(PhoneNumber phone, LocalDate born) {
        var theirs = requests.lockOf(phone, born);
        theirs.forEach(request -> numbers.add(request, phone, clock.instant(), true));
        goOn(theirs);
        return !theirs.isEmpty();
    }

    /** All of the rows before the first line in the log. */
    private void goOn(List<RequestId> proven) {
        proven.forEach(request -> {
            tasks.settle(request, TaskKind.NUMBER_TO_PROVE, TaskKind.NUMBER_UNREACHABLE);
            reminders.lookAgain(request, clock.instant());
        });
    }
}
