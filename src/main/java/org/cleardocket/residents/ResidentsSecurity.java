package org.cleardocket.residents;

import org.cleardocket.web.ForeignForms;
import org.cleardocket.web.OwnCookies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The public door: open to everyone, with no session, and nothing that is not our own on its pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResidentsSettings.class)
class ResidentsSecurity {

    /** The last chain: whatever no other door took. */
    @Bean
    @Order(100)
    SecurityFilterChain residents(HttpSecurity http, ErrorPages errors, OwnCookies cookies) throws Exception {
        AccessDeniedHandler refusals = (request, response, _) -> errors.show(request, response, Trouble.FORBIDDEN);
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/metrics/**").access(onThisMachine())
                        .anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(FormTokens.repository(cookies)))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForeignForms(refusals), CsrfFilter.class)
                .addFilterBefore(new BodyLimit(errors), CsrfFilter.class)
                .addFilterBefore(new UploadFormFilter(errors), CsrfFilter.class)
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals))
                .build();
    }

    /** Holds for every door: no field has the character NUL in it, which the database cannot keep. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Figures say nothing of a person, and are still nobody's business but the operator's. */
    private static AuthorizationManager<RequestAuthorizationContext> onThisMachine() {
        return AuthorizationManagers.anyOf(IpAddressAuthorizationManager.hasIpAddress("127.0.0.0/8"),
                IpAddressAuthorizationManager.hasIpAddress("::1"));
    }
}
