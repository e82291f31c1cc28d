package org.cleardocket.records.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Draws that come out the same for the same seed, on every machine and with every JDK. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean is(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Small numbers most of all: each further one is as likely as given. */
    int repeated(double again, int most) {
        var count = 0;
        while (count < most && is(again)) {
            count++;
        }
        return count;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
    }

    String digits(int count) {
        var digits = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
