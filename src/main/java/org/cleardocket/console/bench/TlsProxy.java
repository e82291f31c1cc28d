package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cleardocket.console.Refusal;

/**
 * nginx with TLS in front of a portal, on a free port of the loopback address, as the handbook advises it. Its
 * certificate is signed by itself.
 */
record TlsProxy(Process process, int port) implements AutoCloseable {

    private static final String CONFIGURATION = "nginx-tls.conf";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static TlsProxy before(PortalProcess portal, Path folder) throws IOException, InterruptedException {
        var nginx = Tools.need("nginx", "nginx-light");
        Files.createDirectories(folder);
        certify(folder);
        var port = Ports.free();
        var configuration = Files.writeString(folder.resolve("nginx.conf"), """
                %s
                daemon off;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events { worker_connections 4096; }
                http {
                    access_log off;
                    client_body_temp_path %2$s/body; proxy_temp_path %2$s/proxy; fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi; scgi_temp_path %2$s/scgi;
                    %3$s
                }
                """.formatted(System.getProperty("user.name").equals("root") ? "user root;" : "", folder,
                server(portal, folder, port)));
        var log = folder.resolve("nginx.log");
        var process = new ProcessBuilder(nginx.toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        awaitOpen(process, port, log);
        return new TlsProxy(process, port);
    }

    private static void certify(Path folder) throws IOException, InterruptedException {
        var made = new ProcessBuilder(Tools.need("openssl", "openssl").toString(), "req", "-x509", "-newkey", "ec",
                "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj", "/CN=localhost",
                "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", folder.resolve("key.pem").toString(),
                "-out", folder.resolve("certificate.pem").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("openssl.log").toFile()).start();
        if (made.waitFor() != 0) {
            throw new Refusal("openssl made no certificate:\n" + Files.readString(folder.resolve("openssl.log")));
        }
    }

    private static String server(PortalProcess portal, Path folder, int port) throws IOException {
        var values = Map.of("LISTEN", "127.0.0.1:" + port, "SERVER_NAME", "localhost",
                "CERTIFICATE", folder.resolve("certificate.pem").toString(),
                "CERTIFICATE_KEY", folder.resolve("key.pem").toString(), "PORTAL", portal.address());
        try (var file = TlsProxy.class.getResourceAsStream(CONFIGURATION)) {
            var server = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                server = server.replace("${" + value.getKey() + "}", value.getValue());
            }
            return server;
        }
    }

    private static void awaitOpen(Process process, int port, Path log) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(until)) {
                    process.destroy();
                    throw new Refusal("nginx did not start:\n" + Files.readString(log));
                }
                Thread.sleep(Duration.ofMillis(20));
            }
        }
    }

    String address() {
        return "https://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
