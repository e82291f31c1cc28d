package org.cleardocket.messaging.simulator;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The phones on one page. What is typed there comes in by the same way as from a carrier. */
@Controller
@RequestMapping("/simulator")
@SimulatorOnly
class PhonesController {

    /** Characters, as Twilio says it; some count an emoji as one and some as two, so one it is here. */
    private static final int LONGEST = 1600;
    private static final String NO_NUMBER = "This is not a mobile number in the United States.";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.cleardocket");
    private final SimulatedPhones phones;
    private final Deliveries deliveries;
    private final SimulatorGateway carrier;
    private final IncomingTexts incoming;
    private final ResourceUrlProvider fingerprints;
    private final Clock clock;

    PhonesController(SimulatedPhones phones, Deliveries deliveries, SimulatorGateway carrier, IncomingTexts incoming,
            ResourceUrlProvider mvcResourceUrlProvider, Clock clock) {
        this.phones = phones;
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.incoming = incoming;
        fingerprints = mvcResourceUrlProvider;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> show(CsrfToken csrf) {
        return page(HttpStatus.OK, csrf, "", "", "");
    }

    /** @param id made with the form, so that sending it twice is one message */
    @PostMapping
    ResponseEntity<String> write(CsrfToken csrf, @RequestParam UUID id, @RequestParam String from,
            @RequestParam String body, @RequestParam(defaultValue = "false") boolean picture) {
        var number = PhoneNumber.parse(from);
        var problem = problem(number, body, picture);
        if (problem.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, csrf, problem.get(), from, body);
        }
        incoming.receive(new IncomingText("SIM" + id, number.orElseThrow(), body, picture ? 1 : 0));
        return back();
    }

    /** What the carrier does with texts to a number from now on. */
    @PostMapping("/delivery")
    ResponseEntity<String> choose(CsrfToken csrf, @RequestParam String to, @RequestParam Delivery delivery) {
        var number = PhoneNumber.parse(to);
        if (number.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, csrf, NO_NUMBER, to, "");
        }
        deliveries.choose(number.get(), delivery);
        return back();
    }

    @PostMapping("/arrive")
    ResponseEntity<String> arrive(@RequestParam long text) {
        phones.underWay(text).ifPresent(carrier::arrive);
        return back();
    }

    @PostMapping("/run-out")
    ResponseEntity<String> runOut(@RequestParam long text) {
        phones.runOut(text, clock.instant());
        return back();
    }

    private static Optional<String> problem(Optional<PhoneNumber> number, String body, boolean picture) {
        if (number.isEmpty()) {
            return Optional.of(NO_NUMBER);
        }
        return body.isBlank() && !picture || body.codePointCount(0, body.length()) > LONGEST
                ? Optional.of("Write a message of at most " + LONGEST + " characters.")
                : Optional.empty();
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/simulator")).build();
    }

    private ResponseEntity<String> page(HttpStatus status, CsrfToken csrf, String problem, String from, String body) {
        var assets = new PhonesPage.Assets(fingerprints.getForLookupPath("/assets/css/simulator.css"),
                fingerprints.getForLookupPath("/assets/js/simulator.js"));
        var page = new PhonesPage(phones.recent(), assets, csrf, problem, from, body);
        var html = new StringOutput();
        templates.render("messaging/simulator/phones.jte", page, html);
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html.toString());
    }
}
