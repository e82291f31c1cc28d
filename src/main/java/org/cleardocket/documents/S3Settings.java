package org.cleardocket.documents;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.documents.s3}, for a storage {@code s3://BUCKET/PREFIX}.
 *
 * @param endpoint  of a store other than Amazon's; {@code null} for Amazon's in the region
 * @param region    some stores ask for none; any word will do then
 * @param accessKey {@code null} for what the machine brings along (environment, profile, role)
 */
@ConfigurationProperties("portal.documents.s3")
record S3Settings(@Nullable URI endpoint, @DefaultValue("us-west-2") String region, @Nullable String accessKey,
        @Nullable String secretKey) {

    /** A secret reaches no log. */
    @Override
    public String toString() {
        return "S3Settings[…]";
    }
}
