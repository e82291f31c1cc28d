package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Looks at a page as people do: on a small phone and on a desk, with every rule of WCAG 2.2 AA that axe knows. */
final class Eyes {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Drawn by Vaadin outside every landmark, and empty while the connection holds. */
    private static final String VAADINS_OWN = "vaadin-connection-indicator";
    private static final int DESK = 1280;
    private static final int PHONE = 320;

    /** A page is seen in several states. */
    private static final AtomicInteger PICTURES = new AtomicInteger();

    private Eyes() {
    }

    /** Leaves the page at phone size. */
    static void look(Page page) {
        keepStill(page);
        for (var width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 800);
            var where = page.url() + " at " + width + " px";
            assertThat(violations(page)).as(() -> where).extracting(Eyes::words).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(where + " needs no sideways scrolling").isTrue();
        }
        shoot(page);
    }

    /** Nothing under the mouse or the bar, nothing that fades, and every picture there: a rule is read of what stays. */
    private static void keepStill(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.mouse().move(0, 0);
        page.evaluate("scrollTo(0, 0)");
        page.evaluate("() => { for (const image of document.images) image.loading = 'eager' }");
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
    }

    /** In axe's legacy mode, which leaves out frames of other sites: there are none, and it takes half the time. */
    private static List<Rule> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).withTags(RULES).exclude(VAADINS_OWN).analyze().getViolations();
    }

    /** Keeps a picture where the run was asked for some: {@code -Dpictures=FOLDER}. */
    private static void shoot(Page page) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.setViewportSize(390, 844);
            var name = page.url().replaceFirst("^https?://[^/]*/", "").replaceAll("[^A-Za-z0-9]+", "-");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(folder, "%s-%d.png".formatted(name, PICTURES.incrementAndGet()))));
        }
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).collect(Collectors.joining(" | "));
    }
}
