package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The office that prosecuted and is served with a copy of what is filed: a city's own for a misdemeanor or an
 * infraction there, otherwise the District Attorney. What counts is who prosecuted then, so it is a suggestion.
 *
 * @param name    as on an envelope
 * @param address street, city and ZIP; the office confirms it before papers are sent
 */
public record ProsecutingOffice(String name, String address) {

    /** Every felony, and misdemeanors wherever no city has an office of its own. */
    public static final ProsecutingOffice DISTRICT_ATTORNEY = new ProsecutingOffice(
            "Los Angeles County District Attorney", "211 W Temple St, Suite 1200, Los Angeles, CA 90012");

    /** The office for a count of this county; empty where the conviction is not, or may not be, of this county. */
    public static Optional<ProsecutingOffice> of(Facts facts, Result result) {
        if (result.reasons().contains(Reason.PLACE_UNKNOWN)) {
            return Optional.empty();
        }
        return switch (result.outcome()) {
            case NOT_COVERED, ROUTE_OTHER_COUNTY -> Optional.empty();
            case DISMISS_AND_SEAL, REDESIGNATE_INFRACTION, REDESIGNATE_MISDEMEANOR, RESENTENCE_PETITION,
                 NO_CHANGE_PROP64, NEEDS_REVIEW, ALREADY_CLEARED -> Optional.of(
                         result.flags().contains(Flag.ROUTE_CITY) ? ofCity(facts) : DISTRICT_ATTORNEY);
        };
    }

    /** The city is one of those with an office: the flag says so. */
    private static ProsecutingOffice ofCity(Facts facts) {
        var day = facts.referenceDate().map(DateRange::to).orElse(LocalDate.MAX);
        return Optional.ofNullable(facts.prosecutingCity()).flatMap(ProsecutingCity::find)
                .flatMap(city -> city.officeOn(day))
                .map(office -> new ProsecutingOffice(office.name(), office.address()))
                .orElse(DISTRICT_ATTORNEY);
    }
}
