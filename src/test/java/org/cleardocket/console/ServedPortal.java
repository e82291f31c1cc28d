package org.cleardocket.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cleardocket.console.bench.PortalProcess;

/** A portal in a process of its own on a database of a test, and a visitor who waits for twenty seconds and no more. */
final class ServedPortal implements AutoCloseable {

    static final String SECRET = "bBz8Wh0mTn3LkqYcV5jRxD2uEoG7sPaX9fKiM4wQyHU=";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PortalProcess portal;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServedPortal(PortalProcess portal) {
        this.portal = portal;
    }

    static ServedPortal on(String database, Path folder, Map<String, String> more)
            throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of("SPRING_DATASOURCE_URL", database, "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres", "PORTAL_SECRET", SECRET, "PORTAL_MESSAGING_GATEWAY",
                "simulator"));
        settings.putAll(more);
        return new ServedPortal(PortalProcess.start(folder, settings, List.of("-XX:TieredStopAtLevel=1")));
    }

    Process process() {
        return portal.process();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> ask(String path) {
        return http.sendAsync(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path)).timeout(PATIENCE).build();
    }

    /** Whether it ends soon enough for those who kill what does not end in a minute. */
    boolean endsWhenTold() throws InterruptedException {
        process().destroy();
        return process().waitFor(45, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process().destroyForcibly();
        http.close();
    }
}
