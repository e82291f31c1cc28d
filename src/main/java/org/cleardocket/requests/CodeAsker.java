package org.cleardocket.requests;

import java.util.Optional;
import java.util.UUID;
import org.cleardocket.network.Breadth;
import org.cleardocket.network.ClientAddress;

/**
 * Who asks for a code, for limits alone.
 *
 * @param address where they come from
 * @param device  a device that has proven this very number before; empty for a stranger
 */
public record CodeAsker(String address, Optional<UUID> device) {

    /** Someone who has never proven this number, as far as we know. */
    public static CodeAsker stranger(String address) {
        return new CodeAsker(address, Optional.empty());
    }

    String network(Breadth breadth) {
        return ClientAddress.network(address, breadth);
    }
}
