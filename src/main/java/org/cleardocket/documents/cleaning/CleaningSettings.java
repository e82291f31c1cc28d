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
 * @param pageDeadline   how long one page of it may take
 * @param filesPerWorker after so many a worker makes place for a fresh one
 * @param idle           after so long without a file a worker ends, and its memory is free
 */
@ConfigurationProperties("portal.documents.cleaning")
record CleaningSettings(@DefaultValue("2") int workers, @DefaultValue("256MB") DataSize memory,
        @DefaultValue("2m") Duration deadline, @DefaultValue("40s") Duration pageDeadline,
            @DefaultValue("100") int filesPerWorker,
        @DefaultValue("1m") Duration idle) {

    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(64);

    /** @throws IllegalStateException where no file could ever be cleaned */
    CleaningSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalStateException("portal.documents.cleaning.workers must be from 1 to 64");
        }
        if (memory.compareTo(LEAST_MEMORY) < 0) {
            throw new IllegalStateException("portal.documents.cleaning.memory must be at least 64MB");
        }
        if (!deadline.isPositive()) {
            throw new IllegalStateException("portal.documents.cleaning.deadline must be more than 0s");
        }
        if (!pageDeadline.isPositive()) {
            throw new IllegalStateException("portal.documents.cleaning.page-deadline must be more than 0s");
        }
        if (filesPerWorker < 1) {
            throw new IllegalStateException("portal.documents.cleaning.files-per-worker must be at least 1");
        }
    }
}
