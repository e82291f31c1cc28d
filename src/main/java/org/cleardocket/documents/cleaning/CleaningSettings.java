package org.cleardocket.documents.cleaning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code portal.documents.cleaning}.
 *
 * @param workers        how many files are cleaned at the same time
 * @param memory         heap of one worker; a file that needs more is too hard
 * @param deadline       how long one file may take, up to a hundred pages; one that needs longer is too hard
 * @param filesPerWorker after so many a worker makes place for a fresh one
 * @param idle           after so long without a file a worker ends, and its memory is free
 */
@ConfigurationProperties("portal.documents.cleaning")
record CleaningSettings(@DefaultValue("2") int workers, @DefaultValue("256MB") DataSize memory,
        @DefaultValue("2m") Duration deadline, @DefaultValue("100") int filesPerWorker,
        @DefaultValue("1m") Duration idle) {
}
