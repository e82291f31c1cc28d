package org.cleardocket.network;

/** How much of the network is counted as one. Providers give an IPv6 customer a /64, a /56 or a /48. */
public enum Breadth {

    /** One household or office. */
    HOUSEHOLD(32, 64),
    /** One customer of most providers. */
    CUSTOMER(32, 56),
    /** The largest that one IPv6 customer gets; of IPv4, 256 neighbors. */
    NEIGHBORHOOD(24, 48);

    private final int ofIpv4;
    private final int ofIpv6;

    Breadth(int ofIpv4, int ofIpv6) {
        this.ofIpv4 = ofIpv4;
        this.ofIpv6 = ofIpv6;
    }

    int ofIpv4() {
        return ofIpv4;
    }

    int ofIpv6() {
        return ofIpv6;
    }
}
