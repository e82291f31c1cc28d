package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
import org.cleardocket.people.SignInOrigin;
import org.cleardocket.web.OwnCookies;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows devices again on which staff have signed in, by a sealed cookie. It lets nobody in: a device only has limits of
 * its own, so that a stranger's tries elsewhere do not keep its owner out.
 */
@Component
class KnownDevices {

    /** @param accounts who has signed in on it, the last one first */
    record Device(UUID id, List<UUID> accounts) {

        private Device with(UUID account) {
            return new Device(id, Stream.concat(Stream.of(account), accounts.stream()).distinct().limit(MOST).toList());
        }
    }

    private static final String COOKIE = "staff-device";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int MOST = 5;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OwnCookies cookies;
    private final Seal seal;

    KnownDevices(OwnCookies cookies, Keys keys) {
        this.cookies = cookies;
        seal = keys.seal("staff devices");
    }

    SignInOrigin origin(HttpServletRequest request) {
        return device(request)
                .map(device -> new SignInOrigin(request.getRemoteAddr(), Optional.of(device.id()), device.accounts()))
                .orElseGet(() -> SignInOrigin.unknown(request.getRemoteAddr()));
    }

    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        var device = device(request).orElseGet(() -> new Device(UUID.randomUUID(), List.of())).with(account);
        var sealed = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(seal.close(JSON.writeValueAsBytes(device), COOKIE));
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.cookie(COOKIE, sealed, KEPT).toString());
    }

    private Optional<Device> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(COOKIE))).flatMap(cookie -> open(cookie.getValue()));
    }

    private Optional<Device> open(String sealed) {
        try {
            return Optional.of(JSON.readValue(seal.open(Base64.getUrlDecoder().decode(sealed), COOKIE), Device.class));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
