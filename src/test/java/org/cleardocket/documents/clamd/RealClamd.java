package org.cleardocket.documents.clamd;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.cleardocket.documents.cleaning.UglyShelf;

/**
 * The real clamd on a port of this machine alone, with one signature, so that nothing has to be fetched.
 * {@code ./portal test} installs it where it can.
 */
final class RealClamd implements AutoCloseable {

    /** How clamd calls what {@link UglyShelf#EICAR} is. */
    static final String SIGNATURE = "Test.Eicar.UNOFFICIAL";

    private final Path folder;
    private final int port;
    private final Process process;

    private RealClamd(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param mostMegabytes that one stream may have */
    static RealClamd start(int mostMegabytes) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("clamd");
        int port = freePort();
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("test.ndb"), "Test.Eicar:0:*:" + hex(UglyShelf.EICAR) + '\n');
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                TCPAddr 127.0.0.1
                TCPSocket %d
                LocalSocket %s
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength %dM
                User %s
                """.formatted(port, folder.resolve("clamd.ctl"), signatures, folder, mostMegabytes, System.getProperty("user.name")));
        var process = new ProcessBuilder(program().toString(), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        var clamd = new RealClamd(folder, port, process);
        clamd.awaitPong();
        return clamd;
    }

    private static Path program() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("No clamd: run ./portal test, or install clamav-daemon"));
    }

    private void awaitPong() throws IOException, InterruptedException {
        var scanner = scanner();
        while (!scanner.isUp()) {
            if (process.waitFor(Duration.ofMillis(100))) {
                throw new IOException(Files.readString(folder.resolve("log")));
            }
        }
    }

    ClamdScanner scanner() {
        return scanner(new ClamdAddress.Port("127.0.0.1", port));
    }

    /** Asked by its Unix socket. */
    ClamdScanner scannerAtSocket() {
        return scanner(new ClamdAddress.SocketFile(folder.resolve("clamd.ctl")));
    }

    private static ClamdScanner scanner(ClamdAddress address) {
        return new ClamdScanner(address, Duration.ofMinutes(2));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
