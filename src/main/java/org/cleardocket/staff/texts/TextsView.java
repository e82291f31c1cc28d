package org.cleardocket.staff.texts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.cleardocket.messaging.TextFigures;
import org.cleardocket.messaging.TextStatistics;
import org.cleardocket.staff.StaffLayout;
import org.cleardocket.staff.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** How the texts go: just now, today and in the last two weeks. */
@Route(value = "texts", layout = StaffLayout.class)
@PageTitle("Texts – LA County Records Help")
@PermitAll
public class TextsView extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(TextsView.class);
    private static final int REFRESH_MILLIS = 30_000;

    /** Ten minutes' worth: a page that goes on asking would look like work, and its session would never end. */
    private static final int REFRESHES = 20;

    private final TextStatistics statistics;
    private final Span read = new Span();
    private final NowFigures now = new NowFigures();
    private final SendersTable senders = new SendersTable();
    private final FailuresTable failures = new FailuresTable();
    private final CountsTable days =
            new CountsTable("The last 14 days", "Day", day -> Times.day(day.toLocalDate()));
    private final CountsTable hours =
            new CountsTable("Today by hour", "From", hour -> Times.time(hour.toLocalTime()));
    private int refreshes;

    TextsView(TextStatistics statistics) {
        this.statistics = statistics;
        addClassName("texts-view");
        read.addClassName("quiet");
        var about = new Span("A text counts when it was written, by the clocks of Los Angeles, and moves from "
                + "column to column as it goes on.");
        about.addClassName("quiet");
        add(heading(), now, senders, days, hours, failures, about);
        refresh();
    }

    private Div heading() {
        var heading = new Div(new H1("Texts"), read, new Button("Refresh", _ -> {
            refreshes = 0;
            refresh();
            getUI().ifPresent(ui -> ui.setPollInterval(REFRESH_MILLIS));
        }));
        heading.addClassName("heading");
        return heading;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(REFRESH_MILLIS);
        var polls = ui.addPollListener(_ -> {
            refresh();
            if (++refreshes >= REFRESHES) {
                ui.setPollInterval(-1);
                read.setText(read.getText() + ", not refreshed any more");
            }
        });
        addDetachListener(gone -> {
            gone.unregisterListener();
            polls.remove();
            ui.setPollInterval(-1);
        });
    }

    private void refresh() {
        try {
            show(statistics.now());
        } catch (NestedRuntimeException unreadable) {
            LOG.error("The figures of texts could not be read.", unreadable);
            read.setText("The figures could not be read just now");
        }
    }

    private void show(TextFigures figures) {
        read.setText("As of " + Times.exact(figures.at()));
        now.show(figures);
        senders.show(figures.senders());
        failures.show(figures);
        days.show(figures.days(), figures);
        hours.show(figures.hours(), figures);
    }
}
