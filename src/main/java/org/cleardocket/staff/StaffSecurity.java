package org.cleardocket.staff;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.cleardocket.audit.Denials;
import org.cleardocket.web.ForeignForms;
import org.cleardocket.web.OwnCookies;
import org.cleardocket.people.People;
import org.cleardocket.people.SignIn;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who comes in by the staff door. Everything below {@code /staff}, Vaadin's own requests and files too, needs an
 * active account signed in with both factors; only the sign-in pages are open. Strangers get no session.
 */
@Configuration
class StaffSecurity {

    private final Denials denials;

    StaffSecurity(Denials denials) {
        this.denials = denials;
    }

    @Bean
    @Order(20)
    SecurityFilterChain staffDoor(HttpSecurity http, People people, SignIn signIn, StaffForms forms, Clock clock)
            throws Exception {
        return http.securityMatcher("/staff", "/staff/**", "/staff-sign-in", "/staff-sign-in/**")
                .authorizeHttpRequests(door -> door
                        .requestMatchers("/staff-sign-in", "/staff-sign-in/**").permitAll()
                        .anyRequest().access(stillGood(people)))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                        .enableAuthorizedRequestsConfiguration(false)
                        .enableRequestCacheConfiguration(false)
                        .logoutSuccessHandler(signedOut())
                        .addLogoutHandler(leaves(signIn)))
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint(new ToSignIn())
                        .accessDeniedHandler(new CountedDenial(denials, new ToSignIn())))
                .addFilterBefore(new IdleLimit(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new ForeignForms(new ToSignIn()), SecurityContextHolderFilter.class)
                .addFilterAfter(new CallLimit(), AuthorizationFilter.class)
                .addFilterBefore(StaffPolicy::plain, SecurityContextHolderFilter.class)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    /** The session's cookie has the name and the flags of the others. */
    @Bean
    static ServletContextInitializer sessionCookie(OwnCookies cookies) {
        return context -> {
            context.getSessionCookieConfig().setName(cookies.name("JSESSIONID"));
            context.getSessionCookieConfig().setSecure(cookies.areSecure());
            context.getSessionCookieConfig().setPath("/");
        };
    }

    /** Asked at each request, because an account may be suspended, or its credentials replaced, while someone works. */
    private static AuthorizationManager<RequestAuthorizationContext> stillGood(People people) {
        return (authentication, _) -> new AuthorizationDecision(
                authentication.get() != null
                        && authentication.get().getPrincipal() instanceof SignedIn signedIn
                        && people.find(signedIn.accountId()).filter(signedIn::stillGood).isPresent());
    }

    private static LogoutHandler leaves(SignIn signIn) {
        return (_, _, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
                signIn.signOut(signedIn.accountId());
            }
        };
    }

    private static LogoutSuccessHandler signedOut() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl(ToSignIn.PATH + "?signed-out");
        return handler;
    }
}
