package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of databases are taken. */
class DatabaseAddressTest {

    private static void look(String variable, String url) {
        DatabaseAddress.requirePrivateWays(Map.of(variable, url));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "jdbc:postgresql://db.example/portal",
            "jdbc:postgresql://10.0.3.7:5432/portal?user=me",
            "jdbc:postgresql://db.example/portal?sslmode=prefer",
            "jdbc:postgresql://db.example/portal?sslmode=require",
            "jdbc:postgresql://db.example/portal?sslmode=verify-ca",
            "jdbc:postgresql://db.example/portal?sslmode=often",
            "jdbc:postgresql://db.example/portal?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
            "jdbc:postgresql://localhost,db.example/portal",
            "jdbc:postgresql://localhost.example/portal"})
    void another_machine_without_a_known_certificate_is_refused(String url) {
        assertThatThrownBy(() -> look("SPRING_DATASOURCE_URL", url)).isInstanceOf(Refusal.class)
                .hasMessageContaining("sslmode").hasMessageNotContaining("user=me");
        assertThatThrownBy(() -> look("SPRING_FLYWAY_URL", url)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "jdbc:postgresql://db.example/portal?sslmode=verify-full",
            "jdbc:postgresql://db.example,db2.example/portal?ssl=true",
            "jdbc:postgresql://db.example/portal?sslmode=verify-ca&sslrootcert=/etc/county.crt",
            "jdbc:postgresql://db.example/portal?sslmode=disable",
            "jdbc:postgresql://localhost/portal",
            "jdbc:postgresql://127.0.0.1:5433,[::1]:5432/portal",
            "jdbc:postgresql:portal",
            "not an address at all"})
    void a_known_certificate_a_decision_or_this_machine_is_taken(String url) {
        assertThatCode(() -> look("SPRING_DATASOURCE_URL", url)).doesNotThrowAnyException();
    }

    @Test
    void the_operator_reads_how_to_mend_it_before_anything_is_sent(@TempDir Path folder) {
        assertThatThrownBy(() -> ServedPortal.on("jdbc:postgresql://db.invalid/portal", folder, Map.of()))
                .hasMessageContaining("SPRING_DATASOURCE_URL leads to db.invalid and does not say how the server there is "
                        + "known. Add sslmode=verify-full").hasMessageNotContaining("\tat ");
    }
}
