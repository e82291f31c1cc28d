package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.cleardocket.web.OwnCookies;
import org.cleardocket.keys.Keys;
import org.cleardocket.residents.SealedCookie.Kind;
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
    private final SealedCookie<SentTicket> briefTicket;
    private final SealedCookie<Following> following;
    private final SealedCookie<KnownDevice> device;
    private final SealedCookie<Refused> refused;
    private final OwnCookies own;

    Cookies(OwnCookies own, Keys keys, Clock clock) {
        this.own = own;
        answers = new SealedCookie<>("answers", Answers.class, Kind.BOUND_WITH_ONE_END, A_DAY, own, keys, clock);
        ticket = new SealedCookie<>("ticket", SentTicket.class, Kind.PLAIN, A_DAY, own, keys, clock);
        briefTicket = new SealedCookie<>("ticket", SentTicket.class, Kind.PLAIN, TEN_MINUTES, own, keys, clock);
        following = new SealedCookie<>("following", Following.class, Kind.BOUND, HALF_AN_HOUR, own, keys, clock);
        device = new SealedCookie<>("device", KnownDevice.class, Kind.PLAIN, NINETY_DAYS, own, keys, clock);
        refused = new SealedCookie<>("refused", Refused.class, Kind.PLAIN, TEN_MINUTES, own, keys, clock);
    }

    SealedCookie<Answers> answers() {
        return answers;
    }

    SealedCookie<SentTicket> ticket() {
        return ticket;
    }

    /** Keeps a ticket: for a day, or on a device that others use for ten minutes and with nothing beside it. */
    void keep(Visit visit, SentTicket sent) {
        if (sent.isShared()) {
            device.forget(visit.request(), visit.response());
            briefTicket.write(visit.request(), visit.response(), sent);
        } else {
            ticket.write(visit.request(), visit.response(), sent);
        }
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

    SealedCookie<KnownDevice> device() {
        return device;
    }

    /** What was wrong with the form that they sent last. */
    SealedCookie<Refused> refused() {
        return refused;
    }

    /** What a request that was sent has left here. */
    void forgetSent(HttpServletRequest request, HttpServletResponse response) {
        ticket.forget(request, response);
        following.forget(request, response);
        device.forget(request, response);
    }

    /** Everything, the token against forged forms too: the next person on the device finds nothing of theirs. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        forgetAll(request, response);
        refused.forget(request, response);
        FormTokens.forget(request, response, own);
    }

    /** All but what is wrong just now. */
    void forgetAll(HttpServletRequest request, HttpServletResponse response) {
        answers.forget(request, response);
        forgetSent(request, response);
    }
}
