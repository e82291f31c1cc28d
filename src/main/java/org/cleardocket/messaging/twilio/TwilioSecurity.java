package org.cleardocket.messaging.twilio;

import org.cleardocket.audit.Denial;
import org.cleardocket.audit.Denials;
import org.cleardocket.messaging.MessagingSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Who may call {@code /webhooks/twilio/**}: Twilio, and where Twilio is not the gateway there is no such page. */
@Configuration(proxyBeanMethods = false)
class TwilioSecurity {

    /** No browser has anything to show here. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain twilioChain(HttpSecurity http, MessagingSettings messaging,
            ObjectProvider<TwilioSettings> twilio, Denials denials) {
        http.securityMatcher("/webhooks/twilio/**")
                .csrf(AbstractHttpConfigurer::disable) // the signature proves who calls
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.addHeaderWriter((_, response) ->
                        response.setHeader("Content-Security-Policy", NOTHING)))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)));
        return switch (messaging.gateway()) {
            case SIMULATOR -> http.authorizeHttpRequests(any -> any.anyRequest().denyAll()).build();
            case TWILIO -> http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                    .addFilterBefore(new TwilioSignature(twilio.getObject().senders(), messaging.publicUrl(),
                                    () -> denials.add(Denial.CARRIER_SIGNATURE)),
                            AuthorizationFilter.class)
                    .build();
        };
    }
}
