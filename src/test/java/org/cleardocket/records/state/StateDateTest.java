package org.cleardocket.records.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateDateTest {

    private static LocalDate read(String text) {
        return StateDate.read(Latin.bytes(text), 0, text.length());
    }

    @ParameterizedTest
    @CsvSource({"20160229, 2016-02-29", "19610101, 1961-01-01", "99991231, 9999-12-31", "00000101, 0000-01-01",
        "00010101, 0001-01-01"})
    void eight_digits_that_name_a_real_day_are_that_day(String text, LocalDate day) {
        assertThat(read(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20140000", "0", " 20140101", "20140101 ", "20150229", "2014010", "201401011",
        "2014-1-1", "20141301", "20140132", "2014010A", "+2014010"})
    void everything_else_is_the_null_date(String text) {
        assertThat(read(text)).isEqualTo(StateDate.NULL);
    }

    @Test
    void D5_the_29th_of_february_becomes_the_1st_of_march() {
        var born = LocalDate.of(1964, 2, 29);
        assertThat(StateDate.plusYears(born, 57)).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(StateDate.plusYears(born, 56)).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(StateDate.plusYears(LocalDate.of(2020, 2, 29), -7)).isEqualTo(LocalDate.of(2013, 3, 1));
        assertThat(StateDate.plusYears(LocalDate.of(2020, 7, 1), -10)).isEqualTo(LocalDate.of(2010, 7, 1));
    }
}
