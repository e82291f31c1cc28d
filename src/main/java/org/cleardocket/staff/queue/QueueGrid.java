package org.cleardocket.staff.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueRow;
import org.cleardocket.requests.RequestId;
import org.cleardocket.staff.Badges;
import org.cleardocket.staff.Moment;
import org.cleardocket.staff.Words;
import org.cleardocket.staff.request.RequestView;
import org.jspecify.annotations.Nullable;

/** The rows of the queue: loaded as they are scrolled to, sorted by the database. */
class QueueGrid extends Grid<QueueRow> {

    private final Languages languages;
    private final Clock clock;
    private final Map<QueueQuery.Sort, Column<QueueRow>> sorted = new EnumMap<>(QueueQuery.Sort.class);
    private @Nullable QueueRow focused;

    QueueGrid(Languages languages, Clock clock, Consumer<RequestId> open) {
        super(50);
        this.languages = languages;
        this.clock = clock;
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "Requests");
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setSizeFull();
        addColumns();
        addItemDoubleClickListener(row -> open.accept(row.getItem().id()));
        addCellFocusListener(cell -> focused = cell.getItem().orElse(null));
        Shortcuts.addShortcutListener(this, () -> openFocused(open), Key.ENTER).listenOn(this);
    }

    /** A place in the order that the member chose by clicking a heading; the oldest first where they chose none. */
    QueuePlace sorted(QueuePlace place) {
        return getSortOrder().stream().findFirst()
                .flatMap(order -> sorted.entrySet().stream().filter(each -> each.getValue() == order.getSorted())
                        .map(each -> place.withSort(each.getKey(), order.getDirection() == SortDirection.DESCENDING))
                        .findFirst())
                .orElse(place.withSort(QueuePlace.START.sort(), QueuePlace.START.descending()));
    }

    /** Marks the heading by which a place is sorted. */
    void sortAs(QueuePlace place) {
        if (!sorted(place).equals(place) && sorted.containsKey(place.sort())) {
            sort(List.of(new GridSortOrder<>(sorted.get(place.sort()),
                    place.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    private void addColumns() {
        // the ticket's cell can itself be hit beside its link: 24 px at least (WCAG 2.5.8)
        sorted(show("Ticket", QueueGrid::link).setWidth("10em"), QueueQuery.Sort.TICKET);
        sorted(tell("Name", QueueRow::name).setFlexGrow(2).setWidth("10em"), QueueQuery.Sort.NAME);
        sorted(show("Language", this::language).setWidth("7.5em"), QueueQuery.Sort.LANGUAGE);
        sorted(show("Status", row -> Badges.of(row.status())).setWidth("9.5em"), QueueQuery.Sort.STATUS);
        show("To do", row -> Badges.tasks(row.tasks())).setWidth("6.5em");
        tell("Counts", row -> String.valueOf(row.counts())).setWidth("7.2em");
        tell("First outcome", row -> Words.brief(row.best())).setFlexGrow(1).setWidth("11.5em");
        sorted(show("Submitted", row -> new Moment(row.submittedAt(), clock.instant())).setWidth("7.5em"),
                QueueQuery.Sort.SUBMITTED);
        sorted(show("Look by", row -> Badges.promise(row.status(), row.promise(), clock.instant())).setWidth("8.5em"),
                QueueQuery.Sort.LOOK_BY);
        tell("Owner", row -> row.ownerName() == null ? "" : row.ownerName()).setFlexGrow(1).setWidth("7em");
    }

    private Column<QueueRow> tell(String heading, ValueProvider<QueueRow, String> text) {
        return addColumn(text).setHeader(heading).setKey(heading).setFlexGrow(0).setResizable(true)
                .setTooltipGenerator(text::apply);
    }

    private Column<QueueRow> show(String heading, ValueProvider<QueueRow, Component> component) {
        return addComponentColumn(component).setHeader(heading).setKey(heading).setFlexGrow(0).setResizable(true);
    }

    private void sorted(Column<QueueRow> column, QueueQuery.Sort sort) {
        sorted.put(sort, column.setSortProperty(sort.name()).setSortable(true));
    }

    private static Component link(QueueRow row) {
        return new RouterLink(row.ticket().toString(), RequestView.class, row.id().toString());
    }

    private Component language(QueueRow row) {
        var found = languages.find(row.language());
        var name = new Span(found.map(Language::nativeName).orElse(row.language()));
        name.getElement().setAttribute("lang", row.language());
        found.map(Language::direction).ifPresent(direction -> name.getElement().setAttribute("dir", direction));
        return name;
    }

    private void openFocused(Consumer<RequestId> open) {
        if (focused != null) {
            open.accept(focused.id());
        }
    }
}
