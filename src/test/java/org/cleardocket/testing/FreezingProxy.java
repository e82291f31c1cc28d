package org.cleardocket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a program and its database, and can do what a failover does: connections stay open, and nothing comes
 * through them any more, in neither direction.
 */
public final class FreezingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final List<Pair> pairs = new CopyOnWriteArrayList<>();
    private volatile boolean frozenForNew;

    private final class Pair {

        private final Socket client;
        private final Socket server;
        private volatile boolean frozen = frozenForNew;

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        }

        private void pump(Socket from, Socket to) {
            var bytes = new byte[8192];
            try {
                for (int count; (count = from.getInputStream().read(bytes)) >= 0;) {
                    if (!frozen) {
                        to.getOutputStream().write(bytes, 0, count);
                    }
                }
            } catch (IOException _) {
                // cut from one side
            }
            if (!frozen) {
                close();
            }
        }

        void close() {
            try (client; server) {
                pairs.remove(this);
            } catch (IOException _) {
                // it is closed then
            }
        }
    }

    /** @param database as {@code jdbc:postgresql://host:port/…} */
    public FreezingProxy(String database) throws IOException {
        var address = URI.create(database.substring("jdbc:".length()));
        host = address.getHost();
        port = address.getPort();
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                var pair = new Pair(door.accept(), new Socket(host, port));
                pairs.add(pair);
                pair.start();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** The same database, through this. */
    public String url(String database) {
        return database.replaceFirst("//[^/]+/", "//127.0.0.1:" + door.getLocalPort() + "/");
    }

    /** All connections hang from now on, and those that are opened do, too. */
    public void freezeAll() {
        frozenForNew = true;
        freezeOpen();
    }

    /** The connections that are open now hang for good. New ones work. */
    public void freezeOpen() {
        pairs.forEach(pair -> pair.frozen = true);
    }

    /** New connections work again. Those that hang go on hanging. */
    public void letNewThrough() {
        frozenForNew = false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pairs.forEach(Pair::close);
    }
}
