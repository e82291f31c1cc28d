package org.cleardocket.messaging.simulator;

import org.cleardocket.web.ForeignForms;
import org.cleardocket.web.OwnCookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** The phones are for everybody who tries the portal; a form on another page cannot write from them. */
@Configuration(proxyBeanMethods = false)
@SimulatorOnly
class SimulatorSecurity {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(11)
    SecurityFilterChain simulatorChain(HttpSecurity http, OwnCookies cookies) {
        return http.securityMatcher("/simulator", "/simulator/**")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(cookies)))
                .addFilterBefore(new ForeignForms(new AccessDeniedHandlerImpl()), CsrfFilter.class)
                .headers(headers -> headers.addHeaderWriter((_, response) ->
                        response.setHeader("Content-Security-Policy", CONTENT)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static CookieCsrfTokenRepository tokens(OwnCookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("simulator-form"));
        tokens.setCookieCustomizer(cookie -> cookies.flags(cookie).sameSite("Strict"));
        return tokens;
    }
}
