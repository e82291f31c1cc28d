package org.cleardocket.staff;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.documents.FolderId;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Level;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.Person;

/** Invented people for tests of the staff view; no two have the same name or number. */
public final class StaffSamples {

    private static final AtomicInteger PHONES = new AtomicInteger();

    private StaffSamples() {
    }

    /** A word that no other test uses, for names to search for. */
    public static String unique() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase() + System.nanoTime() % 1_000_000;
    }

    public static PhoneNumber phone() {
        var next = PHONES.getAndIncrement();
        return new PhoneNumber("+1%03d55501%02d".formatted(801 + next / 100, next % 100));
    }

    /** Someone who asks in Spanish about two convictions, one of them hardly known. */
    public static NewRequest request(String name, boolean mayText) {
        var facts = Facts.builder().raw("11357(c) HS").level(Level.MISDEMEANOR)
                .offenseDate(DateRange.of(YearMonth.of(2004, 3))).ageBand(AgeBand.FROM_21).build();
        return new NewRequest(UUID.randomUUID(), new Language("es", "Español", false),
                new Person(name, LocalDate.of(1979, 5, 17), phone()), mayText,
                List.of(new AskedCount(facts, "VNW", "4VN01577"),
                        new AskedCount(Facts.builder().build(), null, null)), FolderId.random(), PaperAnswer.NONE);
    }
}
