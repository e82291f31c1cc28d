package org.cleardocket.requests;

import java.net.URI;
import org.cleardocket.language.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal} that requests need.
 *
 * @param publicUrl where residents reach the portal
 */
@ConfigurationProperties("portal")
record PortalSettings(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** @throws IllegalStateException where a link to a page could not be made of the address */
    PortalSettings {
        if (publicUrl.getRawQuery() != null || publicUrl.getRawFragment() != null || publicUrl.getUserInfo() != null) {
            throw new IllegalStateException("portal.public-url must be an address without ?, # and @");
        }
    }

    /** Where a person follows their request. */
    String followLink(Language language) {
        return publicUrl.toString().replaceAll("/+$", "") + '/' + language.tag() + "/follow";
    }
}
