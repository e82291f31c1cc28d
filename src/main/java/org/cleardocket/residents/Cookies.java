package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cleardocket.keys.Keys;
import org.springframework.stereotype.Component;

/** Everything the portal keeps on a visitor's device, beside the token against forged forms. */
@Component
class Cookies {

    private static final Duration A_DAY = Duration.ofHours(24);
    /** As long as a person who says nothing gets texts. */
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final SealedCookie<Answers> answers;
    private final SealedCookie<SentTicket> ticket;
    private final SealedCookie<Following> following;
    private final SealedCookie<KnownDevice> device;
    private final SealedCookie<Refused> refused;

    Cookies(Keys keys, Clock clock) {
        answers = new SealedCookie<>("answers", Answers.class, A_DAY, keys, clock);
        ticket = new SealedCookie<>("ticket", SentTicket.class, A_DAY, keys, clock);
        following = new SealedCookie<>("following", Following.class, HALF_AN_HOUR, keys, clock);
        device = new SealedCookie<>("device", KnownDevice.class, NINETY_DAYS, keys, clock);
        refused = new SealedCookie<>("refused", Refused.class, TEN_MINUTES, keys, clock);
    }

    SealedCookie<Answers> answers() {
        return answers;
    }

    SealedCookie<SentTicket> ticket() {
        return ticket;
    }

    /** Whether a request was sent from here; not where that is too long ago. */
    boolean hasTicket(Visit visit) {
        try {
            return ticket.read(visit.request()).isPresent();
        } catch (Trouble.Met met) {
            return false;
        }
    }

    SealedCookie<Following> following() {
        return following;
    }

    /** Who follows their requests; nobody where the time is over. */
    Optional<Following> follower(Visit visit) {
        try {
            return following.read(visit.request());
        } catch (Trouble.Met met) {
            following.forget(visit.request(), visit.response());
            return Optional.empty();
        }
    }

    SealedCookie<KnownDevice> device() {
        return device;
    }

    /** What was wrong with the form that they sent last. */
    SealedCookie<Refused> refused() {
        return refused;
    }

    /** All but what is wrong just now. */
    void forgetAll(HttpServletRequest request, HttpServletResponse response) {
        answers.forget(request, response);
        ticket.forget(request, response);
        following.forget(request, response);
        device.forget(request, response);
    }
}
