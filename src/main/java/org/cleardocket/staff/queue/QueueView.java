package org.cleardocket.staff.queue;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.EffectContext;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.language.Languages;
import org.cleardocket.requests.QueueTab;
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
    private static final int LONGEST = 120; // as a name

    private final Requests requests;
    private final StaffMember member = SignedIn.now().member();
    private final CallbackDataProvider<QueueRow, Void> rows;
    private final QueueTabs tabs = new QueueTabs();
    private final TextField search = new TextField("Search");
    private final Checkbox mine = new Checkbox("Mine");
    private final QueueGrid grid;
    private final FoundElsewhere elsewhere = new FoundElsewhere();
    private final Div failed;
    private QueuePlace place = QueuePlace.START;
    /** Whether the address named words and no tab: the first tab that has them is shown. */
    private boolean inAnyTab;
    /** The words last searched for in this browser tab, already in the log. */
    private String logged = "";

    QueueView(Requests requests, Languages languages, Clock clock) {
        this.requests = requests;
        rows = DataProvider.fromCallbacks(
                query -> requests.queue(place.query(member.id()), query.getOffset(), query.getLimit()).stream(),
                query -> requests.count(place.query(member.id())));
        grid = new QueueGrid(languages, clock, QueueView::open);
        grid.addSortListener(_ -> remember(grid.sorted(place)));
        grid.setItems(rows);
        failed = failed();
        addClassName("queue");
        add(heading(), tools(), elsewhere, failed, grid);
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
        if (event.getTrigger() != NavigationTrigger.ROUTER_LINK) {
            readWords(event.getUI());
        }
        var parameters = event.getLocation().getQueryParameters();
        var read = QueuePlace.read(tab, parameters);
        inAnyTab = !QueuePlace.namesTab(tab) && !read.search().isEmpty();
        show(!QueuePlace.namesTab(tab) && parameters.getParameters().isEmpty() ? before.orElse(QueuePlace.START)
                : read.search().isEmpty() ? read.withSearch(searched) : read);
    }

    /** A reload, Back and a bookmark bring them; from tab to tab they are known, and newer than the link may be. */
    private void readWords(UI ui) {
        ui.getPage().fetchCurrentURL(address -> QueuePlace.search(address.getRef())
                .filter(words -> !words.equals(place.search()))
                .ifPresent(words -> show(place.withSearch(words))));
    }

    private Div heading() {
        var claim = new Button("Claim next", _ -> claimNext());
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        claim.getElement().setAttribute("aria-keyshortcuts", "Alt+Shift+C");
        var keys = new Span("Keys: Alt + Shift + C claims the next request, Alt + Shift + F goes to the search.");
        keys.addClassNames("keys", "quiet");
        var heading = new Div(new H1("Queue"), keys, claim);
        heading.addClassName("heading");
        return heading;
    }

    private Div tools() {
        search.setPlaceholder("Ticket, phone or name");
        search.getElement().setAttribute("aria-keyshortcuts", "Alt+Shift+F");
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
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

    /** Never a letter alone, which people hit by accident; and not where someone types, as Ç needs the same keys. */
    private void addShortcuts() {
        Shortcuts.addShortcutListener(this, _ -> search.focus(), Key.KEY_F, KeyModifier.ALT, KeyModifier.SHIFT);
        Shortcuts.addShortcutListener(this, _ -> claimNext(), Key.KEY_C, KeyModifier.ALT, KeyModifier.SHIFT);
        search.getElement().addEventListener("keydown", _ -> { }).setFilter("event.stopPropagation()");
    }

    private void changed(boolean byMember, QueuePlace next) {
        if (byMember) {
            show(next);
        }
    }

    private void show(QueuePlace next) {
        remember(next);
        search.setValue(next.search());
        mine.setValue(next.mine());
        grid.sortAs(next);
        refresh();
    }

    /** For this view, for the next one in this browser tab, and in the address. */
    private void remember(QueuePlace next) {
        place = next;
        tabs.leadFrom(next);
        var ui = UI.getCurrent();
        ComponentUtil.setData(ui, QueuePlace.class, next);
        ui.getPage().executeJs("history.replaceState(history.state, '', $0)", next.address());
    }

    private void refresh() {
        try {
            logSearch();
            lookEverywhere();
            tabs.show(requests.tabs());
            rows.refreshAll();
            showFailed(false);
        } catch (NestedRuntimeException unreadable) {
            LOG.error("The queue could not be read.", unreadable);
            showFailed(true);
        }
    }

    /** Says what the other tabs have; where no name is written like the search, looks for names one letter off. */
    private void lookEverywhere() {
        remember(place.withNear(false));
        var found = place.search().isEmpty() ? Map.<QueueTab, Integer>of() : requests.found(place.query(member.id()));
        if (found.isEmpty() && !place.search().isEmpty()) {
            remember(place.withNear(true));
            found = requests.found(place.query(member.id()));
        }
        if (inAnyTab) {
            inAnyTab = false;
            remember(place.withTab(QueueTabs.firstOf(found)));
        }
        elsewhere.show(place, found, place.mine() ? requests.count(place.query(member.id()))
                : found.getOrDefault(place.tab(), 0));
        grid.setEmptyStateText(QueueEmpty.sentence(place, !found.isEmpty()));
    }

    /** Once for each search, since its rows are loaded as they are scrolled to. */
    private void logSearch() {
        if (!place.search().equals(logged)) {
            requests.searched(place.query(member.id()), member);
            logged = place.search();
        }
    }

    private void showFailed(boolean now) {
        failed.setVisible(now);
        grid.setVisible(!now);
    }

    private void claimNext() {
        requests.claimNext(member).ifPresentOrElse(id -> {
            open(id);
            Notices.done("This request is yours now. “Release” gives it back.");
        }, () -> {
            Notices.done("There is nothing to claim: everything has an owner.");
            refresh();
        });
    }

    private static void open(RequestId id) {
        UI.getCurrent().navigate(RequestView.class, id.toString());
    }
}
