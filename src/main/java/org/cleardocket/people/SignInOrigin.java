package org.cleardocket.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.network.Breadth;
import org.cleardocket.network.ClientAddress;

/**
 * Where a try to sign in comes from, for limits alone.
 *
 * @param address  on the network
 * @param device   a device on which somebody has signed in before; empty for any other
 * @param accounts whose both factors were right on that device
 */
public record SignInOrigin(String address, Optional<UUID> device, List<UUID> accounts) {

    /** A device that nobody has signed in on, as far as we know. */
    public static SignInOrigin unknown(String address) {
        return new SignInOrigin(address, Optional.empty(), List.of());
    }

    /** The device, if this account has signed in on it. */
    Optional<UUID> deviceOf(UUID account) {
        return device.filter(_ -> accounts.contains(account));
    }

    String network(Breadth breadth) {
        return ClientAddress.network(address, breadth);
    }
}
