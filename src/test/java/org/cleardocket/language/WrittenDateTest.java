package org.cleardocket.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleardocket.language.WrittenDate.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1970 | 1970 | 0 | 0", "70 | 70 | 0 | 0", "’70 | 70 | 0 | 0", "１９７０ | 1970 | 0 | 0", "١٩٧٠ | 1970 | 0 | 0",
        "5/1970 | 1970 | 5 | 0", "05-1970 | 1970 | 5 | 0", "1970-05 | 1970 | 5 | 0", "1970/5 | 1970 | 5 | 0",
        "May 1970 | 1970 | 5 | 0", "1970 May | 1970 | 5 | 0", "mayo de 1970 | 1970 | 5 | 0", "Sept. 1970 | 1970 | 9 | 0",
        "ene 1970 | 1970 | 1 | 0", "enero del 1970 | 1970 | 1 | 0", "setiembre 1970 | 1970 | 9 | 0", "5/70 | 70 | 5 | 0",
        "May ’70 | 70 | 5 | 0",
        "1970-05-06 | 1970 | 5 | 6", "1970/5/6 | 1970 | 5 | 6", "1970.05.06 | 1970 | 5 | 6", "１９７０-０５-０６ | 1970 | 5 | 6",
        "6 May 1970 | 1970 | 5 | 6", "May 6, 1970 | 1970 | 5 | 6", "MAY 6 1970 | 1970 | 5 | 6", "6th of May, 1970 | 1970 | 5 | 6",
        "the 1st of May 1970 | 1970 | 5 | 1", "6-May-1970 | 1970 | 5 | 6", "1970 May 6 | 1970 | 5 | 6", "Dec. 31 1970 | 1970 | 12 | 31",
        "6 de mayo de 1970 | 1970 | 5 | 6", "1º de agosto de 1970 | 1970 | 8 | 1", "el 6 de dic. de 1970 | 1970 | 12 | 6",
        "5/17/1970 | 1970 | 5 | 17", "17/5/1970 | 1970 | 5 | 17", "17.5.1970 | 1970 | 5 | 17", "5/5/1970 | 1970 | 5 | 5",
        "1° de enero de 1970 | 1970 | 1 | 1", "primero de enero de 1970 | 1970 | 1 | 1", "1ro de enero de 1970 | 1970 | 1 | 1",
        "1.º de mayo de 1970 | 1970 | 5 | 1", "1.er mayo 1970 | 1970 | 5 | 1", "1.octubre.1970 | 1970 | 10 | 1", "lunes 3 de mayo de 1970 | 1970 | 5 | 3", "Monday, May 3, 1970 | 1970 | 5 | 3",
        "1er de enero 1970 | 1970 | 1 | 1", "en mayo de 1970 | 1970 | 5 | 0", "año 1970 | 1970 | 0 | 0", "en el año 1970 | 1970 | 0 | 0",
        "el 5 de mayo del 70 | 70 | 5 | 5", "1st of Jan 1970 | 1970 | 1 | 1", "May of 1970 | 1970 | 5 | 0", "the year 1970 | 1970 | 0 | 0",
        "in May 1970 | 1970 | 5 | 0", "on the first of May 1970 | 1970 | 5 | 1", "6 May 70 | 70 | 5 | 6", "5/17/70 | 70 | 5 | 17", "13/13/1970 | 1970 | 13 | 13"})
    void a_date_is_read_in_each_habit(String written, int year, int month, int day) {
        assertThat(WrittenDate.read(written)).contains(new WrittenDate(year, month, day, Order.SURE));
        assertThat(WrittenDate.read(written).orElseThrow().hasWholeYear()).isEqualTo(year == 1970);
    }

    @ParameterizedTest
    @CsvSource({"5/6/1970, 1970, 5, 6", "05-06-1970, 1970, 5, 6", "12.1.1970, 1970, 12, 1", "5/6/70, 70, 5, 6",
        "５/６/１９７０, 1970, 5, 6"})
    void where_month_and_day_may_be_either_it_says_so(String written, int year, int month, int day) {
        assertThat(WrittenDate.read(written)).contains(new WrittenDate(year, month, day, Order.MONTH_FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "May", "May 6 June 1970", "5/1970/6", "1970 1971", "1970-05-06-07", "19700506", "soon", "31/0/1970", "0/1970", "1970-05-00",
        "about 1970", "6 ma 1970", "1970?", "5/6/1970 or 1971", "1970 5 1971", "-", "May May", "6 1970 May x", "+1970"})
    void what_is_no_date_is_not_read(String written) {
        assertThat(WrittenDate.read(written)).isEmpty();
    }
}
