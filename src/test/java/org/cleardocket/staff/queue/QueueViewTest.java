package org.cleardocket.staff.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.JsonConstants;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Languages;
import org.cleardocket.requests.QueueRow;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.Requests;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.cleardocket.staff.request.RequestView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.node.JsonNodeFactory;

class QueueViewTest extends StaffViewTest {

    @Autowired AuditLog audit;
    @Autowired Languages languages;

    private final String family = StaffSamples.unique();

    @SuppressWarnings("unchecked")
    private Grid<QueueRow> grid() {
        return (Grid<QueueRow>) find(Grid.class).single();
    }

    private List<String> names() {
        return IntStream.range(0, test(grid()).size()).mapToObj(i -> test(grid()).getRow(i).name()).toList();
    }

    private void search(String words) {
        test(find(TextField.class).withLabel("Search").single()).setValue(words);
    }

    private void openTab(String name) {
        test(find(RouterLink.class).withCondition(link -> link.getElement().getTextRecursively().startsWith(name))
                .single()).click();
    }

    private int count(String tab) {
        var text = find(RouterLink.class).withCondition(link -> link.getElement().getTextRecursively().startsWith(tab))
                .single().getElement().getTextRecursively();
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    @Test
    void the_queue_opens_with_what_is_new_and_counts_every_tab() {
        ask("Ana " + family, true);
        navigate(QueueView.class);
        assertThat(count("New")).isEqualTo(requests.tabs().get(QueueTab.NEW));
        assertThat(count("Closed")).isEqualTo(requests.tabs().get(QueueTab.CLOSED));
    }

    @Test
    void a_search_finds_by_name_by_ticket_and_by_phone() {
        ask("Ana " + family, true);
        ask("Ben " + family, true);
        navigate(QueueView.class);
        search(family);
        assertThat(names()).containsExactly("Ana " + family, "Ben " + family);
        search(test(grid()).getRow(1).ticket().toString());
        assertThat(names()).containsExactly("Ben " + family);
    }

    @Test
    void a_search_without_a_match_says_so() {
        navigate(QueueView.class);
        search("zzz" + family);
        assertThat(names()).isEmpty();
        assertThat(grid().getEmptyStateText()).contains("zzz" + family);
    }

    @Test
    void a_heading_sorts_by_the_database() {
        ask("Ana " + family, true);
        ask("Ben " + family, true);
        navigate(QueueView.class);
        search(family);
        test(grid()).sortByColumn(1, SortDirection.DESCENDING);
        assertThat(names()).containsExactly("Ben " + family, "Ana " + family);
    }

    @Test
    void a_row_tells_language_status_and_promise_in_words() {
        ask("Ana " + family, true);
        navigate(QueueView.class);
        search(family);
        assertThat(cell("Language")).isEqualTo("Español");
        assertThat(cell("Status")).isEqualTo("New");
        assertThat(cell("Submitted")).isEqualTo("just now");
        assertThat(cell("Look by")).startsWith("in ");
    }

    private String cell(String column) {
        return test(grid()).getCellComponent(0, column).getElement().getTextRecursively();
    }

    @Test
    void another_tab_shows_its_own_requests_and_keeps_the_search() {
        var ana = ask("Ana " + family, true);
        ask("Ben " + family, true);
        requests.claim(ana, me);
        navigate(QueueView.class);
        search(family);
        openTab("In review");
        assertThat(names()).containsExactly("Ana " + family);
        assertThat(find(TextField.class).withLabel("Search").single().getValue()).isEqualTo(family);
    }

    @Test
    void mine_leaves_only_my_own() {
        requests.claim(ask("Ana " + family, true), me);
        requests.claim(ask("Ben " + family, true), colleague());
        navigate("queue/in-review", QueueView.class);
        search(family);
        assertThat(names()).hasSize(2);
        test(find(Checkbox.class).withLabel("Mine").single()).click();
        assertThat(names()).containsExactly("Ana " + family);
    }

    @Test
    void an_address_leads_to_a_tab_and_a_search() {
        requests.claim(ask("Ana " + family, true), me);
        UI.getCurrent().navigate("queue/in-review", QueryParameters.of("q", family));
        assertThat(names()).containsExactly("Ana " + family);
    }

    @Test
    void a_row_links_to_its_request_and_opens_by_double_click() {
        var ana = ask("Ana " + family, true);
        navigate(QueueView.class);
        search(family);
        var link = (RouterLink) test(grid()).getCellComponent(0, "Ticket");
        assertThat(link.getHref()).isEqualTo("requests/" + ana);
        test(grid()).doubleClickRow(0);
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
    }

    @Test
    void claim_next_makes_the_oldest_mine_and_opens_it() {
        ask("Ana " + family, true);
        navigate(QueueView.class);
        test(find(Button.class).withText("Claim next").single()).click();
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).startsWith("requests/");
    }

