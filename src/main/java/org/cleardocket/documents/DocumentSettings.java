package org.cleardocket.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.documents}.
 *
 * @param storage    where papers are kept: {@code folder:PATH}, or {@code s3://BUCKET/PREFIX}
 * @param keys       a file of master keys, a line each: a name, a blank, and the base64 of 32 random bytes; the last one
 *                   seals new files. {@code null} for the one key that follows from the portal's secret
 * @param worker     whether this instance scans and cleans
 * @param draftsKept how long papers are kept that nobody has sent
 * @param lateAfter  how long a file may wait before the portal's health is bad
 */
@ConfigurationProperties("portal.documents")
record DocumentSettings(@DefaultValue("folder:data/documents") String storage, @Nullable Path keys,
        @DefaultValue("true") boolean worker, @DefaultValue("48h") Duration draftsKept,
        @DefaultValue("15m") Duration lateAfter) {

    private static final Pattern STORAGE = Pattern.compile("folder:.*\\S.*|s3://[\\w.-]+(/.*)?");

    /** @throws IllegalStateException where papers would be kept nowhere, or be gone, or late, at once */
    DocumentSettings {
        if (!STORAGE.matcher(storage).matches()) {
            throw new IllegalStateException("portal.documents.storage must be folder:PATH or s3://BUCKET/PREFIX");
        }
        if (draftsKept.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalStateException("portal.documents.drafts-kept must be at least 1h");
        }
        if (lateAfter.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalStateException("portal.documents.late-after must be at least 1m");
        }
    }
}
