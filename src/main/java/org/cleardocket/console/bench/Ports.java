package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.cleardocket.console.Refusal;

/** Ports of the loopback address for servers that a bench starts. */
final class Ports {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Ports() {
    }

    static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits until a server answers.
     *
     * @throws Refusal where its process ends first, with what it wrote
     */
    static void await(Process process, String url, Path log) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!answers(url)) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                process.destroy();
                throw new Refusal("A server of the bench did not start:\n" + Files.readString(log));
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
