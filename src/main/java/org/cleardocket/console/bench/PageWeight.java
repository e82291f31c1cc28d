package org.cleardocket.console.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cleardocket.console.Refusal;

/**
 * What a page costs a phone: every byte a server sends for it, status line and headers included.
 *
 * @param parts the page, then its styles and scripts
 */
record PageWeight(String page, List<Part> parts) {

    /** One answer of the server. */
    record Part(String path, int bytes) {
    }

    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"?(/[^\" >]+\\.(?:css|js)(?:\\?[^\" >]*)?)");

    int total() {
        return parts.stream().mapToInt(Part::bytes).sum();
    }

    static PageWeight measure(String address, String page) {
        var html = fetch(address, page);
        var linked = LINKED.matcher(html.text()).results().map(found -> found.group(1)).distinct();
        return new PageWeight(page, Stream.concat(Stream.of(page), linked)
                .map(path -> new Part(path, fetch(address, path).raw().length))
                .toList());
    }

    /**
     * One answer as it comes over the wire, compressed as for a browser.
     *
     * @throws Refusal where the server does not answer 200
     */
    static Answer fetch(String address, String path) {
        var uri = URI.create(address);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write("""
                    GET %s HTTP/1.1\r
                    Host: %s:%d\r
                    Accept: text/html,*/*\r
                    Accept-Encoding: gzip\r
                    Accept-Language: en-US,en;q=0.9\r
                    Connection: close\r
                    \r
                    """.formatted(path, uri.getHost(), uri.getPort()).getBytes(StandardCharsets.US_ASCII));
            var answer = new Answer(socket.getInputStream().readAllBytes());
            if (!answer.head().startsWith("HTTP/1.1 200")) {
                throw new Refusal(path + " answered " + answer.head().lines().findFirst().orElse("nothing"));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer: head, empty line, body. */
    record Answer(byte[] raw) {

        private static final Pattern CHUNKED = Pattern.compile("(?i)^transfer-encoding: *chunked", Pattern.MULTILINE);
        private static final Pattern GZIP = Pattern.compile("(?i)^content-encoding: *gzip", Pattern.MULTILINE);
        private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^\\r\\n]+)");

        String head() {
            return new String(raw, 0, bodyAt(), StandardCharsets.ISO_8859_1);
        }

        String type() {
            return TYPE.matcher(head()).results().map(found -> found.group(1)).findFirst().orElse("text/html");
        }

        boolean compressed() {
            return GZIP.matcher(head()).find();
        }

        /** The body as it was sent, chunk marks taken out. */
        byte[] body() {
            var body = Arrays.copyOfRange(raw, bodyAt(), raw.length);
            return CHUNKED.matcher(head()).find() ? Chunks.join(body) : body;
        }

        String text() {
            try {
                var stream = new ByteArrayInputStream(body());
                return new String((compressed() ? new GZIPInputStream(stream) : stream).readAllBytes(),
                        StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int bodyAt() {
            for (var at = 0; at + 3 < raw.length; at++) {
                if (raw[at] == '\r' && raw[at + 1] == '\n' && raw[at + 2] == '\r' && raw[at + 3] == '\n') {
                    return at + 4;
                }
            }
            return raw.length;
        }
    }
}
