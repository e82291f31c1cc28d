package org.cleardocket.staff.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prior;
import org.junit.jupiter.api.Test;

/** Whatever is known stands on the form, and comes back from it unchanged. */
class FactsFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Facts ALL = Facts.builder().raw("11360(A) HS").level(Level.FELONY)
            .offenseDate(DateRange.of(YearMonth.of(2007, 1))).convictionDate(DateRange.of(LocalDate.of(2007, 3, 10)))
            .ageAtOffense(32).juvenile(false).gramsFlower(28.5).gramsConc(0.0).plants(6).atHome(true)
            .ownHomeHarvest(false).conduct(Conduct.GIFT).recipientAge(24).soldToUnder18(false)
            .usedPersonUnder21(false).environmentalHarm(false).serving(true)
            .priors(List.of(new Prior("187 PC", DateRange.ofYear(2001), true, false), new Prior("459 PC", null, null, null)))
            .registered290NoConviction(false).gangEnhancement(true).county("Los Angeles").state("CA")
            .federal(false).noConviction(false).reliefOrderSeen(false).prosecutingCity("long-beach")
            .deceased(false).build();

    private static Facts throughTheForm(Facts facts) {
        return new FactsForm(facts, TODAY, () -> { }).facts().orElseThrow();
    }

    @Test
    void every_fact_comes_back() {
        assertThat(ALL).hasNoNullFieldsOrProperties();
        assertThat(throughTheForm(ALL)).isEqualTo(ALL);
    }

    @Test
    void what_is_not_known_stays_unknown() {
        var nothing = Facts.builder().build();
        assertThat(throughTheForm(nothing)).isEqualTo(nothing);
        var vague = Facts.builder().ageBand(AgeBand.FROM_18_TO_20)
                .offenseDate(new DateRange(LocalDate.of(2004, 2, 1), LocalDate.of(2005, 3, 3))).build();
        assertThat(throughTheForm(vague)).isEqualTo(vague);
    }

    @Test
    void every_fact_that_differs_is_named_once_in_words() {
        var nothing = Facts.builder().build();
        var differing = FactGroup.differing(nothing, ALL).toList();
        assertThat(differing).extracting(Fact::name).doesNotHaveDuplicates()
                .hasSize(Facts.class.getRecordComponents().length);
        assertThat(differing).allSatisfy(fact -> assertThat(fact.said(ALL)).isNotBlank());
        assertThat(FactGroup.differing(ALL, ALL)).isEmpty();
        assertThat(differing).extracting(fact -> fact.said(ALL)).contains("28.5", "0", "January 2007", "Gift",
                "Long Beach", "187 PC, 2001, super strike, no 290(c); 459 PC, date not known");
    }
}
