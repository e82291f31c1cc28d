package org.cleardocket.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Cuts off who sends the body of a request too slowly, at every door: also where the web server itself reads a form, and
 * where nobody reads what is sent. A filter would see neither.
 */
final class PacedBodies extends ValveBase {

    private final LongSupplier nanos;
    private final int mostUnread;

    /**
     * @param nanos      a clock in nanoseconds
     * @param mostUnread how many bytes that no door has read are taken before the connection ends
     */
    PacedBodies(LongSupplier nanos, int mostUnread) {
        super(true);
        this.nanos = nanos;
        this.mostUnread = mostUnread;
    }

    /** Puts it before everything. */
    @Configuration(proxyBeanMethods = false)
    static class Doors {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedBodies() {
            return server -> server.addEngineValves(new PacedBodies(System::nanoTime, 4 << 20));
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        if (coyote.getContentLengthLong() <= 0 && coyote.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var network = coyote.getInputBuffer();
        var pace = new Pace(network, nanos);
        coyote.setInputBuffer(pace);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
                takeRest(coyote, pace);
            }
        } finally {
            if (!request.isAsync()) {
                coyote.setInputBuffer(network);
            }
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // what comes is thrown away
        }
    }

    /** Takes what nobody has read: only then the next request can begin on this connection. */
    private void takeRest(org.apache.coyote.Request request, Pace body) {
        if (request.hasExpectation() && request.getResponse().getStatus() >= 300) {
            return; // a body that was announced and refused never comes; the server ends the connection
        }
        var nowhere = new Nowhere();
        try {
            var left = body.isTooSlow() ? 0 : mostUnread;
            while (left > 0) {
                var count = body.doRead(nowhere);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
        } catch (IOException _) {
            // the connection ends below
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
