package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/**
 * Someone who asks for help, with a phone in their hand.
 *
 * @param site    address of the portal
 * @param tag     language they read
 * @param careful whether every page is looked at with all rules; needs scripts
 */
record Resident(Page page, String site, String tag, boolean careful) {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

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
