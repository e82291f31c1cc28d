package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.cleardocket.keys.Keys;
import org.springframework.stereotype.Component;

/** Everything the portal keeps on a visitor's device, beside the token against forged forms. */
@Component
class Cookies {

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final SealedCookie<Answers> answers;
    private final SealedCookie<SentTicket> ticket;
    private final SealedCookie<Following> following;

    Cookies(Keys keys, Clock clock) {
        answers = new SealedCookie<>("answers", Answers.class, A_DAY, keys, clock);
        ticket = new SealedCookie<>("ticket", SentTicket.class, A_DAY, keys, clock);
        following = new SealedCookie<>("following", Following.class, HALF_AN_HOUR, keys, clock);
    }

    SealedCookie<Answers> answers() {
        return answers;
    }

    SealedCookie<SentTicket> ticket() {
        return ticket;
    }

    SealedCookie<Following> following() {
        return following;
    }

    void forgetAll(HttpServletRequest request, HttpServletResponse response) {
        answers.forget(request, response);
        ticket.forget(request, response);
        following.forget(request, response);
    }
}
