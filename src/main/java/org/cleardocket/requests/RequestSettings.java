package org.cleardocket.requests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code portal.requests}.
 *
 * @param lookWithin in how many working days a person looks at a new request
 * @param codes      how often codes may be asked for
 * @param uploads    how much may be sent
 * @param papersKeptAfterClosing how long papers stay when a request is closed; those of one taken back go sooner
 * @param pdfsPerNetworkAnHour   how many PDFs are made in an hour for the residents of one network
 */
@ConfigurationProperties("portal.requests")
record RequestSettings(@DefaultValue("5") int lookWithin, @DefaultValue Codes codes, @DefaultValue Uploads uploads,
        @DefaultValue("30d") Duration papersKeptAfterClosing, @DefaultValue("200") int pdfsPerNetworkAnHour) {

    /** Long enough to notice a wrong click. */
    private static final Duration AFTER_WITHDRAWAL = Duration.ofDays(1);

    RequestSettings {
        if (lookWithin < 1 || lookWithin > 60) {
            throw new IllegalStateException("portal.requests.look-within must be from 1 to 60 working days");
        }
        requirePositive("pdfs-per-network-an-hour", pdfsPerNetworkAnHour, "1");
        if (papersKeptAfterClosing.isNegative()) {
            throw new IllegalStateException("portal.requests.papers-kept-after-closing must not be negative");
        }
    }

    private static void requirePositive(String setting, long value, String least) {
        if (value < 1) {
            throw new IllegalStateException("portal.requests." + setting + " must be at least " + least);
        }
    }

    /** How long papers stay when a request is closed in a state. */
    Duration papersKeptAfter(RequestStatus closed) {
        return closed == RequestStatus.WITHDRAWN && AFTER_WITHDRAWAL.compareTo(papersKeptAfterClosing) < 0
                ? AFTER_WITHDRAWAL : papersKeptAfterClosing;
    }

    /**
     * How many codes are texted at most: every text costs money, and a stranger's phone must not be flooded.
     *
     * @param perVisitorInTenMinutes to one number from one network
     * @param perVisitorADay         to one number from one network
     * @param perNetworkAnHour       from one network: a library, a clinic and a carrier's customers share one
     * @param perCustomerAnHour      from all networks of one IPv6 customer of most providers (/56)
     * @param perNeighborhoodAnHour  from all networks that one IPv6 customer can have (/48), or 256 IPv4 addresses (/24)
     * @param perNumberAnHour        to one number from everywhere
     * @param anHour                 by the whole portal
     * @param reservePercent         how much of these is kept for known devices and for networks that ask slowly: half
     *                               for each
     */
    record Codes(@DefaultValue("3") int perVisitorInTenMinutes, @DefaultValue("6") int perVisitorADay,
            @DefaultValue("30") int perNetworkAnHour, @DefaultValue("60") int perCustomerAnHour,
            @DefaultValue("200") int perNeighborhoodAnHour, @DefaultValue("10") int perNumberAnHour,
            @DefaultValue("2000") int anHour, @DefaultValue("20") int reservePercent) {

        Codes {
            requirePositive("codes.per-visitor-in-ten-minutes", perVisitorInTenMinutes, "1");
            requirePositive("codes.per-visitor-a-day", perVisitorADay, "1");
            requirePositive("codes.per-network-an-hour", perNetworkAnHour, "1");
            requirePositive("codes.per-customer-an-hour", perCustomerAnHour, "1");
            requirePositive("codes.per-neighborhood-an-hour", perNeighborhoodAnHour, "1");
            requirePositive("codes.per-number-an-hour", perNumberAnHour, "1");
            requirePositive("codes.an-hour", anHour, "1");
            if (reservePercent < 0 || reservePercent > 80) {
                throw new IllegalStateException("portal.requests.codes.reserve-percent must be from 0 to 80");
            }
        }

        /** What each of the two reserves holds in an hour. */
        int eachReserve() {
            return anHour * reservePercent / 200;
        }
    }

    /**
     * How much may be sent at most: a stranger must not fill the storage.
     *
     * @param perNumberADay  by a person with one proven number
     * @param perNetworkADay from one network: a library, a clinic and a carrier's customers share one
     * @param filesPerNumberADay  how many files, those that are refused or deleted too
     * @param filesPerNetworkADay how many files, from one network
     */
    record Uploads(@DefaultValue("600MB") DataSize perNumberADay, @DefaultValue("6GB") DataSize perNetworkADay,
            @DefaultValue("300") int filesPerNumberADay, @DefaultValue("3000") int filesPerNetworkADay) {

        Uploads {
            requirePositive("uploads.per-number-a-day", perNumberADay.toMegabytes(), "1MB");
            requirePositive("uploads.per-network-a-day", perNetworkADay.toMegabytes(), "1MB");
            requirePositive("uploads.files-per-number-a-day", filesPerNumberADay, "1");
            requirePositive("uploads.files-per-network-a-day", filesPerNetworkADay, "1");
        }
    }
}
