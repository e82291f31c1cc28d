package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.requests.Task;
import org.cleardocket.staff.Moment;
import org.jspecify.annotations.Nullable;

/** What is to do about the texts of a request: what, why, since when, and how to end it. */
class TasksPane extends Section {

    /** The steps, for whoever may take them. */
    interface Steps {

        void done(Task task);

        void sendAgain(Task task);

        /** Asks how, and what was said. */
        void tellAnotherWay(Task task);
    }

    private final Map<Long, String> texts;
    private final Instant now;
    private final @Nullable Steps steps;

    /** @param texts the conversation, which tasks quote */
    TasksPane(List<Task> tasks, List<TextMessage> texts, Instant now, @Nullable Steps steps) {
        this.texts = texts.stream().filter(text -> !text.incoming())
                .collect(Collectors.toMap(TextMessage::id, TextMessage::body, (first, _) -> first));
        this.now = now;
        this.steps = steps;
        addClassNames("pane", "tasks");
        setVisible(!tasks.isEmpty());
        add(new H2("To do"), new UnorderedList(tasks.stream().map(this::line).toArray(ListItem[]::new)));
    }

    private ListItem line(Task task) {
        var what = new Div(new Span(TaskWords.what(task.kind())), new Moment(task.raisedAt(), now));
        what.addClassName("what");
        var line = new ListItem(what, new Paragraph(TaskWords.why(task)));
        quote(task).ifPresent(line::add);
        if (steps != null) {
            line.add(buttons(task, steps));
        }
        return line;
    }

    /** The text that it is about, if it stands in the conversation. */
    private Optional<Paragraph> quote(Task task) {
        return Optional.ofNullable(task.textId()).map(texts::get).map(body -> {
            var quote = new Paragraph("“" + body + "”");
            quote.addClassName("quote");
            quote.getElement().setAttribute("dir", "auto");
            return quote;
        });
    }

    /** What helps the person comes first and stands out; that it is seen to is said last. */
    private static Div buttons(Task task, Steps steps) {
        var buttons = new Div();
        buttons.addClassName("buttons");
        if (task.mayBeSentAgain()) {
            buttons.add(new Button("Send again", _ -> steps.sendAgain(task)));
        }
        if (task.needsOtherWay()) {
            buttons.add(new Button("Told another way", _ -> steps.tellAnotherWay(task)));
        }
        buttons.add(new Button("Done", _ -> steps.done(task)));
        ((Button) buttons.getComponentAt(0)).addThemeVariants(ButtonVariant.PRIMARY);
        buttons.getChildren().map(Button.class::cast).forEach(button -> {
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(button.getText() + ": " + TaskWords.what(task.kind()));
        });
        return buttons;
    }
}
