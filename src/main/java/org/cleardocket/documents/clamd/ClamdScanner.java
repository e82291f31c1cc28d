package org.cleardocket.documents.clamd;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cleardocket.documents.VirusScanner;

/**
 * Asks clamd. Each call has a connection of its own, and a file goes over it in pieces (clamd(8), {@code INSTREAM}).
 * clamd must take streams of 20 MB ({@code StreamMaxLength}, 25 MB or more as it comes). The client libraries that exist
 * are no longer kept and set no limit on time.
 */
final class ClamdScanner implements VirusScanner {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int PIECE = 64 << 10;
    private static final int LONGEST_REPLY = 4096;
    private static final String FOUND = " FOUND";

    private final ClamdAddress address;
    private final Duration timeout;

    /** @param timeout how long clamd may take over a file */
    ClamdScanner(ClamdAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    @Override
    public Verdict scan(InputStream content) {
        try (var clamd = connect(timeout)) {
            var sent = send(clamd, content);
            return verdict(reply(clamd), sent);
        } catch (IOException e) {
            return new Verdict.Unavailable("The scanner cannot be reached, or does not answer.");
        }
    }

    @Override
    public boolean isUp() {
        try (var clamd = connect(CONNECT)) {
            Channels.newOutputStream(clamd).write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return reply(clamd).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** A connection that is cut after a time, because a scanner that hangs need not even read. */
    private SocketChannel connect(Duration longest) throws IOException {
        var channel = address.open();
        after(longest, () -> cut(channel));
        after(CONNECT, () -> {
            if (!channel.isConnected()) {
                cut(channel);
            }
        });
        try {
            channel.connect(address.resolve());
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void after(Duration time, Runnable task) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(task);
    }

    private static void cut(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // it is of no use any more
        }
    }

    /** Whether clamd took all of it; it hangs up on what is too long for it, and then says so. */
    private static boolean send(SocketChannel clamd, InputStream content) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(clamd), PIECE));
        var piece = new byte[PIECE];
        int length;
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        do {
            length = content.readNBytes(piece, 0, PIECE);
            try {
                out.writeInt(length);
                out.write(piece, 0, length);
            } catch (IOException _) {
                return false;
            }
        } while (length > 0);
        out.flush();
        return true;
    }

    private static String reply(SocketChannel clamd) throws IOException {
        var reply = new String(Channels.newInputStream(clamd).readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8);
        return reply.endsWith("\0") ? reply.substring(0, reply.length() - 1) : reply;
    }

    private static Verdict verdict(String reply, boolean sent) {
        if (reply.startsWith("stream: ") && reply.endsWith(FOUND)) {
            return new Verdict.Infected(reply.substring("stream: ".length(), reply.length() - FOUND.length()));
        }
        return sent && reply.equals("stream: OK") ? new Verdict.Clean()
                : new Verdict.Unavailable("The scanner gave no verdict.");
    }
}
