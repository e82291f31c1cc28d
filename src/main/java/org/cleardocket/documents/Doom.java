package org.cleardocket.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Destroys bytes: what is to go is written down with the change that makes it useless, destroyed right after, and once
 * more when nobody can still be writing there. A crash in between leaves work, and never an orphan.
 */
@Component
class Doom {

    /** Longer than a worker holds a file, or a piece takes to be written. */
    private static final Duration NOBODY_WRITES_AFTER = Duration.ofMinutes(15);
    /** After these a storage is taken to be away. */
    private static final int MOST_FAILURES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Doom.class);

    private final DoomedStore store;
    private final Vault vault;
    private final Clock clock;

    Doom(DoomedStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Writes down, in the caller's transaction, that all below a prefix is to go. */
    void add(String prefix) {
        store.add(prefix, clock.instant());
    }

    /** Destroys what was written down, or as much as the storage lets. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void destroyAll() {
        var before = clock.instant().minus(NOBODY_WRITES_AFTER);
        var failures = 0;
        for (var prefix : store.all()) {
            if (destroy(prefix)) {
                store.remove(prefix, before);
            } else if (++failures == MOST_FAILURES) {
                LOG.warn("The storage does not destroy what it should just now");
                return;
            }
        }
    }

    /**
     * Destroys what was written down in a transaction that is over.
     *
     * @return false where the storage does not just now; it is tried again until it does
     */
    boolean destroy(String prefix) {
        try {
            vault.destroy(prefix);
            return true;
        } catch (IOException e) {
            LOG.debug("The storage does not destroy {}", prefix, e);
            return false;
        }
    }

    /**
     * Destroys the same for somebody who must know.
     *
     * @throws NoRoom where the storage does not just now; it is tried again until it does
     */
    void destroyNow(List<String> prefixes) {
        if (prefixes.stream().filter(prefix -> !destroy(prefix)).count() > 0) {
            throw new NoRoom();
        }
    }
}
