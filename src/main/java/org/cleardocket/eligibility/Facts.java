package org.cleardocket.eligibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one count. Every fact may be unknown ({@code null}). An unknown age, amount, place, conduct or
 * recipient is tried every way: unknown is never zero. The yes-or-no facts other than {@code atHome} count only when
 * stated: unknown reads as no.
 *
 * @param raw                        the section as a record prints it: {@code 11357(B) HS}
 * @param level                      how serious the conviction is on the record
 * @param ageAtOffense               in whole years, 0 to 120
 * @param ageBand                    follows from {@code ageAtOffense} where that is known
 * @param juvenile                   a case in juvenile court
 * @param gramsFlower                grams of marijuana other than concentrate
 * @param gramsConc                  grams of concentrated cannabis
 * @param plants                     how many were grown
 * @param atHome                     whether they grew at a private residence
 * @param ownHomeHarvest             the harvest of the person's own six plants or fewer, kept at home
 * @param recipientAge               in whole years, 0 to 120
 * @param soldToUnder18              a sale, offer or gift to a person under 18
 * @param usedPersonUnder21          hired, employed or used a person of 20 or younger
 * @param environmentalHarm          one of the harms listed in H&S 11358(d)(3)
 * @param serving                    custody, probation, parole or supervision not yet over
 * @param priors                     other convictions, earlier or later
 * @param registered290NoConviction  on the sex-offender register without a conviction listed in PC 290(c)
 * @param gangEnhancement            PC 186.22 was found true
 * @param county                     county of conviction, in any usual spelling; none reads as Los Angeles
 * @param state                      state of conviction, in any usual spelling; none reads as California
 * @param federal                    a federal, military or tribal case
 * @param noConviction               arrest only, or diversion completed
 * @param reliefOrderSeen            a court order clearing this count exists
 * @param prosecutingCity            city whose own office prosecuted
 */
public record Facts(
        @Nullable String raw,
        @Nullable Level level,
        @Nullable DateRange offenseDate,
        @Nullable DateRange convictionDate,
        @Nullable Integer ageAtOffense,
        @Nullable AgeBand ageBand,
        @Nullable Boolean juvenile,
        @Nullable Double gramsFlower,
        @Nullable Double gramsConc,
        @Nullable Integer plants,
        @Nullable Boolean atHome,
        @Nullable Boolean ownHomeHarvest,
        @Nullable Conduct conduct,
        @Nullable Integer recipientAge,
        @Nullable Boolean soldToUnder18,
        @Nullable Boolean usedPersonUnder21,
        @Nullable Boolean environmentalHarm,
        @Nullable Boolean serving,
        List<Prior> priors,
        @Nullable Boolean registered290NoConviction,
        @Nullable Boolean gangEnhancement,
        @Nullable String county,
        @Nullable String state,
        @Nullable Boolean federal,
        @Nullable Boolean noConviction,
        @Nullable Boolean reliefOrderSeen,
        @Nullable String prosecutingCity,
        @Nullable Boolean deceased) {

    /** @throws IllegalArgumentException where an age or an amount is out of range */
    public Facts {
        requireWithin("age at the offense", ageAtOffense, 120);
        requireWithin("age of the recipient", recipientAge, 120);
        requireWithin("number of plants", plants, 1_000_000);
        requireWithin("grams of flower", gramsFlower, 1e9);
        requireWithin("grams of concentrate", gramsConc, 1e9);
        ageBand = ageAtOffense == null ? ageBand : AgeBand.of(ageAtOffense);
        priors = priors == null ? List.of() : List.copyOf(priors); // facts stored before there were priors have none
    }

    public static FactsBuilder builder() {
        return new FactsBuilder();
    }

    /** A builder that already knows all of this. */
    public FactsBuilder toBuilder() {
        return new FactsBuilder(this);
    }

    /** The date by which the law of its time is read: of the offense, otherwise of the conviction. */
    Optional<DateRange> referenceDate() {
        return Optional.ofNullable(offenseDate).or(() -> Optional.ofNullable(convictionDate));
    }

    /** Whether it may have been in juvenile court, whose cases no prosecutor is shown at first (LAW 1.6). */
    public boolean mayBeJuvenile() {
        return juvenile == null ? ageBand == null || ageBand == AgeBand.UNDER_18 : juvenile;
    }

    /** Whether it is not known in which court of which place it was, which the law reads as one of this county. */
    public boolean isOfUnknownPlace() {
        return county == null && state == null && !stated(federal) && !stated(noConviction);
    }

    /** Whether a fact that counts only when stated is stated; unknown reads as no. */
    static boolean stated(@Nullable Boolean fact) {
        return Boolean.TRUE.equals(fact);
    }

    private static void requireWithin(String fact, @Nullable Number number, double most) {
        if (number != null && !(number.doubleValue() >= 0 && number.doubleValue() <= most)) {
            throw new IllegalArgumentException(String.format(Locale.US, "The %s must be from 0 to %,.0f.", fact, most));
        }
    }
}
