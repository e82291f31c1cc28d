package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cleardocket.console.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A visitor's browser without scripts: it keeps cookies, sends the form it was shown, and follows where that leads. */
final class PlainBrowser {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI portal;
    private final Supplier<String> network;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private String at = "/";
    private Document page = Document.createShell("");

    PlainBrowser(HttpClient http, String portal) {
        this(http, portal, () -> "");
    }

    /** @param network the address that a proxy passes on with each request; empty for no proxy */
    PlainBrowser(HttpClient http, String portal, Supplier<String> network) {
        this.http = http;
        this.portal = URI.create(portal);
        this.network = network;
    }

    /** @throws OtherAnswer where the portal does not answer 200 */
    Document open(String path) throws IOException, InterruptedException {
        var answer = send(request(path).GET());
        require(path, answer, 200);
        at = path;
        page = Jsoup.parse(answer.body());
        return page;
    }

    /**
     * Fills in the page's first form and sends it.
     *
     * @throws OtherAnswer where the portal shows the form again instead of going on
     */
    Document answer(Map<String, String> fields) throws IOException, InterruptedException {
        var answer = post(fields);
        require(at, answer, 303);
        return open(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Fills in the page's first form and sends it, and stays where it is. */
    HttpResponse<String> post(Map<String, String> fields) throws IOException, InterruptedException {
        var form = page.expectFirst("main form");
        var action = form.attr("action");
        var all = new LinkedHashMap<>(fields);
        form.select("input[type=hidden]").forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
        return send(request(action.isEmpty() ? at : action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.write(all))));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path)).timeout(PATIENCE);
        var from = network.get();
        return from.isEmpty() ? request
                : request.header("X-Forwarded-For", from).header("X-Forwarded-Proto", "https");
    }

    /** Sends a request with the visitor's cookies, and keeps those that come back. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream().flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(this::keep);
        return answer;
    }

    /** As the header says them. */
    String cookies() {
        return cookies.entrySet().stream().map(one -> one.getKey() + '=' + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    static void require(String path, HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new OtherAnswer(path, answer.statusCode(), status);
        }
    }

    /** The portal answers otherwise than a visitor expects. */
    static final class OtherAnswer extends Refusal {

        private final int status;

        private OtherAnswer(String path, int status, int expected) {
            super(path + " answered " + status + " instead of " + expected + ".");
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
