package org.cleardocket.records.history;

import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.Row.Word;

/**
 * The length of one part of a sentence as in 2019: years of 366 days, months of 30.5, in 64-bit nanoseconds that wrap
 * around in silence from 292 years on; any other unit is no time at all.
 */
final class SentencePart {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Word DAYS = new Word("D");
    private static final Word MONTHS = new Word("M");
    private static final Word YEARS = new Word("Y");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Duration MONTH = YEAR.dividedBy(12);

    private SentencePart() {
    }

    static Duration of(Row row) {
        return row.isEmpty(Column.SENT_LENGTH)
                ? Duration.ZERO
                : Duration.ofNanos(length(row.text(Column.SENT_LENGTH)) * unit(row).toNanos());
    }

    private static Duration unit(Row row) {
        return row.is(Column.SENT_TIME_CODE, DAYS) ? DAY
                : row.is(Column.SENT_TIME_CODE, MONTHS) ? MONTH
                : row.is(Column.SENT_TIME_CODE, YEARS) ? YEAR
                : Duration.ZERO;
    }

    /** 0 where it is no whole number; the largest there is where it is larger. */
    private static long length(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return 0;
        }
        return new BigInteger(text)
                .min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(Long.MIN_VALUE)).longValue();
    }
}
