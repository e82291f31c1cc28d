package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.cleardocket.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class RequestSettingsTest {

    @ParameterizedTest
    @CsvSource({
            "2026-08-03, 5, 2026-08-10", // Monday
            "2026-08-07, 1, 2026-08-10", // Friday
            "2026-08-08, 1, 2026-08-10", // Saturday
            "2026-08-09, 5, 2026-08-14", // Sunday
            "2026-12-30, 3, 2027-01-04"})
    void weekends_are_no_working_days(LocalDate asked, int days, LocalDate lookBy) {
        assertThat(WorkingDays.after(asked, days)).isEqualTo(lookBy);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void nobody_is_promised_a_look_before_the_next_working_day(int days) {
        var codes = new RequestSettings.Codes(1, 1, 1, 1, 1, 1, 1, 20);
        var uploads = new RequestSettings.Uploads(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1, 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> new RequestSettings(days, codes, uploads, Duration.ZERO, 1))
                .withMessageStartingWith("portal.requests.look-within");
        assertThat(new RequestSettings(1, codes, uploads, Duration.ZERO, 1).lookWithin()).isEqualTo(1);
    }

    @Test
    void a_person_follows_their_request_in_their_language() {
        assertThat(new PortalSettings(URI.create("https://example.org/")).followLink(SampleRequests.SPANISH))
                .isEqualTo("https://example.org/es/follow");
        assertThat(new PortalSettings(URI.create("https://example.org")).followLink(Language.ENGLISH))
                .isEqualTo("https://example.org/en/follow");
    }
}
