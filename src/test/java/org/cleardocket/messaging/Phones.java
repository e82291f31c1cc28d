package org.cleardocket.messaging;

import java.util.concurrent.atomic.AtomicInteger;

/** Invented numbers, each used once in a run. */
public final class Phones {

    private static final int[] AREAS = {424, 562, 626, 747, 818, 909, 530, 559, 650, 707, 831, 925, 951};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Phones() {
    }

    public static PhoneNumber next() {
        var next = NEXT.getAndIncrement();
        return PhoneNumber.parse("(%d) 555-%04d".formatted(AREAS[next / 100], 100 + next % 100)).orElseThrow();
    }
}
