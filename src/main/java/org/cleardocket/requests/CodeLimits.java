package org.cleardocket.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.network.Breadth;
import org.cleardocket.requests.RequestSettings.Codes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often codes may be asked for. */
@Component
class CodeLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    /** So many codes in an hour for a neighborhood are few. */
    static final int SLOW = 3;

    private final Buckets buckets;
    private final Codes codes;
    private final BucketConfiguration perVisitor;
    private final BucketConfiguration perNetwork;
    private final BucketConfiguration perCustomer;
    private final BucketConfiguration perNeighborhood;
    private final BucketConfiguration perNumber;
    private final BucketConfiguration inTotal;

    @Autowired
    CodeLimits(Buckets buckets, RequestSettings settings) {
        this(buckets, settings.codes());
    }

    CodeLimits(Buckets buckets, Codes codes) {
        this.buckets = buckets;
        this.codes = codes;
        perVisitor = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(codes.perVisitorInTenMinutes())
                        .refillGreedy(codes.perVisitorInTenMinutes(), Duration.ofMinutes(10)))
                .addLimit(limit -> limit.capacity(codes.perVisitorADay())
                        .refillGreedy(codes.perVisitorADay(), Duration.ofDays(1)))
                .build();
        perNetwork = anHour(codes.perNetworkAnHour());
        perCustomer = anHour(Math.max(codes.perNetworkAnHour(), codes.perCustomerAnHour()));
        perNeighborhood = anHour(Math.max(codes.perNetworkAnHour(), codes.perNeighborhoodAnHour()));
        perNumber = anHour(codes.perNumberAnHour());
        inTotal = anHour(codes.anHour() - 2 * codes.eachReserve());
    }

    /**
     * Counts one code.
     *
     * <p>A device that has proven this number before has an allowance of its own: strangers on many networks may use up
     * what they share of a number or of the whole portal, and its owner still gets in. So do those in whose neighborhood
     * few ask.
     *
     * @return gives back what was counted, for a code that was not sent after all
     * @throws TooManyCodes where any limit is reached; then nothing is counted, so that one visitor's impatience does
     *         not use up what others on the network have
     */
    Runnable take(PhoneNumber phone, CodeAsker asker) {
        var counted = new ArrayList<Bucket>();
        try {
            asker.device().ifPresentOrElse(device -> {
                take(bucket(perVisitor, "device " + phone.e164() + ' ' + device), counted);
                takeOfAll(Optional.of("devices"), counted);
            }, () -> takeAsStranger(phone, asker, counted));
        } catch (TooManyCodes refused) {
            giveBack(counted);
            throw refused;
        }
        return () -> giveBack(counted);
    }

    private void takeAsStranger(PhoneNumber phone, CodeAsker asker, List<Bucket> counted) {
        var household = asker.network(Breadth.HOUSEHOLD);
        take(bucket(perVisitor, "visitor " + phone.e164() + ' ' + household), counted);
        take(bucket(perNumber, "number " + phone.e164()), counted);
        take(bucket(perNetwork, "network " + household), counted);
        take(bucket(perCustomer, "customer " + asker.network(Breadth.CUSTOMER)), counted);
        var left = take(bucket(perNeighborhood, "neighborhood " + asker.network(Breadth.NEIGHBORHOOD)), counted);
        var full = perNeighborhood.getBandwidths()[0].getCapacity();
        takeOfAll(full - left <= SLOW ? Optional.of("slow") : Optional.empty(), counted);
    }

    /** @param reserve from which it may come where the portal's codes are used up */
    private void takeOfAll(Optional<String> reserve, List<Bucket> counted) {
        try {
            take(bucket(inTotal, "total"), counted);
        } catch (TooManyCodes usedUp) {
            if (reserve.isEmpty() || codes.eachReserve() == 0) {
                throw usedUp;
            }
            take(bucket(anHour(codes.eachReserve()), "reserve " + reserve.get()), counted);
        }
    }

    /** @return how many are left */
    private static long take(Bucket bucket, List<Bucket> counted) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyCodes(Duration.ofSeconds(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
        }
        counted.add(bucket);
        return probe.getRemainingTokens();
    }

    private static void giveBack(List<Bucket> counted) {
        counted.forEach(bucket -> bucket.addTokens(1));
    }

    /** Changed settings begin new buckets. */
    private Bucket bucket(BucketConfiguration limits, String counted) {
        return buckets.of(limits, codes.toString(), counted);
    }

    private static BucketConfiguration anHour(int codes) {
        return BucketConfiguration.builder().addLimit(limit -> limit.capacity(codes).refillGreedy(codes, HOUR)).build();
    }
}
