package org.cleardocket.requests;

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

/** Invented people and what they ask; no two have the same number. */
final class SampleRequests {

    static final Language SPANISH = new Language("es", "Español", false);
    static final StaffMember TRIAGE = new StaffMember("t1", "Tess Triage", false);
    static final StaffMember COLLEAGUE = new StaffMember("t2", "Cole League", false);
    static final StaffMember ATTORNEY = new StaffMember("a1", "Ada Attorney", true);

    private static final AtomicInteger PHONES = new AtomicInteger();

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private SampleRequests() {
    }

    static PhoneNumber phone() {
        var next = PHONES.getAndIncrement();
        return new PhoneNumber("+1%03d55501%02d".formatted(701 + next / 100, next % 100));
    }

    /** An address that no other has, and no neighbor of any. */
    static String network() {
        var next = NETWORKS.getAndIncrement();
        return "2a01:%x:%x::1".formatted(next / 65_536, next % 65_536);
    }

    static NewRequest request() {
        return named("Rosa Ejemplo");
    }

    static NewRequest named(String name) {
        return request(new Person(name, LocalDate.of(1979, 5, 17), phone()), SPANISH, true);
    }

    static NewRequest withoutTexts() {
        return request(new Person("Ben Beispiel", LocalDate.of(1969, 1, 2), phone()), Language.ENGLISH, false);
    }

    static NewRequest request(Person person, Language language, boolean mayText) {
        var facts = Facts.builder().raw("11357(c) HS").level(Level.MISDEMEANOR)
                .offenseDate(DateRange.of(YearMonth.of(2004, 3))).ageBand(AgeBand.FROM_21).build();
        return new NewRequest(UUID.randomUUID(), language, person, mayText,
                List.of(new AskedCount(facts, "VNW", "4VN01577"),
                        new AskedCount(Facts.builder().build(), null, null)), FolderId.random(), PaperAnswer.NONE);
    }
}
