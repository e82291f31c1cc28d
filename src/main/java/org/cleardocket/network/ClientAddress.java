package org.cleardocket.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address on the network, however it is written: with a port, in brackets, with a zone, or an IPv4 address in the
 * form of an IPv6 one.
 */
public final class ClientAddress {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)](?::\\d{1,5})?");
    private static final Pattern ZONE = Pattern.compile("%[\\w.~-]{1,32}$");
    private static final String NONE = "none";

    private final byte[] bytes;

    private ClientAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads one; empty where the text is none. Nothing is looked up. */
    public static Optional<ClientAddress> parse(String text) {
        var written = text.strip();
        var four = IPV4.matcher(written);
        if (four.matches()) {
            return literal(four.group(1));
        }
        var brackets = BRACKETS.matcher(written);
        var six = brackets.matches() ? brackets.group(1) : written;
        return six.indexOf(':') < 0 ? Optional.empty() : literal(ZONE.matcher(six).replaceFirst(""));
    }

    private static Optional<ClientAddress> literal(String text) {
        try {
            return Optional.of(new ClientAddress(InetAddress.ofLiteral(text).getAddress()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * The network of an address, as limits count it. All texts that are no address are one network together.
     *
     * @param address as the container gives it
     */
    public static String network(String address, Breadth breadth) {
        return parse(address).map(one -> one.network(breadth)).orElse(NONE);
    }

    /** The bits that the network has in common, in hexadecimal, and how many they are. */
    public String network(Breadth breadth) {
        var bits = bytes.length == 4 ? breadth.ofIpv4() : breadth.ofIpv6();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, bits / 8)) + '/' + bits;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private InetAddress toInet() {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // they are 4 or 16
        }
    }

    /** The address alone, without port, brackets or zone. */
    @Override
    public String toString() {
        return toInet().getHostAddress();
    }
}
