package org.cleardocket.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.messaging.CarrierHealth;
import org.cleardocket.messaging.HelpLine;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Senders;
import org.cleardocket.requests.CodeAsker;
import org.cleardocket.requests.CodeCheck;
import org.cleardocket.requests.PhoneCodes;
import org.cleardocket.requests.TooManyCodes;
import org.cleardocket.web.OwnCookies;
import org.springframework.stereotype.Component;

/** Texts codes and compares what was typed. */
@Component
class Codes {

    /** So long a text may take to come; another code would make the first one worthless. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private final PhoneCodes codes;
    private final Cookies cookies;
    private final OwnCookies ownCookies;
    private final CarrierHealth carrier;
    private final Senders senders;
    private final HelpLine help;
    private final Clock clock;

    Codes(PhoneCodes codes, Cookies cookies, OwnCookies ownCookies, CarrierHealth carrier, Senders senders,
            ResidentsSettings settings, Clock clock) {
        this.codes = codes;
        this.cookies = cookies;
        this.ownCookies = ownCookies;
        this.carrier = carrier;
        this.senders = senders;
        this.help = settings.help();
        this.clock = clock;
    }

    /**
     * Texts a code, unless one is on its way.
     *
     * @param last the one they were sent before; empty for none
     * @throws TooManyCodes where there were too many
     */
    SentCode send(Visit visit, PhoneNumber number, Optional<SentCode> last) {
        var now = clock.instant();
        return last.filter(code -> code.isUntried(number, now.minus(UNDER_WAY)))
                .orElseGet(() -> new SentCode(number.e164(),
                        codes.send(number, visit.language(), asker(visit, number)), now.getEpochSecond(),
                        last.filter(code -> code.number().equals(number)).map(_ -> true).orElse(null)));
    }

    /** Why no other code goes to the number yet; empty where one may. */
    Optional<Problem> tooSoon(SentCode last) {
        var end = Instant.ofEpochSecond(last.at()).plus(UNDER_WAY);
        return Problem.until("code", "code.under-way", end).at(clock.instant());
    }

    /** @param field beside which it is said */
    Problem tooMany(String field, TooManyCodes many) {
        return Problem.until(field, "code.too-many", clock.instant().plus(many.retryAfter()));
    }

    /** The number to which someone texts START who has stopped our texts; empty where it is not known. */
    Optional<String> sendersNumber() {
        return senders.number();
    }

    /** Whether codes come late just now, through no fault of the visitor's. */
    boolean areSlow() {
        return carrier.delayedSince().isPresent();
    }

    private CodeAsker asker(Visit visit, PhoneNumber number) {
        return new CodeAsker(visit.request().getRemoteAddr(), browser(visit), device(visit, number).map(KnownDevice::id));
    }

    /** Each browser has brought a token against forged forms, or its form was not taken. */
    private String browser(Visit visit) {
        return FormTokens.of(visit.request(), ownCookies);
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

    /**
     * What became of a typed code.
     *
     * @param problem what is wrong with it; empty where it is right, which uses it up
     * @param sent    the code as it is now
     */
    record Checked(Optional<Problem> problem, SentCode sent) {
    }

    /** Compares what they typed with the code that was sent. */
    Checked check(Visit visit, SentCode sent) {
        return switch (codes.check(sent.proof(), sent.number(), visit.form().text("code"),
                device(visit, sent.number()).map(KnownDevice::id))) {
            case CodeCheck.Right() -> {
                remember(visit, sent.number());
                yield new Checked(Optional.empty(), sent);
            }
            case CodeCheck.Unreadable() -> new Checked(Optional.of(Problem.of("code", "code.unreadable")), sent);
            case CodeCheck.Wrong(var triesLeft) -> new Checked(
                    Optional.of(new Problem("code", "code.wrong", Map.of("tries", triesLeft))), sent.tried());
            case CodeCheck.TooManyWrong(var wait) -> new Checked(Optional.of(
                    Problem.until("code", "code.too-many-wrong", clock.instant().plus(wait))
                            .with("phone", Page.leftToRight(help.displayed()))), sent);
            case CodeCheck.Expired() -> new Checked(Optional.of(Problem.of("code", "code.expired")), sent.tried());
        };
    }
}
