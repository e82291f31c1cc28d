package org.cleardocket.web;

import java.net.SocketTimeoutException;

/** A request's body comes too slowly. The web server answers this like a silence: 408, and the connection ends. */
public final class TooSlow extends SocketTimeoutException {

    /** Whether reading a body failed for this reason. */
    public static boolean caused(Throwable failure) {
        return failure instanceof TooSlow || failure.getCause() instanceof TooSlow;
    }
}
