package org.cleardocket.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The network between a phone and the portal: slow, and cut where a test says so. Counts what the phone sends.
 */
final class WeakNetwork implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;
    /** Between two chunks from the phone: about a megabyte a second. */
    private static final long PAUSE = 15_000_000;

    private final ServerSocket door;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<Long> cuts = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();

    WeakNetwork(int portal) {
        this.portal = portal;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    String site() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Cuts every connection once the phone has sent so many bytes more. */
    void cutAfter(long bytes) {
        cuts.add(sent.get() + bytes);
    }

    boolean hasCut() {
        return cuts.isEmpty();
    }

    /** What the phone has sent until now, in bytes. */
    long sent() {
        return sent.get();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var phone = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), portal);
                open.add(phone);
                open.add(server);
                Thread.startVirtualThread(() -> carry(phone, server, true));
                Thread.startVirtualThread(() -> carry(server, phone, false));
            } catch (IOException _) {
                // closed, or the portal is gone
            }
        }
    }

    private void carry(Socket from, Socket to, boolean up) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var chunk = new byte[CHUNK];
            for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (up) {
                    slow(read);
                }
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // cut
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void slow(int bytes) throws IOException {
        LockSupport.parkNanos(PAUSE * bytes / CHUNK);
        var now = sent.addAndGet(bytes);
        var cut = cuts.peek();
        if (cut != null && now >= cut && cuts.remove(cut)) {
            for (var socket : open) {
                socket.close();
            }
            throw new IOException("cut");
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
