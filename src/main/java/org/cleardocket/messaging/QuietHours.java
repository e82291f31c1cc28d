package org.cleardocket.messaging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When people sleep, by the clocks of Los Angeles, whichever time of the year they show. Narrower than the law's
 * eight to nine in the evening (47 CFR 64.1200(c)(1)).
 *
 * @param from  first minute of quiet
 * @param until first minute after it; the same as {@code from} for no quiet at all
 */
record QuietHours(LocalTime from, LocalTime until) {

    static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    boolean at(Instant moment) {
        var time = moment.atZone(PACIFIC).toLocalTime();
        var started = !time.isBefore(from);
        var goesOn = time.isBefore(until);
        return from.isAfter(until) ? started || goesOn : started && goesOn;
    }

    /** The moment itself, or the end of the quiet it falls into. */
    Instant next(Instant moment) {
        if (!at(moment)) {
            return moment;
        }
        var local = moment.atZone(PACIFIC);
        var day = local.toLocalTime().isBefore(until) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(until).atZone(PACIFIC).toInstant();
    }
}
