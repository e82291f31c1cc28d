package org.cleardocket.requests;

import java.net.URI;
import java.util.Base64;
import org.cleardocket.language.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal} that requests need.
 *
 * @param secret    base64 of 32 random bytes or more, from which keys are derived
 * @param publicUrl where residents reach the portal
 */
@ConfigurationProperties("portal")
record PortalSettings(@DefaultValue("") String secret, @DefaultValue("http://localhost:8080") URI publicUrl) {

    PortalSettings {
        if (decoded(secret).length < 32) {
            throw new IllegalStateException("portal.secret must be the base64 of at least 32 random bytes. "
                    + "Make one with: openssl rand -base64 32");
        }
    }

    byte[] secretBytes() {
        return decoded(secret);
    }

    /** Where a person follows their request. */
    String followLink(Language language) {
        return publicUrl.toString().replaceAll("/+$", "") + '/' + language.tag() + "/follow";
    }

    private static byte[] decoded(String secret) {
        try {
            return Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    /** A secret reaches no log. */
    @Override
    public String toString() {
        return "PortalSettings[" + publicUrl + ']';
    }
}
