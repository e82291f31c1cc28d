package org.cleardocket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.cleardocket.web.TestCookies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;

class StaffSecurityTest {

    @ParameterizedTest
    @CsvSource({"https://records.example.gov, __Host-JSESSIONID, true", "http://localhost:8080, JSESSIONID, false"})
    void the_sessions_cookie_is_named_by_the_public_address(String publicUrl, String name, boolean secure)
            throws ServletException {
        var context = new MockServletContext();
        StaffSecurity.sessionCookie(TestCookies.of(publicUrl)).onStartup(context);
        assertThat(context.getSessionCookieConfig().getName()).isEqualTo(name);
        assertThat(context.getSessionCookieConfig().isSecure()).isEqualTo(secure);
        assertThat(context.getSessionCookieConfig().getPath()).isEqualTo("/");
    }
}
