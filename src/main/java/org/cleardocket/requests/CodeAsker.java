package org.cleardocket.requests;

import java.util.Optional;
import java.util.UUID;
import org.cleardocket.network.Breadth;
import org.cleardocket.network.ClientAddress;

/**
 * Who asks for a code, for limits alone.
 *
 * @param address where they come from
 * @param browser something that no other browser has, and that one browser has for as long as it is open
 * @param device  a device that has proven this very number before; empty for a stranger
 */
public record CodeAsker(String address, String browser, Optional<UUID> device) {

    /** Someone who has never proven this number, as far as we know, and has the only browser at their address. */
    public static CodeAsker stranger(String address) {
        return new CodeAsker(address, address, Optional.empty());
    }

    String network(Breadth breadth) {
        return ClientAddress.network(address, breadth);
    }
}
