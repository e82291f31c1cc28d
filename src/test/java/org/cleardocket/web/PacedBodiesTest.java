package org.cleardocket.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A web server on which each look at the clock takes longer than a sender may be slow, or no time. */
@Timeout(40) // less than the web server waits in a silence
class PacedBodiesTest {

    private final Tomcat tomcat = new Tomcat();
    private final AtomicLong now = new AtomicLong();
    private volatile Duration look = Duration.ofSeconds(21);

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getEngine().getPipeline().addValve(new PacedBodies(() -> now.addAndGet(look.toNanos()), 1 << 20));
        var door = tomcat.addContext("", null);
        Tomcat.addServlet(door, "form", new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("said " + request.getParameter("a"));
            }
        });
        Tomcat.addServlet(door, "deaf", new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("not read");
            }
        });
        door.addServletMappingDecoded("/form", "form");
        door.addServletMappingDecoded("/deaf", "deaf");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    /** All that comes until the server ends the connection. */
    private String answer(String path, int length, String body, String close) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: " + length + "\r\n" + close + "\r\n" + body).getBytes(US_ASCII));
            out.flush();
            out.write('x');
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    @Test
    void a_form_that_comes_too_slowly_is_cut_off() throws IOException {
        assertThat(answer("/form", 30_000, "a=", "")).startsWith("HTTP/1.1 408");
    }

    @Test
    void what_nobody_reads_is_cut_off_after_its_answer() throws IOException {
        assertThat(answer("/deaf", 30_000, "a=", "")).contains("not read");
    }

    @Test
    void what_comes_in_time_is_read_and_the_next_request_follows() throws IOException {
        look = Duration.ZERO;
        for (var path : new String[] {"/form", "/deaf"}) {
            assertThat(answer(path, 3, "a=", "Connection: close\r\n")).contains(path.equals("/form") ? "said x" : "not read");
        }
        var next = "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Connection: close\r\nContent-Length: 3\r\n\r\na=";
        assertThat(answer("/deaf", 3, "a=y" + next, "")).contains("not read").contains("said x");
    }
}
