package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cleardocket.console.Refusal;
import org.cleardocket.documents.Papers;
import org.jsoup.nodes.Element;

/**
 * Somebody who has proven a number and sends papers, in pieces as the page's script does. Where there is no room for
 * another file, the oldest one is removed first.
 */
final class PaperSender {

    static final String PAGE = "/en/ask/papers";

    private static final int PIECE = 512 * 1024; // as frontend/js/papers.js
    private static final int[] AREAS = {323, 424, 562, 626, 747, 818, 909};
    private static final int NUMBERS_OF_AN_AREA = 100; // 555-0100 to 555-0199 are nobody's
    /** How many there may be. */
    static final int MOST = AREAS.length * NUMBERS_OF_AN_AREA;
    private static final int PATIENCE = 200;
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final PlainBrowser browser;
    private final String token;
    private final Deque<String> files = new ArrayDeque<>();
    private int sent;

    private PaperSender(PlainBrowser browser) throws IOException, InterruptedException {
        this.browser = browser;
        token = browser.open(PAGE).select("input[name=_csrf]").val();
    }

    /** Where the code is read that was texted to a number. */
    @FunctionalInterface
    interface Phone {

        String code(String phone) throws IOException, InterruptedException;
    }

    /** Walks the pages from the first question until they ask for papers, beside a portal with its simulator. */
    static PaperSender arrive(HttpClient http, String portal, int number) throws IOException, InterruptedException {
        var browser = new PlainBrowser(http, portal);
        return arrive(browser, number, phone -> code(new PlainBrowser(http, portal), phone));
    }

    /** @param number of the person, below {@link #MOST} */
    static PaperSender arrive(PlainBrowser browser, int number, Phone phone) throws IOException, InterruptedException {
        var shown = walkToPhone(browser, number);
        browser.answer(Map.of("phone", shown));
        browser.answer(Map.of("code", phone.code(shown)));
        return new PaperSender(browser);
    }

    /** Walks the pages from the first question until they ask for a phone. @return the person's number, as typed */
    static String walkToPhone(PlainBrowser browser, int number) throws IOException, InterruptedException {
        tellConviction(browser);
        browser.open("/en/ask/name");
        browser.answer(Map.of("name", "Rosa Ejemplo"));
        browser.answer(Map.of("year", "1980", "month", "5", "day", "17"));
        return phone(number);
    }

    /** A number that is nobody's. */
    static String phone(int number) {
        return "(%d) 555-%04d".formatted(AREAS[number / NUMBERS_OF_AN_AREA % AREAS.length],
                100 + number % NUMBERS_OF_AN_AREA);
    }

    private static void tellConviction(PlainBrowser browser) throws IOException, InterruptedException {
        browser.open("/en/check/1/county");
        browser.answer(Map.of("county", "los-angeles"));
        browser.answer(Map.of("offense", "small-amount"));
        browser.answer(Map.of("year", "2009", "month", "", "day", ""));
        browser.answer(Map.of("court", "LBC"));
        browser.answer(Map.of("case-number", ""));
        browser.answer(Map.of("age", "from-21"));
        browser.answer(Map.of("level", "misdemeanor"));
        browser.answer(Map.of("city", "long-beach"));
        browser.answer(Map.of("finished", "yes"));
    }

    /** Reads the code from the simulator's phone, once it is there. */
    private static String code(PlainBrowser simulator, String phone) throws IOException, InterruptedException {
        for (var tried = 0; tried < PATIENCE; tried++) {
            var texts = simulator.open("/simulator").select("section.phone").stream()
                    .filter(one -> one.attr("aria-label").equals(phone))
                    .flatMap(one -> one.select("li p").stream()).map(Element::text).toList();
            var code = CODE.matcher(String.join(" ", texts));
            if (code.find()) {
                return code.group();
            }
            Thread.sleep(50);
        }
        throw new Refusal("No code came to " + phone + ".");
    }

    PlainBrowser browser() {
        return browser;
    }

    /**
     * Sends the next file; when this returns, the portal has acknowledged its last byte.
     *
     * @param ofNumber a file; no two in a row as long as a folder may be the same
     */
    void send(IntFunction<TrialFile> ofNumber) throws IOException, InterruptedException {
        send(ofNumber.apply(sent++));
    }

    private void send(TrialFile file) throws IOException, InterruptedException {
        if (files.size() == Papers.MOST_FILES) {
            remove(files.removeFirst());
        }
        var path = begin(file.name(), file.content().length);
        for (var from = 0; from < file.content().length; from += PIECE) {
            var length = Math.min(PIECE, file.content().length - from);
            call(path, 204, tus(path).header("Upload-Offset", String.valueOf(from))
                    .header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.ofByteArray(file.content(), from, length)));
        }
        files.add(path);
    }

    /**
     * Begins a file of which nothing has come yet.
     *
     * @param length in bytes
     * @return its path
     */
    String begin(String name, int length) throws IOException, InterruptedException {
        return call(PAGE + "/files", 201, tus(PAGE + "/files").POST(BodyPublishers.noBody())
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", "key " + base64(UUID.randomUUID().toString()) + ",name " + base64(name)))
                .headers().firstValue("Location").orElseThrow();
    }

    /** The head of a request that carries a file's first bytes, as it goes over the wire. */
    String headOfPiece(String path, int length) {
        var headers = new LinkedHashMap<>(Map.of("Host", "127.0.0.1", "Connection", "close", "Upload-Offset", "0",
                "Content-Type", "application/offset+octet-stream", "Content-Length", String.valueOf(length),
                "Cookie", browser.cookies()));
        tus(path).GET().build().headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return headers.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue() + "\r\n")
                .collect(Collectors.joining("", "PATCH " + path + " HTTP/1.1\r\n", "\r\n"));
    }

    /** Takes everything back. */
    void removeAll() throws IOException, InterruptedException {
        while (!files.isEmpty()) {
            remove(files.removeFirst());
        }
    }

    private void remove(String path) throws IOException, InterruptedException {
        call(path, 204, tus(path).DELETE());
    }

    private HttpRequest.Builder tus(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", token);
    }

    private HttpResponse<String> call(String path, int status, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = browser.send(request);
        for (var tried = 0; answer.statusCode() == 503 && tried < PATIENCE; tried++) {
            Thread.sleep(50); // one network has so many pieces in hand; the page tries again as well
            answer = browser.send(request);
        }
        PlainBrowser.require(path, answer, status);
        return answer;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
