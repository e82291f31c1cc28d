package org.cleardocket.documents;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Red when papers can be neither kept nor seen: storage or scanner does not answer, a master key is lost, or a file has
 * waited too long to be scanned and cleaned; limited when a decoder is missing. The log says which. A balancer asks the group {@code readiness}, which
 * leaves papers out.
 */
@Component
class PapersHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PapersHealthIndicator.class);

    /** Some kinds of files are refused, because a decoder is missing. Answered with 200, since all else works. */
    static final Status LIMITED = new Status("LIMITED");

    private final FileStore files;
    private final LostFileStore lostFiles;
    private final Vault vault;
    private final DocumentKeys keys;
    private final ObjectProvider<VirusScanner> scanner;
    private final DocumentSettings settings;
    private final FileCleaner cleaner;
    private final Clock clock;

    PapersHealthIndicator(FileStore files, LostFileStore lostFiles, Vault vault, DocumentKeys keys,
            ObjectProvider<VirusScanner> scanner, DocumentSettings settings, FileCleaner cleaner, Clock clock) {
        this.files = files;
        this.lostFiles = lostFiles;
        this.vault = vault;
        this.keys = keys;
        this.scanner = scanner;
        this.settings = settings;
        this.cleaner = cleaner;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var faults = faults();
        faults.forEach(fault -> LOG.error("Papers: {}", fault));
        if (!faults.isEmpty()) {
            return Health.down().withDetail("faults", faults).build();
        }
        var limits = settings.worker() ? cleaner.limits() : List.<String>of();
        limits.forEach(limit -> LOG.warn("Papers: {}", limit));
        return limits.isEmpty() ? Health.up().build() : Health.status(LIMITED).withDetail("limits", limits).build();
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        try {
            vault.tryOut();
        } catch (IOException e) {
            faults.add("the storage does not take or destroy anything: " + e);
        }
        var looker = scanner.getIfAvailable();
        if (looker != null && !looker.isUp()) {
            faults.add("the scanner does not answer");
        }
        var lost = keys.lost();
        if (!lost.isEmpty()) {
            faults.add("the file that portal.documents.keys names lacks master keys of papers: " + lost);
        }
        var gone = lostFiles.count();
        if (gone > 0) {
            faults.add("the storage has lost bytes of " + gone + " files that were taken, such as " + lostFiles.some()
                    + "; a backup of the storage brings them back, or their people can add them again");
        }
        var late = clock.instant().minus(settings.lateAfter());
        if (settings.worker() && files.waitsSince().filter(since -> since.isBefore(late)).isPresent()) {
            faults.add("a file has waited since before " + late + " to be scanned and cleaned");
        }
        return faults;
    }
}
