package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnseenTest {

    @Test
    void no_person_shows_in_what_may_reach_a_log() {
        assertThat(JourneyTest.HELP.toString()).doesNotContain("Sample", "1980", "555");
        assertThat(new SentCode("+12135550142", UUID.randomUUID(), 0).toString()).doesNotContain("555");
        assertThat(new Following(new SentCode("+12135550142", UUID.randomUUID(), 0), "id", null).toString()).doesNotContain("555");
    }
}
