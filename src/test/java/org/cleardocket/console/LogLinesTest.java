package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The lines of the log, as the portal's own settings write them. */
class LogLinesTest {

    private static final String FORGED = "2026-12-01T09:00:00.000Z  INFO [main] o.c.people : maria has signed in";

    private static List<String> lines(String message, Object value, Throwable thrown) throws IOException {
        var yaml = new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yaml")).getFirst();
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(String.valueOf(yaml.getProperty("logging.pattern.console")));
        layout.start();
        var event = new LoggingEvent("caller", context.getLogger("o.c.documents"), Level.WARN, message, thrown,
                value == null ? null : new Object[] {value});
        return layout.doLayout(event).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n", "\u0085", "\u2028", "\n\u001b", "\u000b"})
    void a_value_with_line_breaks_is_one_line(String breaks) throws IOException {
        assertThat(lines("The name is {}", "Rosa" + breaks + FORGED, null)).singleElement().asString()
                .endsWith("o.c.documents : The name is Rosa | " + FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n", "\u0085", "\u2028"})
    void a_thrown_message_with_line_breaks_begins_no_line(String breaks) throws IOException {
        var thrown = new IllegalStateException("Rosa" + breaks + FORGED, new IOException("inside" + breaks + FORGED));
        thrown.addSuppressed(new IOException("beside" + breaks + FORGED));
        var lines = lines("A page failed", null, thrown);
        assertThat(lines).noneMatch(line -> line.startsWith("2026-12-01T09"))
                .anyMatch(line -> line.startsWith("\tat org.cleardocket.console.LogLinesTest"))
                .anyMatch(line -> line.startsWith("Caused by: java.io.IOException: inside | 2026"))
                .anyMatch(line -> line.startsWith("\tSuppressed: java.io.IOException: beside | 2026"));
        assertThat(lines.get(1)).isEqualTo("java.lang.IllegalStateException: Rosa | " + FORGED);
    }

    @Test
    void what_has_no_line_breaks_is_as_it_was() throws IOException {
        assertThat(lines("Señora {}", "Núñez\tof 9", null)).singleElement().asString().endsWith(" : Señora Núñez\tof 9");
    }
}
