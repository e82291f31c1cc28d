package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDoubtTest {

    private static final CountAnswers UNDATED =
            JourneyTest.WHOLE.withWhen(RoughDate.NOT_SURE).withConvicted(RoughDate.NOT_SURE);

    private static Optional<CaseDoubt> doubt(CountAnswers count, String number) {
        return CaseDoubt.of(count.withCaseNumber(number));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"'', -", "BA123456, -", "A712345, -", "FJ51234, -", "9CJ00243, -",
            "22CJCF04752-01, -", "NA123456, COURTHOUSE", "BA12345O, LOOK_ALIKE", "BR051984, NO_CONVICTION",
            "XCN12, UNKNOWN_SHAPE"})
    void a_shape_may_be_odd(String number, CaseDoubt doubt) {
        assertThat(doubt(JourneyTest.WHOLE, number)).isEqualTo(Optional.ofNullable(doubt));
    }

    @Test
    void the_year_is_asked_only_where_no_date_is_known() {
        assertThat(doubt(UNDATED, "9CJ00243")).contains(CaseDoubt.YEAR);
        assertThat(doubt(UNDATED, "22CJCF04752-01")).as("after the cut-off anyway").isEmpty();
        assertThat(doubt(UNDATED, "BA123456")).isEmpty();
        assertThat(doubt(UNDATED.withConvicted(new RoughDate(1999, 0, 0)), "9CJ00243")).isEmpty();
    }

    @Test
    void a_courthouse_is_doubted_only_where_another_is_known() {
        assertThat(doubt(JourneyTest.WHOLE.withCourt("not-sure"), "NA123456")).isEmpty();
        assertThat(doubt(JourneyTest.WHOLE.withCourt("other"), "NA123456")).isEmpty();
        assertThat(doubt(JourneyTest.WHOLE.withCourt("SMC"), "SA123456")).as("its files went there").isEmpty();
    }

    @Test
    void what_was_kept_is_kept_until_the_number_or_the_courthouse_changes() {
        var kept = JourneyTest.WHOLE.withCaseNumber("NA123456").withCaseNumberKept();
        assertThat(kept.relevant().isAnswered(Step.CASE_CHECK)).isTrue();
        assertThat(Stream.of(kept.withCaseNumber("NA123456"), kept.withCourt("CJC")))
                .allMatch(same -> same.isAnswered(Step.CASE_CHECK));
        assertThat(Stream.of(kept.withCaseNumber("NA123457"), kept.withCourt("VNW")))
                .noneMatch(changed -> changed.isAnswered(Step.CASE_CHECK));
    }
}