    @Test
    void the_key_n_claims_the_next() {
        ask("Ana " + family, true);
        navigate(QueueView.class);
        fireShortcut(Key.KEY_N);
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
    }

    @Test
    void coming_back_to_the_page_brings_what_is_new() {
        navigate(QueueView.class);
        search(family);
        assertThat(names()).isEmpty();
        ask("Ana " + family, true);
        become("HIDDEN");
        become("VISIBLE");
        assertThat(names()).containsExactly("Ana " + family);
        assertThat(count("New")).isEqualTo(requests.tabs().get(QueueTab.NEW));
    }

    private void become(String visibility) {
        var detail = JsonNodeFactory.instance.objectNode().put("event.detail", visibility)
                .put(JsonConstants.EVENT_DATA_PHASE, DebouncePhase.TRAILING.getIdentifier());
        var page = UI.getCurrent().getElement();
        page.getNode().getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(page, "vaadin-page-visibility-change", detail));
        runPendingSignalsTasks();
    }

    @Test
    void a_database_that_does_not_answer_is_said_with_a_way_to_try_again() {
        var broken = mock(Requests.class);
        when(broken.tabs()).thenThrow(new DataAccessResourceFailureException("down"));
        var view = new QueueView(broken, languages, Clock.systemUTC());
        UI.getCurrent().add(view);
        view.setParameter(arrival(), null);
        assertThat(find(Grid.class, view).exists()).isFalse();

        doReturn(requests.tabs()).when(broken).tabs();
        test(find(Button.class, view).withText("Try again").single()).click();
        assertThat(find(Grid.class, view).exists()).isTrue();
    }

    private static BeforeEvent arrival() {
        var event = mock(BeforeEvent.class);
        when(event.getUI()).thenReturn(UI.getCurrent());
        when(event.getLocation()).thenReturn(new Location("queue"));
        return event;
    }

    @Test
    void each_search_is_logged_once_however_often_its_rows_are_loaded() {
        ask("Ana " + family, true);
        navigate(QueueView.class);
        assertThat(searches()).isEmpty();
        search(family);
        test(grid()).sortByColumn(1, SortDirection.DESCENDING);
        assertThat(names()).hasSize(1);
        become("HIDDEN");
        become("VISIBLE");
        openTab("In review");
        assertThat(searches()).containsExactly("name");
        search("(213) 555-0142");
        assertThat(searches()).containsExactlyInAnyOrder("name", "number");
    }

    @Test
    void a_search_that_comes_with_the_address_is_logged_too() {
        UI.getCurrent().navigate("queue/in-review", QueryParameters.of("q", family));
        assertThat(searches()).containsExactly("name");
    }

    /** The kinds of my searches in the log. */
    private List<String> searches() {
        return Stream.of(QueueTab.values()).flatMap(tab -> audit.about("queue:" + tab).stream())
                .filter(line -> line.actor().equals(Actor.staff(me.id()))).map(AuditEntry::reason).toList();
    }

    @Test
    void no_search_word_gets_into_the_address() {
        navigate(QueueView.class);
        search(family);
        openTab("Closed");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .doesNotContain(family);
    }
}
