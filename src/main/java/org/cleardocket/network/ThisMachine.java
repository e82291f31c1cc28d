package org.cleardocket.network;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that lead nowhere but to the machine on which they are used. */
public final class ThisMachine {

    private static final Pattern NAMES = Pattern.compile(
            "localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

    private ThisMachine() {
    }

    /** Whether a host is one of these names. */
    public static boolean isCalled(@Nullable String host) {
        return host != null && NAMES.matcher(host).matches();
    }

    /** Whether nobody on the way to an address can read what is sent there: it is https, or stays on this machine. */
    public static boolean isPrivateWayTo(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || isCalled(address.getHost());
    }
}
