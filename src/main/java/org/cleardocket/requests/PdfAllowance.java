package org.cleardocket.requests;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import org.cleardocket.network.Breadth;
import org.cleardocket.network.ClientAddress;
import org.springframework.stereotype.Component;

/** How many PDFs residents may have made: each takes a processor for a second or more, and anybody may ask for one. */
@Component
public class PdfAllowance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Buckets buckets;
    private final int most;
    private final BucketConfiguration limit;

    PdfAllowance(Buckets buckets, RequestSettings settings) {
        this.buckets = buckets;
        most = settings.pdfsPerNetworkAnHour();
        limit = BucketConfiguration.builder().addLimit(pdfs -> pdfs.capacity(most).refillGreedy(most, HOUR)).build();
    }

    /**
     * Counts a PDF that is about to be made.
     *
     * @param address where on the network its reader is
     * @throws TooMuchSent where it is more than the network may have just now
     */
    public void take(String address) {
        var probe = buckets.of(limit, "pdfs", Integer.toString(most), ClientAddress.network(address, Breadth.HOUSEHOLD))
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMuchSent(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }
}
