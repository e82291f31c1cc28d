package org.cleardocket.documents.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.cleardocket.documents.VirusScanner;
import org.cleardocket.documents.VirusScanner.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The scanner against somebody who is no clamd. */
class ClamdScannerTest {

    /** What somebody does with a connection. */
    private interface Manners {

        void meet(Socket socket) throws Exception;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "stream: OK and more\0", "INSTREAM size limit exceeded. ERROR\0", "FOUND\0",
        "HTTP/1.1 400 Bad Request\r\n\r\n"})
    void nonsense_is_no_verdict(String reply) throws Exception {
        assertThat(scan(new byte[1000], Duration.ofMinutes(1), socket -> {
            socket.getInputStream().readNBytes("zINSTREAM\0".length() + 4 + 1000 + 4);
            socket.getOutputStream().write(reply.getBytes());
        })).isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void an_ok_before_the_end_of_the_file_is_no_verdict() throws Exception {
        assertThat(scan(new byte[20 << 20], Duration.ofMinutes(1),
                socket -> socket.getOutputStream().write("stream: OK\0".getBytes())))
                .isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void somebody_who_neither_reads_nor_answers_is_left_after_a_time() throws Exception {
        var never = new CountDownLatch(1);
        assertThat(scan(new byte[20 << 20], Duration.ofMillis(200), _ -> never.await()))
                .isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void a_file_that_cannot_be_read_is_no_verdict() throws Exception {
        assertThat(scan(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unreadable");
            }
        }, Duration.ofMinutes(1), socket -> socket.getInputStream().readAllBytes()))
                .isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void there_is_a_scanner_only_where_one_is_named() {
        var portal = new ApplicationContextRunner().withUserConfiguration(Clamd.class);
        portal.run(context -> assertThat(context).doesNotHaveBean(VirusScanner.class));
        portal.withPropertyValues("portal.documents.scanner=")
                .run(context -> assertThat(context).doesNotHaveBean(VirusScanner.class));
        portal.withPropertyValues("portal.documents.scanner=None")
                .run(context -> assertThat(context).doesNotHaveBean(VirusScanner.class));
        portal.withPropertyValues("portal.documents.scanner=clamd://127.0.0.1:3310")
                .run(context -> assertThat(context).hasSingleBean(VirusScanner.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3310", "http://127.0.0.1:3310", "clamd://127.0.0.1", "clamd:run/clamd", "clamd://"})
    void a_wrong_address_is_refused_with_a_sentence(String address) {
        assertThatThrownBy(() -> new ClamdSettings(address, false, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("portal.documents.scanner must be clamd://host:port, clamd:///path of a Unix socket, or none");
    }

    @Test
    void a_host_that_is_not_there_is_no_verdict() {
        var scanner = new ClamdScanner(new ClamdAddress.Port("no-such-host.invalid", 3310), Duration.ofMinutes(1));
        assertThat(scanner.scan(InputStream.nullInputStream())).isInstanceOf(Verdict.Unavailable.class);
        assertThat(scanner.isUp()).isFalse();
    }

    @Test
    void a_scanner_is_asked_by_its_unix_socket(@TempDir Path folder) throws Exception {
        var address = (ClamdAddress.SocketFile) ClamdAddress.parse("clamd://" + folder.resolve("clamd.ctl")).orElseThrow();
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address.resolve());
            Thread.startVirtualThread(() -> {
                try (var channel = server.accept()) {
                    Channels.newInputStream(channel).readNBytes("zINSTREAM\0".length() + 4 + 1000 + 4);
                    Channels.newOutputStream(channel).write("stream: OK\0".getBytes());
                } catch (IOException _) {
                    // the scanner has hung up
                }
            });
            assertThat(new ClamdScanner(address, Duration.ofMinutes(1)).scan(new ByteArrayInputStream(new byte[1000])))
                    .isEqualTo(new Verdict.Clean());
        }
    }

    private static Verdict scan(byte[] file, Duration timeout, Manners manners) throws IOException {
        return scan(new ByteArrayInputStream(file), timeout, manners);
    }

    private static Verdict scan(InputStream file, Duration timeout, Manners manners) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (var socket = server.accept()) {
                    manners.meet(socket);
                } catch (Exception _) {
                    // the scanner has hung up
                }
            });
            return new ClamdScanner(new ClamdAddress.Port("127.0.0.1", server.getLocalPort()), timeout).scan(file);
        }
    }
}
