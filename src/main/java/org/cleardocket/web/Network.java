package org.cleardocket.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** One household or office: an IPv4 address, or the 64 bits that an IPv6 customer gets at least. */
public final class Network {

    /** As some proxies pass an address on. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[?(.*?)]?:\\d+");

    private Network() {
    }

    /** Text that is no address, which only a proxy set up wrongly sends, stands for itself. */
    public static String of(String network) {
        try {
            return ofAddress(network);
        } catch (IllegalArgumentException _) {
            return withoutPort(network);
        }
    }

    private static String withoutPort(String network) {
        var parts = WITH_PORT.matcher(network);
        try {
            return parts.matches() ? ofAddress(parts.group(1)) : network;
        } catch (IllegalArgumentException _) {
            return network;
        }
    }

    private static String ofAddress(String literal) {
        var address = InetAddress.ofLiteral(literal).getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? 4 : 8));
    }
}
