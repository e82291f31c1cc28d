package org.cleardocket.staff.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cleardocket.eligibility.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "2009, 2009-01-01, 2009-12-31, 2009",
            "2009-06, 2009-06-01, 2009-06-30, 2009-06",
            "2009-6, 2009-06-01, 2009-06-30, 2009-06",
            "6/2009, 2009-06-01, 2009-06-30, 2009-06",
            "2009-06-15, 2009-06-15, 2009-06-15, 2009-06-15",
            "6/15/2009, 2009-06-15, 2009-06-15, 2009-06-15",
            "06/05/2009, 2009-06-05, 2009-06-05, 2009-06-05",
            "2008-02-29, 2008-02-29, 2008-02-29, 2008-02-29",
            "June 2009, 2009-06-01, 2009-06-30, 2009-06",
            "15 June 2009, 2009-06-15, 2009-06-15, 2009-06-15",
            "15 de junio de 2009, 2009-06-15, 2009-06-15, 2009-06-15",
            "٢٠٠٩, 2009-01-01, 2009-12-31, 2009",
            "15/6/2009, 2009-06-15, 2009-06-15, 2009-06-15",
            "2004 to 2006-03, 2004-01-01, 2006-03-31, 2004-01-01 to 2006-03-31",
            "2004-02-01 to 2004-02-29, 2004-02-01, 2004-02-29, 2004-02",
            "2026, 2026-01-01, 2026-12-31, 2026",
            "11/22/2026, 2026-11-22, 2026-11-22, 2026-11-22",
            "1900, 1900-01-01, 1900-12-31, 1900"})
    void is_read_and_written_as_far_as_it_is_known(String typed, LocalDate from, LocalDate to, String written) {
        var read = TypedDate.read(typed, TODAY);
        assertThat(read).isEqualTo(new DateRange(from, to));
        assertThat(TypedDate.write(read)).isEqualTo(written);
        assertThat(TypedDate.read(written, TODAY)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2009-13 | No calendar", "2009-02-30 | No calendar", "2/29/2009 | No calendar", "0/2009 | Write a date like",
            "15/15/2009 | No calendar", "2026-12 | still to come", "11/23/2026 | still to come",
            "1899 | 1900 or later", "0000 | four digits", "70 | four digits", "5/6/70 | four digits", "May '70 | four digits", "2006 to 2004 | before the first",
            "around 2009 | Write a date like", "19700506 | Write a date like", "2009-06-15-1 | Write a date like",
            "2009 to | Write a date like", "2009-06-15T00:00 | Write a date like"})
    void what_no_date_can_be_is_refused_with_a_sentence(String typed, String sentence) {
        assertThatThrownBy(() -> TypedDate.read(typed, TODAY)).isInstanceOf(Unreadable.class)
                .hasMessageContaining(sentence).hasMessageEndingWith(".");
    }
}
