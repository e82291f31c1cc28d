package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What an attacker repeats. */
sealed interface Attack {

    /** What a browser does once more. */
    @FunctionalInterface
    interface Strike {

        /** @return the portal's answer, an HTTP status */
        int now() throws IOException, InterruptedException;
    }

    String title();

    /** How many the attacker begins in a second, as far as the portal takes them. */
    int aSecond();

    /** How many are under way at most. */
    int atOnce();

    /**
     * Walks to the place of the attack.
     *
     * @param network whose address the next request comes from
     */
    Strike prepare(FloodSite site, Supplier<String> network) throws IOException, InterruptedException;

    static List<Attack> all(TrialPapers papers) {
        return List.of(new SignIns(), new Codes(), new Sessions(), new Calls(), new SlowPieces(),
                new Files("photos", papers::photo), new Files("PDFs", papers::pdf));
    }

    /** Wrong passwords for a name that may exist. */
    record SignIns() implements Attack {

        @Override
        public String title() {
            return "sign-ins";
        }

        @Override
        public int aSecond() {
            return 100;
        }

        @Override
        public int atOnce() {
            return 64;
        }

        @Override
        public Strike prepare(FloodSite site, Supplier<String> network) throws IOException, InterruptedException {
            var browser = site.browser(network);
            browser.open("/staff-sign-in");
            var number = new AtomicInteger();
            return () -> browser.post(Map.of("username", "maria" + number.incrementAndGet() % 50,
                    "password", "not-the-password")).statusCode();
        }
    }

    /** Codes for one number after the other. */
    record Codes() implements Attack {

        @Override
        public String title() {
            return "codes";
        }

        @Override
        public int aSecond() {
            return 50;
        }

        @Override
        public int atOnce() {
            return 32;
        }

        @Override
        public Strike prepare(FloodSite site, Supplier<String> network) throws IOException, InterruptedException {
            var browser = site.browser(network);
            PaperSender.walkToPhone(browser, 0);
            var number = new AtomicInteger();
            return () -> browser.post(Map.of("phone", PaperSender.phone(number.incrementAndGet()))).statusCode();
        }
    }

    /** Staff pages by visitors who are not signed in, each with headers as long as they may be. */
    record Sessions() implements Attack {

        private static final String LONG = "a".repeat(12_000);

        @Override
        public String title() {
            return "sessions";
        }

        @Override
        public int aSecond() {
            return 500;
        }

        @Override
        public int atOnce() {
            return 64;
        }

        @Override
        public Strike prepare(FloodSite site, Supplier<String> network) {
            var number = new AtomicInteger();
            return () -> {
                var browser = site.browser(network);
                return browser.send(browser.request("/staff/queue?q=" + number.incrementAndGet())
                        .header("X-Long", LONG).GET()).statusCode();
            };
        }
    }

    /** Calls of the staff view's protocol that name nothing, thousands in one request. */
    record Calls() implements Attack {

        private static final String CALLS = "{\"csrfToken\":\"x\",\"syncId\":0,\"clientId\":0,\"rpc\":["
                + "{\"type\":\"event\",\"node\":9,\"event\":\"click\",\"data\":{}},".repeat(7_499)
                + "{\"type\":\"event\",\"node\":9,\"event\":\"click\",\"data\":{}}]}";

        @Override
        public String title() {
            return "calls";
        }

        @Override
        public int aSecond() {
            return 20;
        }

        @Override
        public int atOnce() {
            return 16;
        }

        @Override
        public Strike prepare(FloodSite site, Supplier<String> network) {
            return () -> {
                var browser = site.browser(network);
                return browser.send(browser.request("/staff/?v-r=uidl&v-uiId=0")
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(CALLS))).statusCode();
            };
        }
    }

    /** Pieces of a paper of which a byte comes now and then. */
    record SlowPieces() implements Attack {

        private static final int PEOPLE = 20;
        private static final int BYTES = 400;
        private static final int PAUSE = 1_000;
        private static final String STATUS_LINE = "HTTP/1.1 000";
        private static final int CUT = 408;

        @Override
        public String title() {
            return "slow uploads";
        }

        @Override
        public int aSecond() {
            return 50;
        }

        @Override
        public int atOnce() {
            return 200;
        }

        @Override
        public Strike prepare(FloodSite site, Supplier<String> network) throws IOException, InterruptedException {
            var heads = new ArrayList<String>();
            for (var person = 0; person < PEOPLE; person++) {
                var sender = site.sender(network);
                heads.add(sender.headOfPiece(sender.begin("slow.jpg", BYTES), BYTES));
            }
            var number = new AtomicInteger();
            var portal = URI.create(site.portal().address());
            return () -> {
                try (var socket = new Socket(portal.getHost(), portal.getPort())) {
                    socket.setSoTimeout(PAUSE);
                    socket.getOutputStream().write(heads.get(number.getAndIncrement() % PEOPLE)
                            .getBytes(StandardCharsets.US_ASCII));
                    return dribble(socket);
                }
            };
        }

        /** @return the status; a connection that the portal cuts counts as one that took too long */
        private static int dribble(Socket socket) throws IOException {
            for (var sent = 0; sent < BYTES; sent++) {
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
    }

    /**
     * Whole files, by a few people with a number each.
     *
     * @param files different ones
     */
    record Files(String title, IntFunction<TrialFile> files) implements Attack {

        private static final int PEOPLE = 8;
        private static final int TAKEN = 204;

        @Override
        public int aSecond() {
            return 20;
        }

        @Override
        public int atOnce() {
            return PEOPLE;
        }

        @Override
        public Strike prepare(FloodSite site, Supplier<String> network) throws IOException, InterruptedException {
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
}
