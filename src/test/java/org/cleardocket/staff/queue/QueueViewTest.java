package org.cleardocket.staff.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
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
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.node.JsonNodeFactory;

class QueueViewTest extends StaffViewTest {

    @Autowired AuditLog audit;
    @Autowired Languages languages;
    @Autowired JdbcClient sql;

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
    void a_search_says_what_other_tabs_have_and_leads_there_with_the_same_words() {
        requests.claim(ask("Ana " + family, true), me);
        navigate(QueueView.class);
        search(family);
        assertThat(grid().getEmptyStateText()).isEqualTo("Nothing here matches “" + family + "”.");
        assertThat(elsewhere()).contains("Also found:", "1 in “In review”");
        openTab("1 in “In review”");
        assertThat(names()).containsExactly("Ana " + family);
        assertThat(find(FoundElsewhere.class).all()).isEmpty();
        search("zzz" + family);
        assertThat(grid().getEmptyStateText()).startsWith("No request in any tab matches");
    }

    private String elsewhere() {
        return find(FoundElsewhere.class).single().getElement().getTextRecursively();
    }

    @Test
    void a_search_among_mine_says_how_many_of_others_it_leaves_out() {
        requests.claim(ask("Ana " + family, true), me);
        requests.claim(ask("Ben " + family, true), colleague());
        UI.getCurrent().navigate("queue/in-review", new QueryParameters(Map.of("mine", List.of(""))));
        search(family);
        assertThat(names()).containsExactly("Ana " + family);
        assertThat(elsewhere()).contains("1 here that are not yours");
    }

    @Test
    void a_name_that_nobody_spells_so_finds_those_one_letter_off_and_says_so() {
        ask("Gonzalez " + family, true);
        navigate(QueueView.class);
        search("Gonzales " + family);
        assertThat(names()).containsExactly("Gonzalez " + family);
        assertThat(elsewhere()).contains("No name is written like this. These are one letter off.");
    }

    @Test
    void an_address_with_words_and_no_tab_leads_to_the_tab_that_has_them() {
        requests.claim(ask("Ana " + family, true), me);
        UI.getCurrent().navigate("queue", QueryParameters.of("q", family));
        assertThat(names()).containsExactly("Ana " + family);
        assertThat(find(TextField.class).withLabel("Search").single().getValue()).isEqualTo(family);
    }

    @Test
    void an_address_leads_to_an_order_and_to_mine_with_or_without_a_tab() {
        requests.claim(ask("Ana " + family, true), me);
        requests.claim(ask("Ben " + family, true), me);
        requests.claim(ask("Cleo " + family, true), colleague());
        UI.getCurrent().navigate("queue",
                new QueryParameters(Map.of("q", List.of(family), "mine", List.of(""), "sort", List.of("name"),
                        "desc", List.of(""))));
        assertThat(names()).containsExactly("Ben " + family, "Ana " + family);
    }

    @ParameterizedTest
    @CsvSource({"queue/in-review, q=Ana%20O%E2%80%99Neal&mine&sort=name&desc, "
            + "queue/in-review?mine&sort=name&desc#q=Ana%20O%E2%80%99Neal", "queue/new, '', queue/new"})
    void a_place_has_one_address_and_its_words_stand_where_no_browser_sends_them(String tab, String query,
            String address) {
        var place = QueuePlace.read(tab.substring("queue/".length()), QueryParameters.fromString(query));
        assertThat(place.address()).isEqualTo(address);
        var fragment = address.contains("#") ? address.substring(address.indexOf('#') + 1) : null;
        assertThat(QueuePlace.search(fragment).orElse("")).isEqualTo(place.search());
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
    void no_letter_alone_claims_or_jumps() {
        ask("Ana " + family, true);
        navigate(QueueView.class);
        for (var key : List.of(Key.KEY_N, Key.SLASH, Key.KEY_C, Key.KEY_F)) {
            fireShortcut(key);
            fireShortcut(key, KeyModifier.SHIFT);
            assertThat(getCurrentView()).isInstanceOf(QueueView.class);
        }
    }

    @Test
    void three_keys_that_the_screen_names_claim_the_next_and_it_can_be_given_back() {
        var ana = ask("Ana " + family, true);
        sql.sql("update requests.request set submitted_at = '2001-01-01' where id = ?").param(ana.value()).update();
        navigate(QueueView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Alt + Shift + C claims the next");
        fireShortcut(Key.KEY_C, KeyModifier.ALT, KeyModifier.SHIFT);
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
        assertThat(notice()).isEqualTo("This request is yours now. “Release” gives it back.");
        assertThat(requests.open(ana, me).owner()).isEqualTo(me);
        test(find(Button.class).withText("Release").single()).click();
        assertThat(requests.open(ana, me).owner()).isNull();
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
