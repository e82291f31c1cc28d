package org.cleardocket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.RequestStatus;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void constants_read_like_words() {
        assertThat(Words.of(RequestStatus.READY_TO_FILE)).isEqualTo("Ready to file");
        assertThat(Words.of(RequestStatus.SUBMITTED)).isEqualTo("New");
        assertThat(Words.of(QueueTab.NEEDS_INFO)).isEqualTo("Needs info");
    }

    @Test
    void a_date_is_told_as_far_as_it_is_known() {
        assertThat(Words.of(DateRange.of(LocalDate.of(2009, 5, 4)))).isEqualTo("May 4, 2009");
        assertThat(Words.of(DateRange.of(YearMonth.of(2009, 5)))).isEqualTo("May 2009");
        assertThat(Words.of(DateRange.ofYear(2009))).isEqualTo("2009");
        assertThat(Words.of(new DateRange(LocalDate.of(2009, 5, 4), LocalDate.of(2010, 1, 2))))
                .isEqualTo("May 4, 2009 to Jan 2, 2010");
    }
}
