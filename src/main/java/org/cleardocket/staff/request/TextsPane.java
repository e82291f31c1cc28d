package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextState;
import org.cleardocket.requests.Task;
import org.cleardocket.staff.Moment;
import org.jspecify.annotations.Nullable;

/** The conversation by text, the newest last, as on a phone. */
class TextsPane extends Section {

    /**
     * @param toDo  the open tasks, some of them about one of the texts
     * @param steps how to end them; {@code null} for whoever may not
     */
    TextsPane(List<TextMessage> texts, List<Task> toDo, Instant now, TasksPane.@Nullable Steps steps) {
        addClassNames("pane", "texts");
        add(new H2("Texts"));
        if (texts.isEmpty()) {
            add(new Paragraph("No texts yet."));
        } else {
            add(thread(new OrderedList(texts.stream().map(text -> line(text, now, again(text, toDo, steps)))
                    .toArray(ListItem[]::new))));
        }
    }

    /** A long conversation scrolls within the pane and is open at its newest text. */
    private static Div thread(OrderedList texts) {
        var thread = new Div(texts);
        thread.addClassName("thread");
        thread.getElement().setAttribute("role", "region").setAttribute("aria-label", "Conversation")
                .setAttribute("tabindex", "0").executeJs("this.scrollTop = this.scrollHeight");
        return thread;
    }

    /** The second try, beside the text that needs it. */
    private static Optional<Button> again(TextMessage text, List<Task> toDo, TasksPane.@Nullable Steps steps) {
        return toDo.stream().filter(task -> steps != null && task.mayBeSentAgain() && task.textId() == text.id())
                .findFirst().map(task -> new Button("Send this again", _ -> steps.sendAgain(task)));
    }

    private static ListItem line(TextMessage text, Instant now, Optional<Button> again) {
        var body = new Div(text.body());
        body.addClassName("body");
        body.getElement().setAttribute("dir", "auto");
        var about = new Div(new Span(text.incoming() ? "Person" : "We"), new Moment(text.at(), now),
                new Span(end(text)));
        about.addClassNames("about", "quiet");
        var line = new ListItem(body, about);
        again.ifPresent(line::add);
        line.addClassName(text.incoming() ? "in" : "out");
        return line;
    }

    private static String end(TextMessage text) {
        if (text.state() == TextState.SUPPRESSED && text.problem() == null) {
            return "not sent, because they said STOP";
        }
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
            case SUPPRESSED -> "not sent";
            case UNKNOWN -> "perhaps sent";
            case WITHDRAWN -> "taken back";
        };
    }
}
