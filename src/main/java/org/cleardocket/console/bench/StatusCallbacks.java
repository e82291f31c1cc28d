package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reports what became of texts, signed as Twilio signs (twilio.com/docs/usage/security), to whichever portal lives: the
 * proxy before the portals goes on to the next where one does not answer. As at Twilio, a report that nobody takes is
 * tried once more and then lost.
 */
final class StatusCallbacks implements AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final int TRIES = 2;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String account;
    private final String secret;
    private final Faults faults;
    private final List<URI> portals = new CopyOnWriteArrayList<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StatusCallbacks(String account, String secret, Faults faults) {
        this.account = account;
        this.secret = secret;
        this.faults = faults;
    }

    /** A portal that reports may go to from now on. */
    void add(String portal) {
        portals.add(URI.create(portal));
    }

    void remove(String portal) {
        portals.remove(URI.create(portal));
    }

    /** Whether the portal has confirmed to have heard the text's fate. */
    boolean fateWasTaken(CarriedText text) {
        return taken.contains(text.sid() + text.fate().status());
    }

    /** How many reports are still to be made. */
    int underWay() {
        return underWay.get();
    }

    /** That the text is on its way, and what became of it: late, twice, in any order or never, as the faults say. */
    void report(CarriedText text) {
        report(text, "sent", 0);
        report(text, text.fate().status(), text.fate().error());
    }

    private void report(CarriedText text, String status, int error) {
        if (faults.loses(text.sid(), status)) {
            return;
        }
        for (var time = 0; time < faults.timesMade(text.sid(), status); time++) {
            var wait = faults.wait(text.sid(), status, time);
            underWay.incrementAndGet();
            threads.execute(() -> make(text, status, error, wait));
        }
    }

    private void make(CarriedText text, String status, int error, Duration wait) {
        try {
            Thread.sleep(wait);
            for (var tries = 0; tries < TRIES; tries++) {
                if (isTaken(text.callback(), fields(text, status, error))) {
                    taken.add(text.sid() + status);
                    return;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Map<String, String> fields(CarriedText text, String status, int error) {
        var fields = new TreeMap<>(Map.of("AccountSid", account, "ApiVersion", "2010-04-01", "MessageSid", text.sid(),
                "MessageStatus", status, "SmsSid", text.sid(), "SmsStatus", status, "To", text.to()));
        fields.put(text.sender().startsWith("MG") ? "MessagingServiceSid" : "From", text.sender());
        if (error > 0) {
            fields.put("ErrorCode", String.valueOf(error));
        }
        return fields;
    }

    private boolean isTaken(URI address, Map<String, String> fields) throws InterruptedException {
        lines.acquire();
        try {
            for (var portal : inAnyOrder(portals)) {
                if (isTaken(portal, address, fields)) {
                    return true;
                }
            }
            return false;
        } finally {
            lines.release();
        }
    }

    private static Collection<URI> inAnyOrder(List<URI> portals) {
        var shuffled = new ArrayList<>(portals);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    private boolean isTaken(URI portal, URI address, Map<String, String> fields) throws InterruptedException {
        var request = HttpRequest.newBuilder(portal.resolve(address.getPath())).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature(address, fields))
                .POST(HttpRequest.BodyPublishers.ofString(Form.write(fields)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException dead) {
            return false;
        }
    }

    /** Of the address as the carrier knows it, and of every field in the order of their names. */
    private String signature(URI address, Map<String, String> fields) {
        var signed = new StringBuilder(address.toString());
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
