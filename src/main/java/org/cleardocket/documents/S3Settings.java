package org.cleardocket.documents;

import java.net.URI;
import org.cleardocket.network.ThisMachine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.documents.s3}, for a storage {@code s3://BUCKET/PREFIX}.
 *
 * @param endpoint  of a store other than Amazon's; {@code null} for Amazon's in the region. https, or on this
 *                  machine
 * @param region    some stores ask for none; any word will do then
 * @param accessKey {@code null} for what the machine brings along (environment, profile, role)
 */
@ConfigurationProperties("portal.documents.s3")
record S3Settings(@Nullable URI endpoint, @DefaultValue("us-west-2") String region, @Nullable String accessKey,
        @Nullable String secretKey) {

    /** @throws IllegalStateException where one of the two keys is missing, or the way to the store is in clear */
    S3Settings {
        if (endpoint != null && !ThisMachine.isPrivateWayTo(endpoint)) {
            throw new IllegalStateException("portal.documents.s3.endpoint must be an https address, or on this machine");
        }
        if (isMissing(accessKey) != isMissing(secretKey)) {
            throw new IllegalStateException("portal.documents.s3."
                    + (isMissing(accessKey) ? "access-key" : "secret-key") + " must be set together with the other key");
        }
    }

    private static boolean isMissing(@Nullable String key) {
        return key == null || key.isBlank();
    }

    /** A secret reaches no log. */
    @Override
    public String toString() {
        return "S3Settings[…]";
    }
}
