package org.cleardocket.network;

import java.math.BigInteger;

/**
 * Addresses that begin alike.
 *
 * @param first any of them
 * @param bits  how many bits they have in common
 */
record Network(ClientAddress first, int bits) {

    /** A network so large is a mistake: it would let strangers name any address as theirs. */
    private static final int LEAST_OF_IPV4 = 8;
    private static final int LEAST_OF_IPV6 = 32;

    /** @throws IllegalArgumentException where it is neither an address nor a network */
    static Network parse(String written) {
        var parts = written.strip().split("/", -1);
        var first = ClientAddress.parse(parts[0]).orElseThrow(IllegalArgumentException::new);
        var most = first.bytes().length * 8;
        var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (parts.length > 2 || bits > most || bits < (most == 32 ? LEAST_OF_IPV4 : LEAST_OF_IPV6)) {
            throw new IllegalArgumentException();
        }
        return new Network(first, bits);
    }

    boolean contains(ClientAddress address) {
        var ours = first.bytes();
        var theirs = address.bytes();
        var rest = ours.length * 8 - bits;
        return ours.length == theirs.length
                && new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
    }

    @Override
    public String toString() {
        return first + "/" + bits;
    }
}
