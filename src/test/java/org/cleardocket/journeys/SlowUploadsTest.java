package org.cleardocket.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.cleardocket.messaging.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real connections that send a byte now and then. */
@BrowserTest
class SlowUploadsTest {

    private static final int OF_FOLDER = 4;
    private static final int PIECE = 100_000;

    @LocalServerPort int port;

    /** Somebody who is asked for papers: their cookies, and the token of their page. */
    private record Sender(String cookies, String token) {
    }

    private Sender sender(Browser browser) {
        try (var context = browser.newContext()) {
            var phone = Phones.next().display();
            var resident = new Resident(context.newPage(), "http://localhost:" + port, "en", false);
            resident.open("/check/1/county").tell(Map.of("county", "los-angeles", "offense", "small-amount", "when", "2009"));
            resident.open("/ask/name").fill("name", "Rosa Muestra").next().pick("month", "3").fill("day", "9")
                    .fill("year", "1980").next();
            resident.fill("phone", phone).next();
            resident.fill("code", resident.codeOn(phone)).next().at("/ask/papers");
            return new Sender(context.cookies().stream().map(one -> one.name + '=' + one.value)
                    .collect(Collectors.joining("; ")),
                    resident.page().locator("main [name=_csrf]").first().inputValue());
        }
    }

    private String head(Sender sender, String line, String more) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTus-Resumable: 1.0.0\r\nCookie: "
                + sender.cookies + "\r\nX-XSRF-TOKEN: " + sender.token + "\r\n" + more + "\r\n";
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private String begin(Sender sender) throws IOException {
        try (var socket = connect()) {
            var key = Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(ISO_8859_1));
            socket.getOutputStream().write(head(sender, "POST /en/ask/papers/files", "Upload-Length: " + PIECE
                    + "\r\nUpload-Metadata: key " + key + ",name ZG9ja2V0\r\nContent-Length: 0\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1).lines()
                    .filter(line -> line.startsWith("Location: ")).findFirst().orElseThrow().substring(10);
        }
    }

    /** Begins to send a piece and sends one byte of it. */
    private Socket slow(Sender sender, String file) throws IOException {
        var socket = connect();
        socket.getOutputStream().write((head(sender, "PATCH " + file, "Upload-Offset: 0\r\nContent-Length: " + PIECE
                + "\r\nContent-Type: application/offset+octet-stream\r\n") + "x").getBytes(ISO_8859_1));
        return socket;
    }

    private int whole(Sender sender) throws IOException {
        try (var socket = slow(sender, begin(sender))) {
            socket.getOutputStream().write(new byte[PIECE - 1]);
            return status(socket);
        }
    }

    private static int status(Socket socket) throws IOException {
        var answer = new StringBuilder();
        for (var one = socket.getInputStream().read(); one != '\n' && one >= 0; one = socket.getInputStream().read()) {
            answer.append((char) one);
        }
        return Integer.parseInt(answer.toString().split(" ")[1]);
    }

    /** The first that is answered; until then each sends a byte now and then. */
    private static Socket answered(List<Socket> sockets) throws IOException {
        for (;;) {
            for (var socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            for (var socket : sockets) {
                socket.getOutputStream().write('x');
            }
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void whoever_sends_a_byte_now_and_then_is_cut_off_and_keeps_nobody_from_sending(Browser browser) throws IOException {
        var greedy = sender(browser);
        var other = sender(browser);
        List<Socket> slow = new ArrayList<>();
        try {
            var file = begin(greedy);
            for (var one = 0; one <= OF_FOLDER; one++) {
                slow.add(slow(greedy, file));
            }
            var refused = answered(slow);
            assertThat(status(refused)).as("one too many").isEqualTo(503);
            assertThat(whole(other)).as("somebody else gets in").isEqualTo(204);
            slow.remove(refused);
            refused.close();
            assertThat(status(answered(slow))).as("too slow").isEqualTo(408);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        assertThat(whole(other)).isEqualTo(204);
    }
}
