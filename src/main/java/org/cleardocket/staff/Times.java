package org.cleardocket.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as staff in Los Angeles read them. */
public final class Times {

    public static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEE, MMM d, uuuu 'at' h:mm a", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private Times() {
    }

    /** How long ago: {@code 5 min ago}, {@code 3 h ago}, {@code yesterday}, {@code 12 days ago}. */
    public static String ago(Instant then, Instant now) {
        var passed = Duration.between(then, now);
        var days = ChronoUnit.DAYS.between(date(then), date(now));
        if (passed.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (passed.compareTo(Duration.ofHours(1)) < 0) {
            return passed.toMinutes() + " min ago";
        }
        return days == 0 ? passed.toHours() + " h ago" : days == 1 ? "yesterday" : days + " days ago";
    }

    /** A promised day against today: {@code in 3 days}, {@code due today}, {@code 2 days late}. */
    public static String due(LocalDate promised, Instant now) {
        var days = ChronoUnit.DAYS.between(date(now), promised);
        if (days == 0) {
            return "due today";
        }
        return days > 0 ? "in " + count(days) : count(-days) + " late";
    }

    public static boolean isLate(LocalDate promised, Instant now) {
        return promised.isBefore(date(now));
    }

    /** {@code Sun, Nov 22, 2026 at 3:04 PM}. */
    public static String exact(Instant instant) {
        return EXACT.format(instant.atZone(LOS_ANGELES));
    }

    /** {@code 3:04 PM}. */
    public static String time(Instant instant) {
        return time(LocalTime.ofInstant(instant, LOS_ANGELES));
    }

    /** {@code 3:04 PM}. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code Nov 22, 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code November 2026}. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** The day it is in Los Angeles. */
    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, LOS_ANGELES);
    }

    private static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
