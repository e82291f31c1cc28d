package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

    private static void assertNone(String digits) {
        assertThatIllegalArgumentException().as(digits).isThrownBy(() -> new TicketNumber(digits));
    }

    @RepeatedTest(200)
    void a_drawn_number_is_said_and_written_in_threes() {
        var ticket = TicketNumber.random();
        assertThat(ticket.toString()).matches("[1-9]\\d\\d-\\d{3}-\\d{3}");
        assertThat(new TicketNumber(ticket.toString().replace("-", ""))).isEqualTo(ticket);
    }

    @RepeatedTest(50)
    void one_wrong_digit_is_always_noticed() {
        var digits = TicketNumber.random().digits();
        for (var place = 0; place < 9; place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                if (digit != digits.charAt(place)) {
                    assertNone(digits.substring(0, place) + digit + digits.substring(place + 1));
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
                assertNone(digits.substring(0, place) + pair.charAt(1) + pair.charAt(0) + digits.substring(place + 2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "1234567890", "abcdefghi", "000000000", "123456789"})
    void anything_else_is_no_ticket_number(String digits) {
        assertNone(digits);
    }
}
