package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.file.Path;
import org.cleardocket.messaging.HelpLine;
import org.junit.jupiter.api.Test;

class ResidentsSettingsTest {

    private static ResidentsSettings settings(String helpPhone) {
        return new ResidentsSettings(URI.create("https://example.org"), helpPhone, null);
    }

    @Test
    void whom_to_call_is_a_number_that_can_be_called() {
        assertThat(settings("213-555-0142").help()).isEqualTo(new HelpLine("+12135550142", "213-555-0142"));
        assertThat(settings("(800) 342-3736").help()).isEqualTo(new HelpLine("+18003423736", "(800) 342-3736"));
        assertThat(settings("(213) 555-0142 ext. 5").help())
                .isEqualTo(new HelpLine("+12135550142;ext=5", "(213) 555-0142 ext. 5"));
        assertThatIllegalStateException().isThrownBy(() -> settings("ask inside"))
                .withMessageStartingWith("portal.residents.help-phone");
    }

    @Test
    void the_courts_forms_are_in_a_folder_that_is_there() {
        assertThatIllegalStateException().isThrownBy(() -> new ResidentsSettings(URI.create("https://example.org"),
                "213-555-0142", Path.of("no/such/folder"))).withMessageStartingWith("portal.residents.forms");
    }
}
