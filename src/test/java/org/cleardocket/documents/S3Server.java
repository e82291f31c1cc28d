package org.cleardocket.documents;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A store that speaks S3, on loopback: S3Proxy over a folder, in a process of its own. */
final class S3Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder an empty one; the bucket is a folder in it */
    static S3Server start(Path folder, String bucket) throws IOException {
        var port = freePort();
        Files.createDirectories(folder.resolve("data").resolve(bucket));
        var settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=sample
                s3proxy.credential=sample-only
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, folder.resolve("data")));
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-jar", "target/s3proxy/s3proxy.jar", "--properties", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var server = new S3Server(process, port);
        server.await(folder);
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void await(Path folder) throws IOException {
        var end = Instant.now().plus(LONGEST_START);
        while (true) {
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IOException(Files.readString(folder.resolve("s3proxy.log")));
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
