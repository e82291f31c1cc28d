package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Someone who asks for help, with a phone in their hand.
 *
 * @param site    address of the portal
 * @param tag     language they read
 * @param careful whether every page is looked at with all rules; needs scripts
 */
record Resident(Page page, String site, String tag, boolean careful) {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern TICKET = Pattern.compile("\\d{3}-\\d{3}-\\d{3}");

    Resident arrive() {
        page.navigate(site + "/");
        return look();
    }

    Resident open(String path) {
        page.navigate(site + "/" + tag + path);
        return look();
    }

    Resident look() {
        if (careful) {
            Eyes.look(page);
        }
        return this;
    }

    Resident click(String selector) {
        page.click(selector);
        return look();
    }

    Resident at(String path) {
        assertThat(page.url()).isEqualTo(site + "/" + tag + path);
        return this;
    }

    /** Chooses one card and goes on. */
    Resident choose(String question, String answer) {
        page.check("input[name=" + question + "][value=" + answer + "]");
        return next();
    }

    Resident fill(String field, String words) {
        page.fill("#" + field, words);
        return this;
    }

    Resident pick(String field, String value) {
        page.selectOption("#" + field, value);
        return this;
    }

    Resident check(String field) {
        page.check("#" + field);
        return this;
    }

    Resident next() {
        page.click("#continue");
        return look();
    }

    /**
     * Answers whatever is asked about one conviction, from its first page to the list.
     *
     * @param answers by the name of the question; what is not among them is skipped or not known
     */
    Resident tell(Map<String, String> answers) {
        while (!page.url().endsWith("/check/list")) {
            var question = page.url().substring(page.url().lastIndexOf('/') + 1);
            var answer = answers.get(question);
            switch (question) {
                case "when", "decided" -> year(answer);
                case "court", "city" -> pick(question, Objects.requireNonNullElse(answer, "not-sure"));
                case "case-number" -> fill(question, Objects.requireNonNullElse(answer, ""));
                default -> page.check("input[name=%s][value=%s]"
                        .formatted(question, Objects.requireNonNullElse(answer, "not-sure")));
            }
            if (answers.containsKey("section") && question.equals("offense")) {
                fill("section", answers.get("section"));
            }
            next();
        }
        return this;
    }

    private void year(@Nullable String year) {
        if (year == null) {
            check("not-sure");
        } else {
            fill("year", year);
        }
    }

    /** Asks for help, from the results to the ticket, whose number is returned. */
    String ask(String phone, String typed) {
        click("#ask").at("/ask/start")
                .click("#begin").at("/ask/name")
                .fill("name", "Rosa Muestra").next().at("/ask/birthdate")
                .pick("month", "3").fill("day", "9").fill("year", "1980").next();
        if (page.url().contains("/ask/birthdate")) {
            next(); // it does not fit the age they gave, and they mean it
        }
        at("/ask/phone").fill("phone", typed).next().at("/ask/code");
        fill("code", codeOn(phone)).next().at("/ask/papers");
        page.check("input[name=instead][value=none]");
        next().at("/ask/consent")
                .check("agree").check("texts").next().at("/ask/review")
                .next().at("/ticket");
        var ticket = TICKET.matcher(text("main"));
        assertThat(ticket.find()).isTrue();
        return ticket.group();
    }

    /** What a paper for this device says. */
    String paper(String path) {
        var answer = page.request().get(site + "/" + tag + path);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String selector) {
        return page.textContent(selector).strip();
    }

    /** The newest code on this phone, as its screen shows it. */
    String codeOn(String phone) {
        var said = newestOn(phone, CODE);
        var code = CODE.matcher(said);
        assertThat(code.find()).as(said).isTrue();
        return code.group(1);
    }

    /** The newest message on a phone that says this, waiting until it is there. */
    String newestOn(String phone, Pattern saying) {
        var screen = page.context().newPage();
        try {
            for (var look = 0; look < 100; look++) {
                screen.navigate(site + "/simulator");
                var messages = screen.locator("section[aria-label='" + phone + "'] li.received p:first-child")
                        .allTextContents();
                if (!messages.isEmpty() && saying.matcher(messages.getLast()).find()) {
                    return messages.getLast();
                }
                screen.waitForTimeout(100);
            }
            throw new AssertionError("No message on " + phone + " says " + saying);
        } finally {
            screen.close();
        }
    }
}
