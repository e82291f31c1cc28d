package org.cleardocket.console;

import java.time.LocalDate;
import java.util.List;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prior;

/** What an attorney found out about invented convictions, so that there are versions to compare. */
final class SampleFacts {

    private SampleFacts() {
    }

    /** Version after version, by turns: amounts that help, and an earlier conviction that needs a look. */
    static List<Facts> found(int number) {
        return number % 4 == 1
                ? List.of(sale().build(), carrying(sale()).build())
                : List.of(sale().priors(List.of(new Prior("187(A) PC", DateRange.ofYear(1998), null, null))).build());
    }

    private static FactsBuilder sale() {
        return Facts.builder().raw("11360(A) HS").level(Level.FELONY).ageAtOffense(27).county("Los Angeles")
                .offenseDate(DateRange.of(LocalDate.of(2008, 5, 3)))
                .convictionDate(DateRange.of(LocalDate.of(2008, 9, 17))).conduct(Conduct.SALE);
    }

    private static FactsBuilder carrying(FactsBuilder known) {
        return known.conduct(Conduct.TRANSPORT_PERSONAL).gramsFlower(21.0).gramsConc(0.0);
    }
}
