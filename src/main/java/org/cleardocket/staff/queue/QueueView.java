package org.cleardocket.staff.queue;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.EffectContext;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.cleardocket.language.Languages;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueRow;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Notices;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.StaffLayout;
import org.cleardocket.staff.request.RequestView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** The queue: what waits, for how long, and who has it. */
@Route(value = "queue", layout = StaffLayout.class)
@PageTitle("Queue – LA County Records Help")
@PermitAll
public class QueueView extends Div implements HasUrlParameter<String> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueView.class);
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Requests requests;
    private final StaffMember member = SignedIn.now().member();
    private final CallbackDataProvider<QueueRow, Void> rows;
    private final QueueTabs tabs = new QueueTabs();
    private final TextField search = new TextField("Search");
    private final Checkbox mine = new Checkbox("Mine");
    private final QueueGrid grid;
    private final Div failed;
    private QueuePlace place = QueuePlace.START;
    /** The words last searched for in this browser tab, already in the log. */
    private String logged = "";

    QueueView(Requests requests, Languages languages, Clock clock) {
        this.requests = requests;
        rows = DataProvider.fromCallbacks(
                query -> requests.queue(place.query(member.id(), QueueGrid.sort(query), QueueGrid.descending(query)),
                        query.getOffset(), query.getLimit()).stream(),
                query -> requests.count(place.query(member.id(), QueueGrid.sort(query), false)));
        grid = new QueueGrid(languages, clock, QueueView::open);
        grid.setItems(rows);
        failed = failed();
        addClassName("queue");
        add(heading(), tools(), failed, grid);
        addShortcuts();
        Signal.effect(this, this::refreshWhenSeenAgain);
    }

    /** Coming back to the browser's tab: colleagues have worked meanwhile. */
    private void refreshWhenSeenAgain(EffectContext seen) {
        var visible = UI.getCurrent().getPage().pageVisibilitySignal().get() == PageVisibility.VISIBLE;
        if (visible && !seen.isInitialRun()) {
            refresh();
        }
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String tab) {
        var before = Optional.ofNullable(ComponentUtil.getData(event.getUI(), QueuePlace.class));
        var searched = before.map(QueuePlace::search).orElse("");
        logged = searched;
        show(QueuePlace.read(tab, event.getLocation().getQueryParameters())
                .map(read -> read.search().isEmpty() ? read.withSearch(searched) : read)
                .or(() -> before)
                .orElse(QueuePlace.START));
    }

    private Div heading() {
        var claim = new Button("Claim next", _ -> claimNext());
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        claim.setTooltipText("Key N");
        var heading = new Div(new H1("Queue"), claim);
        heading.addClassName("heading");
        return heading;
    }

    private Div tools() {
        search.setPlaceholder("Ticket, phone or name");
        search.setTooltipText("Key /");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(typed -> changed(typed.isFromClient(), place.withSearch(typed.getValue())));
        mine.addValueChangeListener(ticked -> changed(ticked.isFromClient(), place.withMine(ticked.getValue())));
        var tools = new Div(tabs, search, mine);
        tools.addClassName("tools");
        return tools;
    }

    private Div failed() {
        var again = new Button("Try again", _ -> show(place));
        var box = new Div(new Div("The queue could not be read just now. Nothing is lost."), again);
        box.addClassName("failed");
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    /** Keys work anywhere but where someone types. */
    private void addShortcuts() {
        Shortcuts.addShortcutListener(this, _ -> search.focus(), Key.SLASH);
        Shortcuts.addShortcutListener(this, _ -> claimNext(), Key.KEY_N);
        search.getElement().addEventListener("keydown", _ -> { }).setFilter("event.stopPropagation()");
    }

    private void changed(boolean byMember, QueuePlace next) {
        if (byMember) {
            show(next);
        }
    }

    private void show(QueuePlace next) {
        place = next;
        search.setValue(next.search());
        mine.setValue(next.mine());
        var ui = UI.getCurrent();
        ComponentUtil.setData(ui, QueuePlace.class, next);
        ui.getPage().getHistory().replaceState(null, new Location(next.path(), next.parameters()));
        refresh();
    }

    private void refresh() {
        try {
            logSearch();
            tabs.show(place, requests.tabs());
            grid.setEmptyStateText(QueueEmpty.sentence(place));
            rows.refreshAll();
            showFailed(false);
        } catch (NestedRuntimeException unreadable) {
            LOG.error("The queue could not be read.", unreadable);
            showFailed(true);
        }
    }

    /** Once for each search, since its rows are loaded as they are scrolled to. */
    private void logSearch() {
        if (!place.search().equals(logged)) {
            requests.searched(place.query(member.id(), QueueQuery.Sort.SUBMITTED, false), member);
            logged = place.search();
        }
    }

    private void showFailed(boolean now) {
        failed.setVisible(now);
        grid.setVisible(!now);
    }

    private void claimNext() {
        requests.claimNext(member).ifPresentOrElse(QueueView::open, () -> {
            Notices.done("There is nothing to claim: everything has an owner.");
            refresh();
        });
    }

    private static void open(RequestId id) {
        UI.getCurrent().navigate(RequestView.class, id.toString());
    }
}
