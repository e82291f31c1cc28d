package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class QueueTest {

    @Autowired Requests requests;
    @Autowired AuditLog audit;
    @Autowired JdbcClient sql;

    /** Stands in every name of this test's people, so that its searches find nobody else. */
    private String family;

    @BeforeEach
    void new_family() {
        family = "Muñiz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    @Test
    void a_row_says_what_staff_sort_by() {
        var asked = SampleRequests.named("Zoë " + family);
        var followed = requests.submit(asked);
        assertThat(search(family)).singleElement().satisfies(row -> {
            assertThat(row.ticket()).isEqualTo(followed.ticket());
            assertThat(row.name()).isEqualTo("Zoë " + family);
            assertThat(row.language()).isEqualTo("es");
            assertThat(row.status()).isEqualTo(RequestStatus.SUBMITTED);
            assertThat(row.counts()).isEqualTo(2);
            assertThat(row.best()).isEqualTo(followed.counts().getFirst().result().outcome());
            assertThat(row.submittedAt()).isEqualTo(followed.submittedAt());
            assertThat(row.lastChangedAt()).isEqualTo(followed.submittedAt());
            assertThat(row.promise()).isEqualTo(followed.promise());
            assertThat(row.ownerName()).isNull();
        });
    }

    @Test
    void a_name_is_found_by_any_part_whatever_the_accents_and_capitals() {
        requests.submit(SampleRequests.named("Zoë " + family));
        assertThat(search("zoe " + family.replace('ñ', 'N'))).hasSize(1);
        assertThat(search("ZO " + family.substring(2).toUpperCase())).hasSize(1);
        assertThat(search("Zoa " + family)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Sean O'Brien       | o’brien                     # each kind of apostrophe
            Seán O’Brien       | O'BRIEN sean
            Sean OBrien        | o brien
            Sean O Brien       | obrien
            Shaquille O`Neal   | O´Neal
            Nadia ‘Abd         | abd
            María-José Ruiz    | maria jose                  # hyphens and spaces
            María José Ruiz    | Maria-Jose
            Maria Jose Ruiz    | mariajose
            Anne‑Marie Roy     | anne marie
            Ana López Vega     | Vega, Ana                   # order, a comma, middle names
            Ana López Vega     | ana   vega
            Ana López Vega     | a. lop
            María de la Cruz   | maria cruz                  # particles
            María Cruz         | maria de la cruz
            María de la Cruz   | delacruz
            María Delacruz     | de la cruz
            Jan van den Berg   | vandenberg
            Jan Vandenberg     | van den Berg
            Ronald McDonald    | mc donald
            Luis Ruiz Jr.      | Ruiz Luis
            Luis Ruiz          | Luis Ruiz, Jr.
            Đặng Thị Hồng      | dang thi hong               # letters of others
            Łukasz Wójcik      | lukasz wojcik
            Søren Ærø          | soren aero
            Jörg Weiß          | joerg weiss
            Jörg Weiß          | jorg
            Ana Núñez          | Nunez
            Иван Петров        | ivan petrov
            Նարեկ Պետրոսյան     | narek petrosyan
            Ian Saint John     | st john                     # saints
            Ian St. John       | saint john
            Ian St John        | St. John
            Ian Saint-John     | stjohn
            Marie Ste-Croix    | sainte croix
            김민수              | gim minsu
            Ａｎａ　Ｒｕｉｚ         | ana ruiz
            """)
    void a_name_is_found_the_way_it_is_said_on_the_telephone(String name, String typed) {
        requests.submit(SampleRequests.named(name + " " + family));
        assertThat(search(typed.replaceFirst("\\s+#.*", "") + " " + family)).extracting(QueueRow::name)
                .containsExactly(name + " " + family);
    }

    @ParameterizedTest
    @CsvSource({"Gonzalez, Gonzales", "Hernandez, Hernadez", "Garcia, Gracia", "Lopez, Llopez", "Muniz, Nuniz",
            "Petrosyan, Petrosian"})
    void a_name_that_is_one_letter_off_is_found_when_asked_for(String name, String typed) {
        requests.submit(SampleRequests.named(name + " " + family));
        var query = new QueueQuery(QueueTab.NEW, typed + " " + family, null, QueueQuery.Sort.SUBMITTED, false);
        assertThat(requests.queue(query, 0, 50)).isEmpty();
        assertThat(requests.queue(query.nearly(), 0, 50)).hasSize(1);
        var off = new QueueQuery(QueueTab.NEW, "Xy" + typed + " " + family, null, QueueQuery.Sort.SUBMITTED, false);
        assertThat(requests.queue(off.nearly(), 0, 50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "(", ".*", "?"})
    void signs_that_mean_something_to_sql_mean_nothing_in_a_search(String sign) {
        requests.submit(SampleRequests.named("Ana " + sign + family));
        assertThat(search("Ana " + family)).hasSize(1);
        assertThat(search("B" + sign + " " + family)).isEmpty();
        var near = new QueueQuery(QueueTab.NEW, sign + "Anna " + family, null, QueueQuery.Sort.NAME, false).nearly();
        assertThat(requests.queue(near, 0, 50)).hasSize(1);
        assertThat(search(sign)).as("no letter is no search").isEmpty();
    }

    @Test
    void a_search_says_how_many_every_tab_has() {
        requests.submit(SampleRequests.named("Ana " + family));
        requests.submit(SampleRequests.named("Bea " + family));
        requests.claim(search("Bea " + family).getFirst().id(), TRIAGE);
        for (var tab : QueueTab.values()) {
            assertThat(requests.found(new QueueQuery(tab, family, TRIAGE.id(), QueueQuery.Sort.NAME, false)))
                    .containsEntry(QueueTab.NEW, 1).containsEntry(QueueTab.IN_REVIEW, 1)
                    .doesNotContainKey(QueueTab.CLOSED);
        }
        assertThat(requests.found(new QueueQuery(QueueTab.NEW, "zz" + family, null, QueueQuery.Sort.NAME, false)))
                .isEmpty();
    }

    @Test
    void a_ticket_is_found_with_or_without_dashes_and_by_its_first_digits() {
        var ticket = requests.submit(SampleRequests.named(family)).ticket();
        assertThat(search(ticket.toString())).extracting(QueueRow::ticket).contains(ticket);
        assertThat(search(ticket.digits())).extracting(QueueRow::ticket).contains(ticket);
        assertThat(search(ticket.toString().substring(0, 9))).extracting(QueueRow::ticket).contains(ticket);
        var spoken = ticket.toString().replace('0', 'O').replace('1', 'l');
        for (var typed : List.of(spoken, spoken.toLowerCase(), spoken.replace('l', 'I'), "ticket " + ticket,
                "Request No. " + ticket, "#" + ticket.digits(), " " + ticket.toString().replace('-', ' ') + " ",
                ticket.toString().replace('-', '–'), ticket.toString().replace("-", " - "))) {
            assertThat(search(typed)).as(typed).extracting(QueueRow::ticket).contains(ticket);
        }
        var other = ticket.digits().startsWith("9") ? "1" : "9";
        assertThat(search(other + ticket.digits().substring(1))).extracting(QueueRow::ticket).doesNotContain(ticket);
    }

    @Test
    void a_phone_number_is_found_however_it_is_typed() {
        var asked = SampleRequests.named(family);
        requests.submit(asked);
        var phone = asked.person().phone();
        for (var typed : List.of(phone.e164(), phone.display(), phone.e164().substring(2),
                "1-" + phone.e164().substring(2), "001 " + phone.e164().substring(2),
                "Tel. " + phone.display(), phone.display() + " ext. 5", phone.display().substring(6), phone.display().replace(") ", ").").replace('-', '/'))) {
            assertThat(search(typed)).as(typed).extracting(QueueRow::name).contains(family);
        }
        assertThat(search(SampleRequests.phone().display())).extracting(QueueRow::name).doesNotContain(family);
    }

    @Test
    void requests_lie_in_the_tab_of_their_state_and_are_counted_there() {
        requests.submit(SampleRequests.named(family));
        var before = requests.tabs();
        for (var status : RequestStatus.values()) {
            var id = search(family).stream().map(QueueRow::id).findFirst().orElseThrow();
            sql.sql("update requests.request set status = ? where id = ?").param(status.name()).param(id.value())
                    .update();
            for (var tab : QueueTab.values()) {
                var query = new QueueQuery(tab, family, null, QueueQuery.Sort.SUBMITTED, false);
                var there = tab.statuses().contains(status) ? 1 : 0;
                assertThat(requests.queue(query, 0, 10)).hasSize(there);
                assertThat(requests.count(query)).isEqualTo(there);
                assertThat(requests.tabs().get(tab))
                        .isEqualTo(before.get(tab) + there - (tab == QueueTab.NEW ? 1 : 0));
            }
            sql.sql("update requests.request set status = 'SUBMITTED' where id = ?").param(id.value()).update();
        }
    }

    @Test
    void a_colleagues_own_requests_can_be_shown_alone() {
        requests.submit(SampleRequests.named("One " + family));
        requests.submit(SampleRequests.named("Two " + family));
        var mine = search("Two " + family).getFirst().id();
        requests.claim(mine, TRIAGE);
        requests.claim(search("One " + family).getFirst().id(), SampleRequests.COLLEAGUE);
        var query = new QueueQuery(QueueTab.IN_REVIEW, family, TRIAGE.id(), QueueQuery.Sort.SUBMITTED, false);
        assertThat(requests.queue(query, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(mine);
            assertThat(row.ownerName()).isEqualTo(TRIAGE.name());
        });
        assertThat(requests.count(query)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_order_goes_both_ways_and_pages_neither_repeat_nor_skip(QueueQuery.Sort sort) {
        for (var name : List.of("Bea ", "Ália ", "Cy ", "Ana ", "Cy ")) {
            requests.submit(SampleRequests.named(name + family));
        }
        var up = pages(new QueueQuery(QueueTab.NEW, family, null, sort, false));
        var down = pages(new QueueQuery(QueueTab.NEW, family, null, sort, true));
        assertThat(up).hasSize(5).isSortedAccordingTo(order(sort));
        assertThat(down).containsExactlyElementsOf(up.reversed());
    }

    @ParameterizedTest
    @CsvSource({"Ana Ejemplo, name", "Ana 2, name", "417-302, number", "(213) 555-0142, number"})
    void a_search_is_logged_by_its_kind_and_without_its_words(String typed, String kind) {
        var viewer = new StaffMember(UUID.randomUUID().toString(), "Sam Searcher", false);
        requests.searched(new QueueQuery(QueueTab.CLOSED, typed, null, QueueQuery.Sort.NAME, false), viewer);
        assertThat(audit.about("queue:CLOSED")).filteredOn(line -> line.actor().equals(Actor.staff(viewer.id())))
                .singleElement().satisfies(line -> {
                    assertThat(line.action()).isEqualTo("queue.searched");
                    assertThat(line.reason()).isEqualTo(kind);
                });
    }

    @Test
    void the_queue_without_a_search_is_not_logged() {
        var viewer = new StaffMember(UUID.randomUUID().toString(), "Sam Searcher", false);
        requests.searched(new QueueQuery(QueueTab.NEW, "  ", null, QueueQuery.Sort.NAME, false), viewer);
        assertThat(audit.about("queue:NEW")).noneMatch(line -> line.actor().equals(Actor.staff(viewer.id())));
    }

    private static Comparator<QueueRow> order(QueueQuery.Sort sort) {
        return switch (sort) {
            case SUBMITTED -> Comparator.comparing(QueueRow::submittedAt);
            case LAST_CHANGED -> Comparator.comparing(QueueRow::lastChangedAt);
            case NAME -> Comparator.comparing(row -> FoldedName.of(row.name()));
            case TICKET -> Comparator.comparing(row -> row.ticket().digits());
            case LANGUAGE -> Comparator.comparing(QueueRow::language);
            case STATUS -> Comparator.comparing(QueueRow::status);
            case LOOK_BY -> Comparator.comparing(row -> row.promise().by());
        };
    }

    private List<QueueRow> pages(QueueQuery query) {
        var rows = new ArrayList<QueueRow>();
        for (var offset = 0; offset < 6; offset += 2) {
            rows.addAll(requests.queue(query, offset, 2));
        }
        return rows;
    }

    private List<QueueRow> search(String typed) {
        return requests.queue(new QueueQuery(QueueTab.NEW, typed, null, QueueQuery.Sort.SUBMITTED, false), 0, 50);
    }
}
