package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cleardocket.console.Refusal;

/** A portal behind a proxy, as a county runs it, with a carrier that answers at once. */
final class FloodSite implements AutoCloseable {

    private static final String RESIDENT = "192.0.2.1";
    private static final Duration PORTAL_GIVES_UP = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LANES = 8;
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CarrierStandIn carrier;
    private final PortalProcess portal;
    private final AtomicInteger people = new AtomicInteger();

    private FloodSite(CarrierStandIn carrier, PortalProcess portal) {
        this.carrier = carrier;
        this.portal = portal;
    }

    static FloodSite start(Path folder) throws IOException, InterruptedException {
        var carrier = CarrierStandIn.start(Duration.ZERO, PORTAL_GIVES_UP, Faults.NONE);
        try {
            var settings = new HashMap<>(TrialSettings.ownDatabase(carrier, LANES));
            settings.put("PORTAL_MESSAGING_ERASE", "false"); // codes are read at the carrier
            return new FloodSite(carrier, PortalProcess.start(folder, settings, List.of()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            carrier.close();
            throw e;
        }
    }

    PortalProcess portal() {
        return portal;
    }

    /** @param network whose address each request comes from */
    PlainBrowser browser(Supplier<String> network) {
        return new PlainBrowser(http, portal.address(), network);
    }

    /** Somebody at home who has proven a number and looks at their papers. */
    PaperSender resident() throws IOException, InterruptedException {
        return sender(() -> RESIDENT);
    }

    /** Another person, with a number of their own. */
    PaperSender sender(Supplier<String> network) throws IOException, InterruptedException {
        return PaperSender.arrive(browser(network), people.getAndIncrement(), this::code);
    }

    private String code(String phone) throws InterruptedException {
        var to = "+1" + phone.replaceAll("\\D", "");
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var text : carrier.carried()) {
                var code = CODE.matcher(text.body());
                if (text.to().equals(to) && code.find()) {
                    return code.group();
                }
            }
            Thread.sleep(20);
        }
        throw new Refusal("No code came to " + phone + ".");
    }

    @Override
    public void close() {
        http.shutdownNow();
        portal.close();
        carrier.close();
    }
}
