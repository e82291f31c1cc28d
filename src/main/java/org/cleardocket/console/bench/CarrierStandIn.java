package org.cleardocket.console.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A carrier on this machine that speaks Twilio's HTTP, as Twilio's public description of its API (version 2010-04-01)
 * has it: takes texts, lists, shows, redacts and deletes them, and reports what became of them. It remembers all it
 * took, which is the truth that the portal's outbox is held against.
 */
final class CarrierStandIn implements AutoCloseable {

    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String SECRET = "trials-only";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";
    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ':' + SECRET).getBytes(StandardCharsets.UTF_8));
    private static final int BACKLOG = 1024;
    private static final int MOST_A_PAGE = 1000;

    private final HttpServer server;
    private final Duration latency;
    private final Duration portalGivesUp;
    private final Faults faults;
    private final StatusCallbacks callbacks;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, CarriedText> carried = new ConcurrentHashMap<>();
    private final Map<String, List<String>> sidsByPhone = new ConcurrentHashMap<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    private CarrierStandIn(HttpServer server, Duration latency, Duration portalGivesUp, Faults faults) {
        this.server = server;
        this.latency = latency;
        this.portalGivesUp = portalGivesUp;
        this.faults = faults;
        callbacks = new StatusCallbacks(ACCOUNT, SECRET, faults);
    }

    /**
     * Listens on a free port of the loopback address.
     *
     * @param latency       of every answer; half of it passes before a text is taken
     * @param portalGivesUp how long the portal waits for an answer
     */
    static CarrierStandIn start(Duration latency, Duration portalGivesUp, Faults faults) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // as every real server; it would add 40 ms
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        var standIn = new CarrierStandIn(server, latency, portalGivesUp, faults);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", standIn::answer);
        server.start();
        return standIn;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StatusCallbacks callbacks() {
        return callbacks;
    }

    /** How many texts it has taken. */
    int taken() {
        return taken.get();
    }

    /** Every text it has taken. */
    Collection<CarriedText> carried() {
        return carried.values();
    }

    /** Begins anew with an empty list. */
    void forget() {
        carried.clear();
        sidsByPhone.clear();
        calls.clear();
    }

    /** A question for the list of messages, as anybody with the account's secret may put it. */
    HttpRequest question() {
        return HttpRequest.newBuilder(URI.create(address() + MESSAGES + ".json")).header("Authorization", CREDENTIALS)
                .build();
    }

    private void answer(HttpExchange call) {
        try (call) {
            var form = call.getRequestMethod().equals("POST") ? body(call) : call.getRequestURI().getRawQuery();
            route(call, Form.read(form));
        } catch (IOException | UncheckedIOException gone) {
            // whoever asked has died or given up: nobody is left to tell
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void route(HttpExchange call, Map<String, String> form) throws IOException, InterruptedException {
        if (!CREDENTIALS.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            refuse(call, 401, 20003);
        } else if (call.getRequestURI().getPath().equals(MESSAGES + ".json")) {
            switch (call.getRequestMethod()) {
                case "POST" -> create(call, form);
                case "GET" -> look(call, form.getOrDefault("To", ""), list(form));
                default -> refuse(call, 405, 20004);
            }
        } else {
            routeToOne(call, form);
        }
    }

    private void routeToOne(HttpExchange call, Map<String, String> form) throws IOException, InterruptedException {
        var sid = call.getRequestURI().getPath().replace(MESSAGES + '/', "").replace(".json", "");
        var text = carried.get(sid);
        if (text == null) {
            refuse(call, 404, 20404);
            return;
        }
        switch (call.getRequestMethod()) {
            case "GET" -> look(call, sid, text.shown(ACCOUNT, Instant.now()));
            case "POST" -> change(call, text, form);
            case "DELETE" -> delete(call, text);
            default -> refuse(call, 405, 20004);
        }
    }

    private void create(HttpExchange call, Map<String, String> form) throws IOException, InterruptedException {
        var fate = faults.fate(form.get("To"));
        var fault = faults.ofCall(form.get("StatusCallback"), number(form.get("StatusCallback")));
        Thread.sleep(latency.dividedBy(2));
        switch (fault) {
            case BUSY -> {
                call.getResponseHeaders().set("Retry-After", "2");
                refuse(call, 429, 20429);
            }
            case UNAVAILABLE -> page(call, 503);
            case FOREIGN_PAGE -> page(call, 403);
            case CUT_BEFORE -> { } // closing a call that has no answer cuts the connection
            default -> {
                if (fate.isRefused()) {
                    refuse(call, 400, fate.error());
                } else {
                    answerTaken(call, fault, take(form, fate));
                }
            }
        }
    }

    private int number(String what) {
        return calls.merge(what, 1, Integer::sum);
    }

    private void answerTaken(HttpExchange call, Faults.OfCall fault, CarriedText text)
            throws IOException, InterruptedException {
        Thread.sleep(latency.dividedBy(2));
        switch (fault) {
            case BROKEN -> page(call, 500);
            case TORN -> send(call, 201, "application/json", "{\"sid\": \"" + text.sid() + "\", \"sta");
            case EMPTY -> send(call, 201, "application/json", "{}");
            case CUT_AFTER -> { }
            case LATE -> {
                Thread.sleep(portalGivesUp);
                show(call, 201, text.shown(ACCOUNT, text.at()));
            }
            default -> show(call, 201, text.shown(ACCOUNT, text.at()));
        }
    }

    private CarriedText take(Map<String, String> form, Fate fate) {
        var sid = "SM%032x".formatted(taken.incrementAndGet());
        var sender = form.getOrDefault("MessagingServiceSid", form.getOrDefault("From", ""));
        var text = new CarriedText(sid, form.get("To"), sender, form.get("Body"),
                URI.create(form.get("StatusCallback")), Instant.now(), faults.wait(sid, fate.status(), 0), fate);
        carried.put(sid, text);
        sidsByPhone.computeIfAbsent(text.to(), _ -> new CopyOnWriteArrayList<>()).add(sid);
        callbacks.report(text);
        return text;
    }

    private void change(HttpExchange call, CarriedText text, Map<String, String> form) throws IOException {
        if (!text.isSettled(Instant.now())) {
            refuse(call, 400, 20009);
        } else {
            if ("".equals(form.get("Body"))) {
                carried.replace(text.sid(), text.withoutBody());
            }
            show(call, 200, carried.get(text.sid()).shown(ACCOUNT, Instant.now()));
        }
    }

    private void delete(HttpExchange call, CarriedText text) throws IOException {
        carried.remove(text.sid());
        call.sendResponseHeaders(204, -1);
    }

    private Map<String, Object> list(Map<String, String> form) {
        var size = Math.min(Integer.parseInt(form.getOrDefault("PageSize", "50")), MOST_A_PAGE);
        var visible = Instant.now().minus(faults.listLags());
        var messages = sidsByPhone.getOrDefault(form.getOrDefault("To", ""), List.of()).reversed().stream()
                .map(carried::get)
                .filter(text -> text != null && !text.at().isAfter(visible))
                .limit(size)
                .map(text -> text.shown(ACCOUNT, Instant.now()))
                .toList();
        return Map.of("messages", messages, "page", 0, "page_size", size, "start", 0, "end", messages.size(),
                "uri", MESSAGES + ".json", "first_page_uri", MESSAGES + ".json?Page=0");
    }

    private void look(HttpExchange call, String what, Map<String, Object> answer)
            throws IOException, InterruptedException {
        var fault = faults.ofLookup(what, number("look" + what));
        Thread.sleep(latency);
        switch (fault) {
            case UNAVAILABLE -> page(call, 503);
            case CUT -> { }
            case TORN -> send(call, 200, "application/json", "{\"messages\": [{\"sid\"");
            case LATE -> {
                Thread.sleep(portalGivesUp);
                show(call, 200, answer);
            }
            case NONE -> show(call, 200, answer);
        }
    }

    private void refuse(HttpExchange call, int status, int code) throws IOException {
        show(call, status, Map.of("code", code, "message", "refused", "status", status,
                "more_info", "https://www.twilio.com/docs/errors/" + code));
    }

    private static void page(HttpExchange call, int status) throws IOException {
        send(call, status, "text/html", "<!doctype html><title>Sorry</title><p>Something is wrong here.");
    }

    private void show(HttpExchange call, int status, Map<String, ? extends @Nullable Object> answer)
            throws IOException {
        send(call, status, "application/json", json.writeValueAsString(answer));
    }

    private static void send(HttpExchange call, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        callbacks.close();
        server.stop(0);
    }
}
