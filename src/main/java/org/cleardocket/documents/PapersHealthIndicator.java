package org.cleardocket.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Down when papers can be neither kept nor seen: the storage or the scanner does not answer, the storage is the wrong one,
 * a master key is lost, or a file has waited too long. Limited when a decoder is missing or the storage has lost some
 * files. The log says which. A balancer asks the group {@code readiness}, which leaves papers out.
 */
@Component
class PapersHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PapersHealthIndicator.class);

    /** Something is missing, and all else works: answered with 200. */
    static final Status LIMITED = new Status("LIMITED");

    private static final Duration TRIED_FOR = Duration.ofSeconds(10);

    private record Tried(Instant at, Optional<String> fault) {
    }

    private final FileStore files;
    private final LostFileStore lostFiles;
    private final LostFiles lost;
    private final Vault vault;
    private final DocumentKeys keys;
    private final ObjectProvider<VirusScanner> scanner;
    private final DocumentSettings settings;
    private final FileCleaner cleaner;
    private final Clock clock;
    private volatile @Nullable Tried tried;
    private volatile List<String> limitsBefore = List.of();

    PapersHealthIndicator(FileStore files, LostFileStore lostFiles, LostFiles lost, Vault vault,
            DocumentKeys keys, ObjectProvider<VirusScanner> scanner, DocumentSettings settings, FileCleaner cleaner, Clock clock) {
        this.files = files;
        this.lostFiles = lostFiles;
        this.lost = lost;
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
        var limits = limits();
        if (!limits.equals(limitsBefore)) {
            limits.forEach(limit -> LOG.warn("Papers: {}", limit));
            limitsBefore = limits;
        }
        return limits.isEmpty() ? Health.up().build() : Health.status(LIMITED).withDetail("limits", limits).build();
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        storageFault().ifPresent(faults::add);
        var looker = scanner.getIfAvailable();
        if (looker != null && !looker.isUp()) {
            faults.add("the scanner does not answer");
        }
        var lostKeys = keys.lost();
        if (!lostKeys.isEmpty()) {
            faults.add("the file that portal.documents.keys names lacks master keys of papers: " + lostKeys);
        }
        lost.suspicion().ifPresent(faults::add);
        var late = clock.instant().minus(settings.lateAfter());
        if (settings.worker() && files.waitsSince().filter(since -> since.isBefore(late)).isPresent()) {
            faults.add("a file has waited since before " + late + " to be scanned and cleaned");
        }
        return faults;
    }

    /** Trying out the storage writes and destroys a file there, so an answer is good for some seconds. */
    private Optional<String> storageFault() {
        var now = clock.instant();
        if (tried == null || tried.at().plus(TRIED_FOR).isBefore(now) || tried.at().isAfter(now)) {
            tried = new Tried(now, tryOut());
        }
        return tried.fault();
    }

    private Optional<String> tryOut() {
        try {
            vault.tryOut();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the storage does not take or destroy anything: " + e);
        }
    }

    private List<String> limits() {
        var limits = new ArrayList<>(settings.worker() ? cleaner.limits() : List.of());
        var gone = lostFiles.count();
        if (gone > 0) {
            limits.add("the storage has lost bytes of " + gone + " files that were taken, such as " + lostFiles.some()
                    + "; a backup of the storage brings them back, or their people can add them again");
        }
        return limits;
    }
}
