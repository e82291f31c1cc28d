package org.cleardocket.messaging.simulator;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
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

/** The phones on one page; what is typed there comes in by the same way as from a carrier. */
@Controller
@RequestMapping("/simulator")
@SimulatorOnly
class PhonesController {

    private static final int LONGEST = 1600; // as a carrier joins together

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.cleardocket");
    private final SimulatedPhones phones;
    private final IncomingTexts incoming;
    private final ResourceUrlProvider fingerprints;

    PhonesController(SimulatedPhones phones, IncomingTexts incoming, ResourceUrlProvider mvcResourceUrlProvider) {
        this.phones = phones;
        this.incoming = incoming;
        fingerprints = mvcResourceUrlProvider;
    }

    @GetMapping
    ResponseEntity<String> show(CsrfToken csrf) {
        return page(HttpStatus.OK, csrf, "", "", "");
    }

    /** @param id made with the form, so that sending it twice is one message */
    @PostMapping
    ResponseEntity<String> write(CsrfToken csrf, @RequestParam UUID id, @RequestParam String from,
            @RequestParam String body) {
        var number = PhoneNumber.parse(from);
        var problem = problem(number, body);
        if (problem.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, csrf, problem.get(), from, body);
        }
        incoming.receive(new IncomingText("SIM" + id, number.orElseThrow(), body));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/simulator")).build();
    }

    private static Optional<String> problem(Optional<PhoneNumber> number, String body) {
        if (number.isEmpty()) {
            return Optional.of("This is not a mobile number in the United States.");
        }
        return body.isBlank() || body.length() > LONGEST
                ? Optional.of("Write a message of at most " + LONGEST + " characters.")
                : Optional.empty();
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
