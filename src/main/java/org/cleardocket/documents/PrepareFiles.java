package org.cleardocket.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cleardocket.database.DatabaseAway;
import org.cleardocket.documents.FileStore.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes files fit to be seen: scans them, cleans them, keeps the clean pages and destroys what was sent. A file is
 * claimed under a lease and handled with no transaction open; a crash leaves it to the next.
 */
@Component
class PrepareFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrepareFiles.class);
    /** Renewed while a file is in hand. After a crash or an outage the file is free this soon. */
    static final Duration LEASE = Duration.ofMinutes(1);
    /** Longer than scanner and cleaner may take for one file; then its lease is renewed no more. */
    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SCANNER_DOWN = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 3;

    private final FileStore files;
    private final PaperStore papers;
    private final Vault vault;
    private final Doom doom;
    private final LostFiles lost;
    private final FileCleaner cleaner;
    private final ObjectProvider<VirusScanner> scanner;
    private final PaperMeters meters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** What is in hand, and until when its lease may be renewed. */
    private final Map<Claimed, Instant> inHand = new ConcurrentHashMap<>();
    /** What could not be given back because the database was away. */
    private final Set<Claimed> letGo = ConcurrentHashMap.newKeySet();

    PrepareFiles(FileStore files, PaperStore papers, Vault vault, Doom doom, LostFiles lost, FileCleaner cleaner,
            ObjectProvider<VirusScanner> scanner, PaperMeters meters, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.papers = papers;
        this.vault = vault;
        this.doom = doom;
        this.lost = lost;
        this.cleaner = cleaner;
        this.scanner = scanner;
        this.meters = meters;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether there is a scanner. */
    boolean scans() {
        return scanner.getIfAvailable() != null;
    }

    /** What kinds of files cannot be taken here, and why. */
    List<String> limits() {
        return cleaner.limits();
    }

    /**
     * Takes the file whose turn it is.
     *
     * @param claimed called once it is taken: there may be more for others
     * @return false where none is due
     */
    boolean prepareNext(Runnable claimed) {
        var now = clock.instant();
        var claim = transaction.execute(_ -> files.claim(now, now.plus(LEASE)));
        claim.ifPresent(file -> {
            inHand.put(file, now.plus(LONGEST));
            try {
                claimed.run();
                prepare(file);
            } catch (RuntimeException e) {
                if (DatabaseAway.causes(e)) {
                    letGo.add(file);
                }
                throw e;
            } finally {
                inHand.remove(file);
            }
        });
        return claim.isPresent();
    }

    /** Renews the leases of what is in hand. Gives back what an outage of the database has interrupted. */
    void keepLeases() {
        var now = clock.instant();
        inHand.forEach((file, until) -> {
            if (now.isBefore(until)) {
                files.renew(file, now.plus(LEASE));
            }
        });
        for (var file : letGo) {
            files.later(file, now, false);
            letGo.remove(file);
        }
    }

    private void prepare(Claimed file) {
        try {
            if (file.tries() > MOST_TRIES) {
                refuse(file, FileProblem.TOO_HARD);
            } else {
                scan(file);
            }
        } catch (ObjectLost e) {
            lost.mark(file.file());
            files.later(file, afterFailure(file), false);
        } catch (IOException e) { // storage or keys: it says nothing about the file
            LOG.warn("A paper cannot be prepared just now: {}", e.toString());
            files.later(file, afterFailure(file), false);
        } catch (RuntimeException e) {
            if (DatabaseAway.causes(e)) { // it says nothing about the file
                throw e;
            }
            LOG.warn("A paper could not be prepared because of {}", e.getClass().getName());
            files.later(file, afterFailure(file), true);
        }
    }

    private void scan(Claimed file) throws IOException {
        var looker = scanner.getIfAvailable();
        if (looker == null) {
            clean(file, Scan.NOT_SCANNED);
            return;
        }
        if (file.scan() == Scan.CLEAN) {
            clean(file, Scan.CLEAN);
            return;
        }
        try (var content = sent(file)) {
            switch (looker.scan(content)) {
                case VirusScanner.Verdict.Clean _ -> {
                    files.scanned(file, Scan.CLEAN);
                    clean(file, Scan.CLEAN);
                }
                case VirusScanner.Verdict.Infected _ -> refuse(file, FileProblem.INFECTED);
                case VirusScanner.Verdict.Unavailable _ ->
                        files.later(file, clock.instant().plus(SCANNER_DOWN), false);
            }
        }
    }

    private void clean(Claimed file, Scan scan) throws IOException {
        vault.destroy(file.file().pages()); // of a try that did not end
        try (var content = sent(file)) {
            switch (cleaner.clean(content, (number, jpeg) -> vault.putPage(file.file(), number, jpeg))) {
                case FileCleaner.Outcome.Cleaned cleaned -> ready(file, cleaned, scan);
                case FileCleaner.Outcome.Refused(var problem) -> refuse(file, problem);
                case FileCleaner.Outcome.Unavailable(var why) -> {
                    LOG.warn("Papers cannot be cleaned just now: {}", why);
                    files.later(file, afterFailure(file), false);
                }
            }
        }
    }

    private InputStream sent(Claimed file) {
        return vault.sent(file.file(), files.pieces(file.file().id()));
    }

    private Instant afterFailure(Claimed file) {
        return clock.instant().plus(Duration.ofSeconds(10).multipliedBy(1L << Math.min(file.tries(), 5)));
    }

    private void ready(Claimed file, FileCleaner.Outcome.Cleaned cleaned, Scan scan) {
        var settled = transaction.execute(_ -> {
            var now = clock.instant();
            papers.holdFolder(file.file().folder(), now);
            var mine = files.ready(file, cleaned, scan, now);
            if (mine) {
                meters.ready();
                settled(file, FileState.READY, file.file().sent());
            }
            return mine;
        });
        end(file, settled, file.file().sent());
    }

    private void refuse(Claimed file, FileProblem problem) {
        var settled = transaction.execute(_ -> {
            var now = clock.instant();
            papers.holdFolder(file.file().folder(), now);
            var mine = files.refuse(file, problem, now);
            if (mine) {
                meters.refused(problem);
                settled(file, FileState.REFUSED, file.file().everything());
            }
            return mine;
        });
        end(file, settled, file.file().everything());
    }

    private void settled(Claimed file, FileState state, String useless) {
        files.forgetPieces(file.file().id());
        doom.add(useless);
        var folder = file.file().folder();
        if (papers.isKept(folder) && files.find(folder, file.file().id()).isPresent()) {
            events.publishEvent(new FileSettled(folder, file.file().id(), state));
        }
    }

    /** What a person removed while it was in hand is gone with all that was written meanwhile. */
    private void end(Claimed file, boolean settled, String useless) {
        if (settled) {
            doom.destroy(useless);
        } else if (!files.isHere(file.file())) {
            var everything = file.file().everything();
            transaction.executeWithoutResult(_ -> doom.add(everything));
            doom.destroy(everything);
        }
    }
}
