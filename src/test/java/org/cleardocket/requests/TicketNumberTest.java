package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

    @RepeatedTest(200)
    void a_drawn_number_is_read_back_as_it_is_said_and_written() {
        var ticket = TicketNumber.random();
        assertThat(ticket.toString()).matches("[1-9]\\d\\d-\\d{3}-\\d{3}");
        assertThat(TicketNumber.parse(ticket.toString())).hasValue(ticket);
        assertThat(TicketNumber.parse(ticket.digits())).hasValue(ticket);
        assertThat(TicketNumber.parse(" " + ticket.toString().replace('-', ' '))).hasValue(ticket);
        assertThat(TicketNumber.parse(ticket.toString().replace('-', '–'))).hasValue(ticket);
    }

    @RepeatedTest(50)
    void one_wrong_digit_is_always_noticed() {
        var digits = TicketNumber.random().digits();
        for (var place = 0; place < 9; place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                if (digit != digits.charAt(place)) {
                    var wrong = digits.substring(0, place) + digit + digits.substring(place + 1);
                    assertThat(TicketNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @RepeatedTest(50)
    void swapped_neighbors_are_noticed_but_for_zero_and_nine() {
        var digits = TicketNumber.random().digits();
        for (var place = 0; place < 8; place++) {
            var pair = digits.substring(place, place + 2);
            if (pair.charAt(0) != pair.charAt(1) && !pair.equals("09") && !pair.equals("90")) {
                var swapped = digits.substring(0, place) + pair.charAt(1) + pair.charAt(0) + digits.substring(place + 2);
                assertThat(TicketNumber.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "1234567890", "abc-def-ghi", "000-000-000"})
    void what_cannot_be_a_ticket_number_is_not_read(String typed) {
        assertThat(TicketNumber.parse(typed)).isEmpty();
    }

    @Test
    void a_ticket_number_with_a_wrong_check_digit_does_not_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketNumber("123456789"));
    }
}
