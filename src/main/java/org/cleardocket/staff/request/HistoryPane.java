package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.cleardocket.requests.HistoryLine;
import org.cleardocket.staff.Badges;
import org.cleardocket.staff.Moment;

/** Every step of the request, the newest first: who, when, to which state, and why. */
class HistoryPane extends Section {

    HistoryPane(List<HistoryLine> history, Instant now) {
        addClassNames("pane", "history");
        add(new H2("History"),
                new OrderedList(history.reversed().stream().map(line -> line(line, now)).toArray(ListItem[]::new)));
    }

    private static ListItem line(HistoryLine step, Instant now) {
        var about = new Div(Badges.of(step.status()), new Span(step.by() == null ? "The person" : step.by()),
                new Moment(step.at(), now));
        about.addClassName("about");
        var line = new ListItem(about);
        said(line, "Reason: ", step.reason());
        said(line, "Note: ", step.note());
        if (step.textId() != null) {
            said(line, "", "With a text; what became of it stands under Texts.");
        }
        return line;
    }

    private static void said(ListItem line, String kind, String words) {
        if (!words.isBlank()) {
            var said = new Div(kind + words);
            said.addClassName("said");
            line.add(said);
        }
    }
}
