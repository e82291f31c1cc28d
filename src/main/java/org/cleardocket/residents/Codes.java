package org.cleardocket.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.messaging.CarrierHealth;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.CodeAsker;
import org.cleardocket.requests.CodeCheck;
import org.cleardocket.requests.PhoneCodes;
import org.cleardocket.requests.TooManyCodes;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Texts codes and compares what was typed. */
@Component
class Codes {

    /** So long a text may take to come; another code would make the first one worthless. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private final PhoneCodes codes;
    private final Cookies cookies;
    private final CarrierHealth carrier;
    private final Clock clock;

    Codes(PhoneCodes codes, Cookies cookies, CarrierHealth carrier, Clock clock) {
        this.codes = codes;
        this.cookies = cookies;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * Texts a code, unless one is on its way.
     *
     * @param last the one they were sent before; empty for none
     * @throws org.cleardocket.requests.TooManyCodes where there were too many
     */
    SentCode send(Visit visit, PhoneNumber number, Optional<SentCode> last) {
        var now = clock.instant();
        return last.filter(code -> code.isUntried(number, now.minus(UNDER_WAY)))
                .orElseGet(() -> new SentCode(number.e164(),
                        codes.send(number, visit.language(), asker(visit, number)), now.getEpochSecond(),
                        last.filter(code -> code.number().equals(number)).map(_ -> true).orElse(null)));
    }

    /** Why no other code went to a number, and when one may. */
    static Problem tooMany(Visit visit, TooManyCodes refused) {
        var seconds = refused.retryAfter().toSeconds();
        visit.response().setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new Problem("again", "code.too-many", Map.of("minutes", (seconds + 59) / 60));
    }

    /** Why no other code goes to the number yet; empty where one may. */
    Optional<Problem> tooSoon(SentCode last) {
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(last.at()).plus(UNDER_WAY));
        return left.isPositive()
                ? Optional.of(new Problem("code", "code.under-way", Map.of("seconds", left.toSeconds() + 1)))
                : Optional.empty();
    }

    /** Whether codes come late just now, through no fault of the visitor's. */
    boolean areSlow() {
        return carrier.delayedSince().isPresent();
    }

    private CodeAsker asker(Visit visit, PhoneNumber number) {
        return new CodeAsker(visit.request().getRemoteAddr(), device(visit, number).map(KnownDevice::id));
    }

    private void remember(Visit visit, PhoneNumber number) {
        var device = device(visit, number).orElseGet(() -> new KnownDevice(number.e164(), UUID.randomUUID()));
        cookies.device().write(visit.request(), visit.response(), device);
    }

    /** This device, if it has proven the number before. */
    private Optional<KnownDevice> device(Visit visit, PhoneNumber number) {
        try {
            return cookies.device().read(visit.request()).filter(device -> device.knows(number));
        } catch (Trouble.Met unreadable) {
            return Optional.empty(); // a stranger, then
        }
    }

    /** What is wrong with the code they typed; empty where it is right, which uses it up. */
    Optional<Problem> problem(Visit visit, SentCode sent) {
        return switch (codes.check(sent.proof(), sent.number(), visit.form().text("code"))) {
            case CodeCheck.Right() -> {
                remember(visit, sent.number());
                yield Optional.empty();
            }
            case CodeCheck.Wrong(var triesLeft) ->
                    Optional.of(new Problem("code", "code.wrong", Map.of("tries", triesLeft)));
            case CodeCheck.Expired() -> Optional.of(Problem.of("code", "code.expired"));
        };
    }
}
