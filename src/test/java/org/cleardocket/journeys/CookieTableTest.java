package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cleardocket.messaging.Phones;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook's table of cookies is whole, and says of each what is true. */
@BrowserTest
class CookieTableTest {

    private static final Path HANDBOOK = Path.of("src/site/markdown/security.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|.*\\| (Lax|Strict) \\|$");

    @LocalServerPort int port;
    @Autowired People people;

    private final Map<String, Cookie> seen = new TreeMap<>();
    private Page page;
    private String site;

    @BeforeEach
    void open(Browser browser) {
        page = browser.newContext().newPage();
        site = "http://localhost:" + port;
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    private void note() {
        page.context().cookies().forEach(cookie -> seen.put(cookie.name, cookie));
    }

    private static Map<String, String> table() throws IOException {
        return ROW.matcher(Files.readString(HANDBOOK)).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2).toUpperCase()));
    }

    private void walkAsResident() {
        var phone = Phones.next();
        var resident = new Resident(page, site, "en", false);
        resident.open("/check/1/county").next(); // nothing is chosen
        note();
        resident.open("/check/1/county").tell(Map.of("county", "los-angeles", "offense", "small-amount", "when", "2009"));
        note();
        resident.open("/results").ask(phone.display(), phone.display());
        note();
        resident.open("/follow").fill("phone", phone.display()).next();
        resident.fill("code", resident.codeOn(phone.display())).next().at("/status");
        note();
    }

    private void walkAsStaff() {
        var colleague = new Colleague(page, site, people.add("c" + UUID.randomUUID().toString().substring(0, 12),
                "Cora Invented", Role.TRIAGE));
        page.navigate(site + "/staff");
        page.getByLabel("Username").fill("nobody");
        page.getByLabel("Password").fill("guessed");
        colleague.press("Continue");
        note();
        colleague.signIn();
        note();
        page.navigate(site + "/simulator");
        note();
    }

    @Test
    void every_cookie_of_the_portal_is_in_the_handbook_and_no_other() throws IOException {
        walkAsResident();
        walkAsStaff();
        assertThat(seen.keySet()).isEqualTo(table().keySet());
        assertThat(seen.values()).allSatisfy(cookie -> {
            assertThat(cookie.sameSite.name()).as(cookie.name).isEqualTo(table().get(cookie.name));
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.path).as(cookie.name).isEqualTo("/");
        });
    }

    @Test
    void leaving_with_scripts_erases_all_that_is_on_the_device_and_the_page_goes_at_once() {
        page.context().route("https://www.weather.gov/**", away -> away.fulfill());
        walkAsResident();
        page.click("#leave button");
        page.waitForURL("https://www.weather.gov/**");
        page.waitForCondition(() -> page.context().cookies().isEmpty());
    }

    @Test
    void leaving_without_scripts_erases_all_that_is_on_the_device(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            context.route("https://www.weather.gov/**", away -> away.fulfill());
            var plain = context.newPage();
            new Resident(plain, site, "en", false).open("/check/1/county").choose("county", "los-angeles");
            assertThat(context.cookies()).isNotEmpty();
            plain.click("#leave button");
            plain.waitForURL("https://www.weather.gov/**");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void no_redirect_names_a_host_so_no_header_can() throws IOException, InterruptedException {
        try (var stranger = HttpClient.newHttpClient()) {
            for (var address : new String[] {"/staff/queue", "/en", "/en/status", "/staff/logout", "/staff-sign-in/code"}) {
                var answer = stranger.send(HttpRequest.newBuilder(URI.create(site + address)).build(),
                        BodyHandlers.discarding());
                assertThat(answer.headers().firstValue("Location")).as(address).hasValueSatisfying(to ->
                        assertThat(to).startsWith("/").doesNotStartWith("//"));
            }
        }
    }
}
