package org.cleardocket.console;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.documents.FolderId;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Level;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.Person;

/** Invented people and their convictions, the same ones every time. */
final class SamplePeople {

    /** Names that mean "example" in some language: nobody is called so. */
    private static final List<String> FIRST = List.of("Rosa", "Daniel", "Linh", "Aram", "Jisoo", "Mei", "Omar", "Sofía",
            "Ivan", "Tala", "Luz", "Marcus", "Anahit", "Keiko", "Dara", "Inés", "Andre");
    private static final List<String> LAST = List.of("Muestra", "Example", "Vidu", "Orinakyan", "Yesi", "Lizi",
            "Mithal", "Ejemplo", "Primerov", "Halimbawa", "Sample", "Placeholder", "Muster");
    /** Area codes of the county; 555-0100 to 555-0199 belong to nobody. */
    private static final List<Integer> AREAS = List.of(213, 310, 323, 424, 562, 626, 661, 747, 818, 909);

    private record Charge(String raw, Level level) {
    }

    private static final List<Charge> CHARGES = List.of(
            new Charge("11357(B) HS", Level.MISDEMEANOR), new Charge("11359 HS", Level.FELONY),
            new Charge("11360(A) HS", Level.FELONY), new Charge("11358 HS", Level.FELONY),
            new Charge("11357(A) HS", Level.FELONY), new Charge("11357(C) HS", Level.MISDEMEANOR),
            new Charge("11359 HS", null), new Charge(null, null), new Charge("11360(B) HS", Level.MISDEMEANOR));

    /** Numbers with which the simulated carrier fails, so that staff have something to do from the start. */
    private final Iterator<PhoneNumber> outOfLuck = List.of(new PhoneNumber("+12135550183"),
            new PhoneNumber("+12135550181")).iterator();
    private final List<Language> languages;
    private final Random random = new Random(64);

    SamplePeople(List<Language> languages) {
        this.languages = languages;
    }

    NewRequest request(int number, boolean mayText) {
        var born = LocalDate.of(1950 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var person = new Person(FIRST.get(number % FIRST.size()) + ' ' + LAST.get(number % LAST.size()), born,
                mayText && outOfLuck.hasNext() ? outOfLuck.next() : phone(number));
        var counts = Stream.generate(() -> count(born)).limit(number % 5 == 4 ? 2 : 1).toList();
        return new NewRequest(UUID.randomUUID(), languages.get(random.nextInt(3) / 2), person, mayText, counts,
                FolderId.random(), PaperAnswer.NONE);
    }

    private static PhoneNumber phone(int number) {
        return new PhoneNumber("+1" + AREAS.get(number % AREAS.size()) + "55501" + "%02d".formatted(number % 100));
    }

    private AskedCount count(LocalDate born) {
        var charge = CHARGES.get(random.nextInt(CHARGES.size()));
        var age = 17 + random.nextInt(20);
        var year = Math.min(born.getYear() + age, 2016);
        var courts = Courthouse.all();
        var facts = Facts.builder()
                .raw(charge.raw())
                .level(charge.level())
                .offenseDate(DateRange.ofYear(Math.max(year, 1976)))
                .ageBand(AgeBand.of(year - born.getYear()))
                .serving(random.nextInt(12) == 0)
                .county(random.nextInt(20) == 0 ? "San Diego" : "Los Angeles")
                .build();
        return new AskedCount(facts, random.nextInt(3) == 0 ? null : courts.get(random.nextInt(courts.size())).key(),
                null);
    }
}
