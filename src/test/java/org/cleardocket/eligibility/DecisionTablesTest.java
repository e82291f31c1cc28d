package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision tables of today's law, row by row. F, M, I: the level of the conviction. DI dismiss and seal, IN
 * infraction, MI misdemeanor, NC no change, RV review; the outcome with its floor and ceiling.
 */
class DecisionTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F | 30 | 8    | DI DI DI
            M | 30 | 8    | DI DI DI
            F | 30 | 8.1  | MI MI MI
            M | 30 | 8.1  | NC NC NC
            F | 30 |      | MI MI DI
            M | 30 |      | RV NC DI
              | 30 |      | RV NC DI
              | 30 | 0    | DI DI DI
            F | 19 | 4    | IN IN IN
            M | 19 | 4    | IN IN IN
            F | 19 | 4.1  | MI MI IN
            M | 19 | 4.1  | RV NC IN
            F | 19 | 8    | MI MI IN
            F | 19 | 8.1  | MI MI MI
            M | 19 | 8.1  | NC NC NC
            F | 19 |      | MI MI IN
            F | 17 | 50   | IN IN IN
            M | 17 |      | IN IN IN
            F |    | 5    | MI MI DI
            M |    | 50   | RV NC IN
            I | 30 | 50   | NC NC NC
            """)
    void possession_of_concentrate(String level, Integer age, Double grams, String expected) {
        assertDecided(count("11357(a)", level, age).gramsConc(grams), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11357(b) | M | 21 | DI DI DI
            11357(b) | I | 21 | DI DI DI
            11357(b) | F | 21 | RV NC DI
            11357(b) | M | 20 | IN IN IN
            11357(b) | M | 17 | IN IN IN
            11357(b) | I | 20 | NC NC NC
            11357(b) | I | 17 | NC NC NC
            11357(b) | F | 17 | RV NC DI
            11357(b) |   |    | IN IN DI
            11357(c) | M | 21 | NC NC NC
            11357(c) | M | 20 | NC NC NC
            11357(c) | M | 17 | IN IN IN
            11357(c) | F | 20 | RV NC DI
            11357(c) | M |    | RV NC IN
            11357(d) | M | 21 | RV NC IN
            11357(d) | M | 17 | RV NC IN
            11357(e) | M | 17 | IN IN IN
            11357(e) | M |    | IN IN IN
            11357(e) | M | 18 | RV NC DI
            11357    | F | 30 | RV NC DI
            11357(f) | M | 30 | RV NC DI
            """)
    void possession_of_flower(String raw, String level, Integer age, String expected) {
        assertDecided(count(raw, level, age), expected);
    }

    /** What comes after a look at the school, which {@link Prop64} leaves to staff for adults. */
    @ParameterizedTest
    @CsvSource({"UNDER_18, INFRACTION", "FROM_18_TO_20, MISDEMEANOR", "FROM_21, MISDEMEANOR"})
    void possession_at_a_school_today(AgeBand age, TodaysLevel level) {
        var nothing = Facts.builder().build();
        assertThat(TodaysLaw.levels(Charge.HS_11357_D, age, nothing)).containsExactly(level);
        assertThat(TodaysLaw.levels(Charge.HS_11357_E, age, nothing)).containsExactly(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30 | RV NC DI
            20 | NC NC NC
            17 | IN IN IN
               | RV NC DI
            """)
    void possession_of_the_own_harvest_at_home(Integer age, String expected) {
        assertDecided(count("11357(c)", "M", age).ownHomeHarvest(true), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 | 6   | true  | DI DI DI
            21 | 6   | false | IN IN IN
            21 | 6   |       | IN IN DI
            21 | 7   | true  | MI MI MI
            21 | 7   |       | MI MI MI
            21 |     |       | MI MI DI
            21 |     | true  | MI MI DI
            21 |     | false | MI MI IN
            20 | 6   |       | IN IN IN
            20 | 6   | true  | IN IN IN
            20 | 7   |       | MI MI MI
            20 |     |       | MI MI IN
            17 | 150 |       | IN IN IN
               | 150 |       | MI MI IN
               |     |       | MI MI DI
            """)
    void growing(Integer age, Integer plants, Boolean atHome, String expected) {
        assertDecided(count("11358", "F", age).plants(plants).atHome(atHome), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F | 21 | MI MI MI
            F | 18 | MI MI MI
            F | 17 | IN IN IN
            F |    | MI MI IN
            M | 30 | NC NC NC
              | 30 | MI MI MI
            """)
    void possession_for_sale(String level, Integer age, String expected) {
        assertDecided(count("11359", level, age), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 | SALE               |    |      |     | MI MI MI
            18 | TRANSPORT_FOR_SALE |    |      |     | MI MI MI
            17 | SALE               |    |      |     | IN IN IN
            21 | TRANSPORT_PERSONAL |    | 28.5 | 8   | DI DI DI
            21 | TRANSPORT_PERSONAL |    | 28.6 | 0   | MI MI MI
            21 | TRANSPORT_PERSONAL |    | 1    | 8.1 | MI MI MI
            21 | TRANSPORT_PERSONAL |    | 1    |     | MI MI DI
            20 | TRANSPORT_PERSONAL |    | 28.5 | 4   | IN IN IN
            20 | TRANSPORT_PERSONAL |    | 28.5 | 8   | MI MI IN
            20 | TRANSPORT_PERSONAL |    | 28.5 | 8.1 | MI MI MI
            20 | TRANSPORT_PERSONAL |    | 28.6 | 0   | MI MI MI
            21 | GIFT               | 21 | 28.5 | 8   | DI DI DI
            21 | GIFT               | 21 | 28.6 | 8   | MI MI MI
            21 | GIFT               | 21 | 28.5 | 8.1 | MI MI MI
            21 | GIFT               | 20 | 28.5 | 0   | IN IN IN
            21 | GIFT               | 20 | 28.5 | 1   | MI MI MI
            21 | GIFT               | 20 | 28.5 |     | MI MI IN
            21 | GIFT               | 20 | 28.6 | 0   | MI MI MI
            21 | GIFT               |    | 28.5 | 0   | IN IN DI
            20 | GIFT               | 30 | 28.5 | 0   | IN IN IN
            20 | GIFT               | 30 | 28.5 | 0.1 | MI MI MI
            21 |                    |    |      |     | MI MI DI
            21 |                    |    | 40   |     | MI MI MI
            20 |                    |    |      |     | MI MI IN
            21 | IMPORT_EXPORT      |    | 1    | 0   | RV NC MI
            21 | GIFT               | 17 | 1    | 0   | RV NC MI
            21 |                    | 17 | 1    | 0   | RV NC DI
            17 | IMPORT_EXPORT      |    |      |     | IN IN IN
            """)
    void sale_gift_and_transport(Integer age, Conduct conduct, Integer recipient, Double flower, Double concentrate,
            String expected) {
        assertDecided(count("11360(a)", "F", age).conduct(conduct).recipientAge(recipient).gramsFlower(flower)
                .gramsConc(concentrate), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 | GIFT               |    | RV NC MI
            21 | GIFT               | 30 | RV NC MI
            18 | GIFT               | 30 | RV NC MI
            21 | SALE               |    | RV NC MI
            21 |                    |    | RV NC DI
            21 | TRANSPORT_PERSONAL |    | MI MI DI
            17 | GIFT               |    | IN IN IN
            """)
    void sale_gift_and_transport_with_a_minor_stated(Integer age, Conduct conduct, Integer recipient, String expected) {
        assertDecided(count("11360(a)", "F", age).conduct(conduct).recipientAge(recipient).soldToUnder18(true),
                expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 | TRANSPORT_PERSONAL |    | DI DI DI
            21 | TRANSPORT_PERSONAL | 17 | DI DI DI
            21 | GIFT               | 21 | DI DI DI
            21 | GIFT               | 18 | IN IN IN
            21 | GIFT               | 17 | RV NC DI
            21 | GIFT               |    | IN IN DI
            21 |                    |    | IN IN DI
            21 |                    | 30 | DI DI DI
            21 |                    | 17 | RV NC DI
            20 | GIFT               |    | IN IN IN
            17 |                    |    | IN IN IN
            21 | SALE               |    | RV NC DI
            21 | TRANSPORT_FOR_SALE |    | RV NC DI
            """)
    void small_gift_or_transport(Integer age, Conduct conduct, Integer recipient, String expected) {
        assertDecided(count("11360(b)", "M", age).conduct(conduct).recipientAge(recipient), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11360    | F | MI MI DI | false
            11360    | M | IN IN DI | true
            11360    | I | DI DI DI | true
            11360    |   | RV NC DI | false
            11360(c) | F | RV NC DI | false
            """)
    void sale_without_a_subdivision(String raw, String level, String expected, boolean staffCheck) {
        var facts = count(raw, level, 30).recipientAge("I".equals(level) ? 30 : null);
        assertDecided(facts, expected);
        assertThat(Prop64.evaluate(facts.build(), TODAY).flags().contains(Flag.STAFF_CHECK)).isEqualTo(staffCheck);
    }

    private static FactsBuilder count(String raw, String level, Integer age) {
        return Facts.builder().raw(raw).ageAtOffense(age).offenseDate(DateRange.of(LocalDate.of(2005, 6, 1)))
                .convictionDate(DateRange.of(LocalDate.of(2005, 8, 1)))
                .level(level == null ? null : switch (level) {
                    case "F" -> Level.FELONY;
                    case "M" -> Level.MISDEMEANOR;
                    default -> Level.INFRACTION;
                });
    }

    private static void assertDecided(FactsBuilder facts, String expected) {
        var result = Prop64.evaluate(facts.build(), TODAY);
        assertThat(letters(result.outcome().name()) + ' ' + letters(result.floor().name()) + ' '
                + letters(result.ceiling().name())).isEqualTo(expected);
    }

    private static String letters(String name) {
        return switch (name) {
            case "DISMISS_AND_SEAL" -> "DI";
            case "REDESIGNATE_INFRACTION" -> "IN";
            case "REDESIGNATE_MISDEMEANOR" -> "MI";
            case "NO_CHANGE_PROP64" -> "NC";
            default -> "RV";
        };
    }
}
