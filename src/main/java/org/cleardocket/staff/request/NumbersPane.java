package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cleardocket.requests.ConsentChange;
import org.cleardocket.requests.Person;
import org.cleardocket.requests.SecondNumber;
import org.cleardocket.staff.FactList;
import org.cleardocket.staff.Moment;
import org.jspecify.annotations.Nullable;

/** The person's numbers, and what they said about texts to each of them, the newest first. */
class NumbersPane extends Section {

    /** For whoever may change them. */
    interface Change {

        void number();

        void second();

        void noSecond();

        /** Signs out every device on which the person follows the request. */
        void signOutDevices();

        /** Records that they agree to texts. */
        void agreed();

        /** Records that they want no texts. */
        void stopped();
    }

    /** @param proven when the owner of the mobile last typed a code or wrote */
    NumbersPane(Person person, Optional<Instant> proven, List<ConsentChange> consents, Instant now,
            @Nullable Change change) {
        addClassNames("pane", "history");
        add(new H2("Phone and consent"), new FactList()
                .fact("Mobile", person.phone().display())
                .fact("Last proven", proven.<Component>map(at -> new Moment(at, now))
                        .orElseGet(() -> new Span("Not yet, by a code and the birth date")))
                .fact("Second number", person.second() == null ? "None" : words(person.second())));
        if (change != null) {
            var buttons = buttons(new Button("Change number", _ -> change.number()),
                    new Button("Second number", _ -> change.second()));
            if (person.second() != null) {
                buttons.add(new Button("Remove second number", _ -> change.noSecond()));
            }
            buttons.add(new Button("Sign out their devices", _ -> change.signOutDevices()));
            add(buttons);
        }
        add(new H3("What they said about texts"));
        if (change != null) {
            add(buttons(new Button("They agree to texts", _ -> change.agreed()),
                    new Button("They want no texts", _ -> change.stopped())));
        }
        add(consents.isEmpty() ? new Paragraph("Nothing was kept: they asked before this was recorded.")
                : new OrderedList(consents.reversed().stream().map(one -> line(one, now)).toArray(ListItem[]::new)));
    }

    private static Div buttons(Button... steps) {
        var buttons = new Div(steps);
        buttons.addClassName("buttons");
        return buttons;
    }

    private static String words(SecondNumber second) {
        return second.phone().display() + (second.mayText() ? "" : " (calls only)");
    }

    private static ListItem line(ConsentChange change, Instant now) {
        var about = new Div(new Span(what(change.kind())), new Span(change.phone().display()),
                new Span(how(change.channel())), new Moment(change.at(), now));
        about.addClassName("about");
        var said = new Div("“" + change.words() + "”");
        said.addClassName("said");
        said.getElement().setAttribute("dir", "auto");
        return new ListItem(about, said);
    }

    private static String what(ConsentChange.Kind kind) {
        return switch (kind) {
            case AGREED -> "Agreed to texts";
            case DECLINED -> "Did not agree to texts";
            case STOPPED -> "Stopped texts";
            case STARTED -> "Wants texts again";
        };
    }

    private static String how(ConsentChange.Channel channel) {
        return switch (channel) {
            case WEB -> "on the page";
            case STAFF -> "to a colleague";
            case TEXT -> "by text";
        };
    }
}
