package org.cleardocket.requests;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.time.LocalDate;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether the owner of a number is the person we know. A code proves the number; after 45 days of silence, or where a
 * staff member was told the number, that may be somebody else's, who has to know the person's birth date too. The same is
 * asked where several people share the number, and of a number without a request, so that its owner does not learn
 * whether somebody before them had one.
 */
@Component
public class Owners {

    private static final int TRIES_A_DAY = 5;

    private final Askers askers;
    private final ProveNumber proof;
    private final Buckets buckets;
    private final TransactionOperations transaction;
    private final BucketConfiguration limit = BucketConfiguration.builder()
            .addLimit(tries -> tries.capacity(TRIES_A_DAY).refillGreedy(TRIES_A_DAY, Duration.ofDays(1)))
            .build();

    Owners(Askers askers, ProveNumber proof, Buckets buckets, TransactionOperations transaction) {
        this.askers = askers;
        this.proof = proof;
        this.buckets = buckets;
        this.transaction = transaction;
    }

    /** Whether what they have given so far is enough to be shown their requests. */
    @Transactional(readOnly = true)
    public boolean areKnown(Follower follower) {
        return !askers.of(follower).isEmpty();
    }

    /**
     * Compares a birth date with that of the people of a number, and goes on with whom it fits. Five wrong ones a day
     * and number are too many, and no longer than that: they lock nobody out for good. The caller has proven that the
     * number is theirs.
     */
    public OwnerCheck check(PhoneNumber phone, LocalDate born) {
        var tries = buckets.of(limit, "birth date", phone.e164()); // has a connection of its own
        if (!tries.tryConsume(1)) {
            return OwnerCheck.TOO_MANY;
        }
        if (!transaction.execute(_ -> proof.byBirthDate(phone, born))) {
            return OwnerCheck.WRONG;
        }
        tries.addTokens(1);
        return OwnerCheck.RIGHT;
    }
}
