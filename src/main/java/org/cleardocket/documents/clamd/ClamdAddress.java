package org.cleardocket.documents.clamd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cleardocket.network.ThisMachine;

/** Where clamd listens. It knows no encryption. */
sealed interface ClamdAddress {

    Pattern PORT = Pattern.compile("clamd://([\\w.-]+|\\[[0-9a-fA-F:]+]):([1-9]\\d{0,4})/?");
    Pattern SOCKET = Pattern.compile("clamd://(/.+)");

    /** Reads {@code clamd://host:port} or {@code clamd:///path}; empty where it is neither. */
    static Optional<ClamdAddress> parse(String written) {
        var port = PORT.matcher(written);
        if (port.matches()) {
            return Optional.of(new Port(port.group(1), Integer.parseInt(port.group(2))));
        }
        var socket = SOCKET.matcher(written);
        return socket.matches() ? Optional.of(new SocketFile(Path.of(socket.group(1)))) : Optional.empty();
    }

    /** Whether what is sent there stays on this machine. */
    boolean isOnThisMachine();

    /** A channel that can be connected to it. */
    SocketChannel open() throws IOException;

    /** @throws UnknownHostException where the host has no address just now */
    SocketAddress resolve() throws UnknownHostException;

    /** A port of a host. */
    record Port(String host, int port) implements ClamdAddress {

        @Override
        public boolean isOnThisMachine() {
            return ThisMachine.isCalled(host);
        }

        @Override
        public SocketChannel open() throws IOException {
            return SocketChannel.open();
        }

        @Override
        public SocketAddress resolve() throws UnknownHostException {
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException(host);
            }
            return address;
        }
    }

    /** A Unix socket. */
    record SocketFile(Path path) implements ClamdAddress {

        @Override
        public boolean isOnThisMachine() {
            return true;
        }

        @Override
        public SocketChannel open() throws IOException {
            return SocketChannel.open(StandardProtocolFamily.UNIX);
        }

        @Override
        public SocketAddress resolve() {
            return UnixDomainSocketAddress.of(path);
        }
    }
}
