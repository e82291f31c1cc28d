package org.cleardocket.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.people.Role;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.requests.StaffMember;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is signed in, with both factors: there is no other way to become one.
 *
 * @param name               how colleagues know them
 * @param credentialsVersion the account's when they signed in
 */
public record SignedIn(UUID accountId, String name, Role role, int credentialsVersion)
        implements AuthenticatedPrincipal, Serializable {

    /** For Spring Security. */
    public static Authentication as(StaffAccount account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), account.name(), account.role(), account.credentialsVersion()), null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    }

    /** Whoever makes the present request; only where the door has let them in. */
    public static SignedIn now() {
        return (SignedIn) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }

    /** The member to whom a request's session belongs, even where the account no longer lets them in. */
    public static Optional<SignedIn> behind(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal()).filter(Authentication.class::isInstance)
                .map(principal -> ((Authentication) principal).getPrincipal())
                .filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    /** Whether the account, as it is now, still lets in whoever signed in then. */
    public boolean stillGood(StaffAccount account) {
        return account.active() && account.credentialsVersion() == credentialsVersion;
    }

    /** The same for the room of requests. */
    public StaffMember member() {
        return new StaffMember(accountId.toString(), name, role == Role.ATTORNEY);
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}
