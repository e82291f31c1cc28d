package org.cleardocket.staff.texts;

import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.TextFigures;
import org.cleardocket.staff.Words;

/** Why texts did not arrive. */
class FailuresTable extends FigureTable {

    FailuresTable() {
        super("Failed, by reason", "Reason", "Today", "14 days");
    }

    void show(TextFigures figures) {
        var today = figures.days().getFirst().counts().failed();
        var all = figures.total().failed();
        clear();
        for (var reason : Failure.Reason.values()) {
            row(Words.of(reason), cell(today.getOrDefault(reason, 0)), cell(all.getOrDefault(reason, 0)));
        }
    }
}
