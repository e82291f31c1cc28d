package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that an older copy of the portal took in, which does not know how names are said. */
@PortalTest
class FillSpokenNamesTest {

    @Autowired Requests requests;
    @Autowired FillSpokenNames fill;
    @Autowired JdbcClient sql;

    private NewRequest asked;

    @BeforeEach
    void an_older_copy_takes_a_request_in() {
        var plain = SampleRequests.request();
        var person = new Person("Łucja Zażółć O’Brien", LocalDate.of(1979, 5, 17), plain.person().phone());
        asked = new NewRequest(plain.submissionKey(), plain.language(), person, true, plain.counts(), plain.folder(),
                plain.papers());
        requests.submit(asked);
        sql.sql("update requests.request set name_spoken = null where submission_key = ?").param(asked.submissionKey())
                .update();
    }

    private boolean finds(String typed, boolean near) {
        return requests.queue(new QueueQuery(QueueTab.NEW, typed, null, null, QueueQuery.Sort.SUBMITTED, true, near),
                0, 100).stream().anyMatch(row -> row.name().equals(asked.person().name()) && isHers(row));
    }

    private boolean isHers(QueueRow row) {
        return sql.sql("select phone = ? from requests.request where id = ?")
                .params(asked.person().phone().e164(), row.id().value()).query(Boolean.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łucja O’Brien", "ŁUCJA", "zazołc", "O'Brien de Łucja", "brien"})
    void they_are_found_meanwhile(String typed) {
        assertThat(finds(typed, false)).isTrue();
        assertThat(finds(typed, true)).isTrue();
        assertThat(finds("Wrzeszcz", false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lucja obrien", "Łucja O’Brien", "zazolc"})
    void the_job_makes_them_like_all_others(String typed) {
        fill.fill();
        assertThat(finds(typed, false)).isTrue();
        assertThat(finds("lucka", true)).isTrue();
        assertThat(sql.sql("select count(*) from requests.request where name_spoken is null").query(Integer.class).single())
                .isZero();
    }
}
