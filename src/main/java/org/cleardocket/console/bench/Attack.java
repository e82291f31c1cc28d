package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What an attacker repeats.
 *
 * @param title       in the table
 * @param aSecond     how many the attacker begins in a second, as far as the portal takes them
 * @param atOnce      how many are under way at most
 * @param preparation the walk to the place of the attack
 */
record Attack(String title, int aSecond, int atOnce, Preparation preparation) {

    /** What a browser does once more. */
    @FunctionalInterface
    interface Strike {

        /** @return the portal's answer, an HTTP status */
        int now() throws IOException, InterruptedException;
    }

    @FunctionalInterface
    interface Preparation {

        /** @param network whose address the next request comes from */
        Strike prepare(FloodSite site, Supplier<String> network) throws IOException, InterruptedException;
    }

    /** As long as a header may be. */
    private static final String LONG = "a".repeat(12_000);
    /** Calls of the staff view's protocol that name nothing. */
    private static final String CALLS = "{\"csrfToken\":\"x\",\"syncId\":0,\"clientId\":0,\"rpc\":["
            + String.join(",", Collections.nCopies(7_500,
            "{\"type\":\"event\",\"node\":9,\"event\":\"click\",\"data\":{}}")) + "]}";
    private static final int SLOW_PEOPLE = 20;
    private static final int SLOW_BYTES = 400;
    private static final int SLOW_PAUSE = 1_000;
    private static final String STATUS_LINE = "HTTP/1.1 000";
    private static final int CUT = 408;
    private static final int PEOPLE = 8;
    private static final int TAKEN = 204;

    static List<Attack> all(TrialPapers papers) {
        return List.of(
                new Attack("sign-ins", 100, 64, Attack::signIns),
                new Attack("codes", 50, 32, Attack::codes),
                new Attack("sessions", 500, 64, Attack::sessions),
                new Attack("calls", 20, 16, Attack::calls),
                new Attack("slow uploads", 50, 200, Attack::slowPieces),
                new Attack("photos", 20, PEOPLE, (site, network) -> files(site, network, papers::photo)),
                new Attack("PDFs", 20, PEOPLE, (site, network) -> files(site, network, papers::pdf)));
    }

    /** Wrong passwords for names that may exist. */
    private static Strike signIns(FloodSite site, Supplier<String> network)
            throws IOException, InterruptedException {
        var browser = site.browser(network);
        browser.open("/staff-sign-in");
        var number = new AtomicInteger();
        return () -> browser.post(Map.of("username", "maria" + number.incrementAndGet() % 50,
                "password", "not-the-password")).statusCode();
    }

    /** Codes for one number after the other. */
    private static Strike codes(FloodSite site, Supplier<String> network)
            throws IOException, InterruptedException {
        var browser = site.browser(network);
        PaperSender.walkToPhone(browser, 0);
        var number = new AtomicInteger();
        return () -> browser.post(Map.of("phone", PaperSender.phone(number.incrementAndGet()))).statusCode();
    }

    /** Staff pages by visitors who are not signed in, each with headers as long as they may be. */
    private static Strike sessions(FloodSite site, Supplier<String> network) {
        var number = new AtomicInteger();
        return () -> {
            var browser = site.browser(network);
            return browser.send(browser.request("/staff/queue?q=" + number.incrementAndGet())
                    .header("X-Long", LONG).GET()).statusCode();
        };
    }

    /** Thousands of calls in one request. */
    private static Strike calls(FloodSite site, Supplier<String> network) {
        return () -> {
            var browser = site.browser(network);
            return browser.send(browser.request("/staff/?v-r=uidl&v-uiId=0")
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(BodyPublishers.ofString(CALLS))).statusCode();
        };
    }

    /** Pieces of papers of which a byte comes now and then. */
    private static Strike slowPieces(FloodSite site, Supplier<String> network)
            throws IOException, InterruptedException {
        var heads = new ArrayList<String>();
        for (var person = 0; person < SLOW_PEOPLE; person++) {
            var sender = site.sender(network);
            heads.add(sender.headOfPiece(sender.begin("slow.jpg", SLOW_BYTES), SLOW_BYTES));
        }
        var number = new AtomicInteger();
        var portal = URI.create(site.portal().address());
        return () -> {
            try (var socket = new Socket(portal.getHost(), portal.getPort())) {
                socket.setSoTimeout(SLOW_PAUSE);
                socket.getOutputStream().write(heads.get(number.getAndIncrement() % SLOW_PEOPLE)
                        .getBytes(StandardCharsets.US_ASCII));
                return dribble(socket);
            }
        };
    }

    /** @return the status; a connection that the portal cuts counts as one that took too long */
    private static int dribble(Socket socket) throws IOException {
        for (var sent = 0; sent < SLOW_BYTES; sent++) {
            socket.getOutputStream().write('x');
            try {
                var answer = new String(socket.getInputStream().readNBytes(STATUS_LINE.length()),
                        StandardCharsets.US_ASCII);
                return answer.length() < STATUS_LINE.length() ? CUT : Integer.parseInt(answer.substring(9));
            } catch (SocketTimeoutException _) {
                // no answer yet, so the next byte
            }
        }
        return CUT;
    }

    /** Whole files, by a few people with a number each; no two files in a row are the same. */
    private static Strike files(FloodSite site, Supplier<String> network, IntFunction<TrialFile> files)
            throws IOException, InterruptedException {
        var idle = new LinkedBlockingQueue<PaperSender>();
        for (var person = 0; person < PEOPLE; person++) {
            idle.add(site.sender(network));
        }
        return () -> {
            var sender = idle.take();
            try {
                sender.send(files);
                return TAKEN;
            } catch (PlainBrowser.OtherAnswer answer) {
                return answer.status();
            } finally {
                idle.add(sender);
            }
        };
    }
}
