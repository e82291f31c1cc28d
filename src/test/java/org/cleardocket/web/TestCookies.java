package org.cleardocket.web;

import java.net.URI;

/** Names and flags of cookies for tests that need no portal around them. */
public final class TestCookies {

    private TestCookies() {
    }

    public static OwnCookies plain() {
        return of("http://localhost:8080");
    }

    /** @param publicUrl where browsers reach the portal */
    public static OwnCookies of(String publicUrl) {
        return new OwnCookies(new CookieSettings(URI.create(publicUrl)));
    }
}
