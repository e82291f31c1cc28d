package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Facts of which every single one is known. */
final class EveryFact {

    static final Facts FACTS = Facts.builder().raw("11360(A) HS").level(Level.FELONY)
            .offenseDate(DateRange.of(YearMonth.of(2007, 1))).convictionDate(DateRange.of(LocalDate.of(2007, 3, 10)))
            .ageAtOffense(32).juvenile(false).gramsFlower(28.5).gramsConc(0.0).plants(6).atHome(true)
            .ownHomeHarvest(false).conduct(Conduct.GIFT).recipientAge(24).soldToUnder18(false)
            .usedPersonUnder21(false).environmentalHarm(false).serving(true)
            .priors(List.of(new Prior("187 PC", DateRange.ofYear(2001), true, false)))
            .registered290NoConviction(false).gangEnhancement(true).county("Los Angeles").state("CA")
            .federal(false).noConviction(false).reliefOrderSeen(false).prosecutingCity("Long Beach")
            .deceased(false).build();

    private EveryFact() {
    }
}
