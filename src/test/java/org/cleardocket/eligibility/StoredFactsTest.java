package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Requests keep facts and results as JSON, written by a mapper that knows nothing of them. */
class StoredFactsTest {

    private final JsonMapper json = JsonMapper.builder().build();

    private <T> T storedAndRead(T value, Class<T> type) {
        return json.readValue(json.writeValueAsString(value), type);
    }

    @Test
    void all_facts_come_back() {
        var facts = EveryFact.FACTS;
        assertThat(storedAndRead(facts, Facts.class)).isEqualTo(facts).hasNoNullFieldsOrProperties();
    }

    @Test
    void unknown_facts_stay_unknown() {
        var nothing = Facts.builder().build();
        assertThat(storedAndRead(nothing, Facts.class)).isEqualTo(nothing);
        var vague = Facts.builder().ageBand(AgeBand.FROM_18_TO_20).offenseDate(DateRange.of(YearMonth.of(2009, 2)))
                .build();
        assertThat(storedAndRead(vague, Facts.class)).isEqualTo(vague);
    }

    @Test
    void facts_stored_before_another_fact_existed_are_still_read() {
        assertThat(json.readValue("{\"raw\": \"11359 HS\"}", Facts.class))
                .isEqualTo(Facts.builder().raw("11359 HS").build());
    }

    @Test
    void a_result_comes_back() {
        var result = new Result(Prop64.RULES, Outcome.NEEDS_REVIEW, Relief.NO_CHANGE_PROP64, Relief.DISMISS_AND_SEAL,
                Set.of(Flag.STAFF_CHECK, Flag.IMMIGRATION_WARNING), List.of(Reason.NO_DATES, Reason.DECEASED));
        assertThat(storedAndRead(result, Result.class)).isEqualTo(result);
        var uncovered = new Result(Prop64.RULES, Outcome.NOT_COVERED, null, null, Set.of(), List.of(Reason.FEDERAL));
        assertThat(storedAndRead(uncovered, Result.class)).isEqualTo(uncovered);
    }
}
