package org.cleardocket.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.network.Breadth;
import org.cleardocket.network.ClientAddress;
import org.cleardocket.requests.RequestSettings.Uploads;
import org.springframework.stereotype.Component;

/** How much may be sent, so that one phone or one network cannot fill the storage. */
@Component
public class PaperAllowance {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final long KILOBYTE = 1024;

    private final Buckets buckets;
    private final Uploads uploads;

    PaperAllowance(Buckets buckets, RequestSettings settings) {
        this.buckets = buckets;
        this.uploads = settings.uploads();
    }

    /**
     * Counts what somebody is about to send.
     *
     * @param phone   a number that they have proven
     * @param address where on the network they come from
     * @throws TooMuchSent where it is more than they may send just now; then nothing is counted
     */
    public void take(PhoneNumber phone, String address, long bytes) {
        var kilobytes = 1 + bytes / KILOBYTE;
        var own = bucket(uploads.perNumberADay().toKilobytes(), "upload number " + phone.e164());
        take(own, kilobytes);
        try {
            take(bucket(uploads.perNetworkADay().toKilobytes(), "upload network " + ClientAddress.network(address, Breadth.HOUSEHOLD)),
                    kilobytes);
        } catch (TooMuchSent refusal) {
            own.addTokens(kilobytes);
            throw refusal;
        }
    }

    private static void take(Bucket bucket, long kilobytes) {
        var probe = bucket.tryConsumeAndReturnRemaining(kilobytes);
        if (!probe.isConsumed()) {
            throw new TooMuchSent(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private Bucket bucket(long kilobytes, String counted) {
        return buckets.of(BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(kilobytes).refillGreedy(kilobytes, A_DAY)).build(),
                uploads.toString(), counted);
    }
}
