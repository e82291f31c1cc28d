package org.cleardocket.messaging.simulator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The phones are for everybody who tries the portal; a form on another page cannot write from them. */
@Configuration(proxyBeanMethods = false)
@SimulatorOnly
class SimulatorSecurity {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(11)
    SecurityFilterChain simulatorChain(HttpSecurity http) {
        return http.securityMatcher("/simulator", "/simulator/**")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .headers(headers -> headers.addHeaderWriter((_, response) ->
                        response.setHeader("Content-Security-Policy", CONTENT)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("simulator-form");
        tokens.setCookiePath("/simulator");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }
}
