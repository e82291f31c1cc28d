package org.cleardocket.staff.texts;

import java.time.Instant;
import java.util.List;
import org.cleardocket.messaging.SenderHealth;
import org.cleardocket.staff.Times;
import org.jspecify.annotations.Nullable;

/** Who sends, and whether they take texts. */
class SendersTable extends FigureTable {

    SendersTable() {
        super("Senders", "Sender", "State", "Failing since", "Next try");
        addClassName("words");
    }

    void show(List<SenderHealth> senders) {
        clear();
        senders.forEach(sender -> row(sender.name(), cell(state(sender)), cell(time(sender.since())),
                cell(time(sender.retryAt()))).setClassName("late", sender.retryAt() != null));
    }

    private static String state(SenderHealth sender) {
        if (sender.since() == null) {
            return "Takes texts";
        }
        return sender.retryAt() == null ? "Some calls failed; it is called as ever" : "Takes no texts";
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "–" : Times.exact(moment);
    }
}
