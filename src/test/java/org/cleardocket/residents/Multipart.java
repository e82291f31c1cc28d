package org.cleardocket.residents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A form with files as a browser writes it. */
final class Multipart {

    private static final String BOUNDARY = "----a-browsers-boundary";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        begin("name=\"%s\"".formatted(name));
        body.writeBytes(("\r\n" + value + "\r\n").getBytes(UTF_8));
        return this;
    }

    Multipart file(String field, String name, byte[] content) {
        begin("name=\"%s\"; filename=\"%s\"".formatted(field, name));
        body.writeBytes("Content-Type: application/octet-stream\r\n\r\n".getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    byte[] body() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }

    private void begin(String disposition) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n")
                .getBytes(UTF_8));
    }
}
