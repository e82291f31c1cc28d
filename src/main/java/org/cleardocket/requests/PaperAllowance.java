package org.cleardocket.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.HexFormat;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.Papers;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
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
    private final Papers papers;
    private final KeyedHash hash;

    PaperAllowance(Buckets buckets, RequestSettings settings, Papers papers, Keys keys) {
        this.buckets = buckets;
        this.uploads = settings.uploads();
        this.papers = papers;
        this.hash = keys.hash("senders of papers");
    }

    /**
     * Counts a file that somebody is about to add, and makes it wait in their own line. A file counts whatever becomes of
     * it: who sends one after the other that cannot be taken gets no further.
     *
     * @param phone   a number that they have proven
     * @param address where on the network they come from
     * @throws TooMuchSent where it is more than they may add just now; then nothing is counted
     */
    public void takeFile(FolderId folder, PhoneNumber phone, String address) {
        take("files", phone, address, uploads.filesPerNumberADay(), uploads.filesPerNetworkADay(), 1);
        papers.sentBy(folder, HexFormat.of().formatHex(hash.of(phone.e164())));
    }

    /**
     * Counts what somebody is about to send.
     *
     * @param phone   a number that they have proven
     * @param address where on the network they come from
     * @throws TooMuchSent where it is more than they may send just now; then nothing is counted
     */
    public void take(PhoneNumber phone, String address, long bytes) {
        take("upload", phone, address, uploads.perNumberADay().toKilobytes(), uploads.perNetworkADay().toKilobytes(),
                1 + bytes / KILOBYTE);
    }

    private void take(String what, PhoneNumber phone, String address, long perNumber, long perNetwork, long count) {
        var own = bucket(perNumber, what + " number " + phone.e164());
        take(own, count);
        try {
            take(bucket(perNetwork, what + " network " + ClientAddress.network(address, Breadth.HOUSEHOLD)), count);
        } catch (TooMuchSent refusal) {
            own.addTokens(count);
            throw refusal;
        }
    }

    private static void take(Bucket bucket, long count) {
        var probe = bucket.tryConsumeAndReturnRemaining(count);
        if (!probe.isConsumed()) {
            throw new TooMuchSent(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private Bucket bucket(long most, String counted) {
        return buckets.of(BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, A_DAY)).build(), uploads.toString(), counted);
    }
}
