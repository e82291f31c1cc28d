package org.cleardocket.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.RequestSettings.Codes;
import org.cleardocket.web.Network;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often codes may be asked for. */
@Component
class CodeLimits {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Buckets buckets;
    private final Codes codes;
    private final BucketConfiguration perVisitor;
    private final BucketConfiguration perNetwork;
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
        perNumber = anHour(codes.perNumberAnHour());
        inTotal = anHour(codes.anHour());
    }

    /**
     * Counts one code.
     *
     * <p>A device that has proven this number before has an allowance of its own: strangers on many networks may use up
     * what they share of a number, and its owner still gets in.
     *
     * @return gives back what was counted, for a code that was not sent after all
     * @throws TooManyCodes where any limit is reached; then nothing is counted, so that one visitor's impatience does
     *         not use up what others on the network have
     */
    Runnable take(PhoneNumber phone, CodeAsker asker) {
        var counted = new ArrayList<Bucket>();
        for (var bucket : buckets(phone, asker)) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack(counted);
                throw new TooManyCodes(Duration.ofSeconds(1 + Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .toSeconds()));
            }
            counted.add(bucket);
        }
        return () -> giveBack(counted);
    }

    private List<Bucket> buckets(PhoneNumber phone, CodeAsker asker) {
        var network = Network.of(asker.address());
        var all = List.of(bucket(perNetwork, "network " + network), bucket(inTotal, "total"));
        var own = asker.device()
                .map(device -> List.of(bucket(perVisitor, "device " + phone.e164() + ' ' + device)))
                .orElseGet(() -> List.of(bucket(perVisitor, "visitor " + phone.e164() + ' ' + network),
                        bucket(perNumber, "number " + phone.e164())));
        return Stream.concat(own.stream(), all.stream()).toList();
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
