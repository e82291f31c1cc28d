package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextState;
import org.cleardocket.staff.Moment;

/** The conversation by text, the newest last, as on a phone. */
class TextsPane extends Section {

    TextsPane(List<TextMessage> texts, Instant now) {
        addClassNames("pane", "texts");
        add(new H2("Texts"));
        if (texts.isEmpty()) {
            add(new Paragraph("No texts yet."));
        } else {
            add(new OrderedList(texts.stream().map(text -> line(text, now)).toArray(ListItem[]::new)));
        }
    }

    private static ListItem line(TextMessage text, Instant now) {
        var body = new Div(text.body());
        body.addClassName("body");
        body.getElement().setAttribute("dir", "auto");
        var about = new Div(new Span(text.incoming() ? "Person" : "We"), new Moment(text.at(), now),
                new Span(end(text)));
        about.addClassNames("about", "quiet");
        var line = new ListItem(body, about);
        line.addClassName(text.incoming() ? "in" : "out");
        return line;
    }

    private static String end(TextMessage text) {
        return text.state() == null ? "" : text.problem() == null ? state(text.state())
                : state(text.state()) + ": " + text.problem();
    }

    private static String state(TextState state) {
        return switch (state) {
            case QUEUED -> "waiting to go out";
            case SENDING -> "going out";
            case SENT -> "sent";
            case DELIVERED -> "delivered";
            case UNDELIVERED -> "not delivered";
            case FAILED -> "not sent";
            case SUPPRESSED -> "not sent, because they said STOP";
            case UNKNOWN -> "perhaps sent";
        };
    }
}
