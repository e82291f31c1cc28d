package org.cleardocket.staff;

import java.util.Locale;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.people.Role;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.RequestStatus;

/** The program's constants in plain English, for staff. */
public final class Words {

    private Words() {
    }

    /** {@code READY_TO_FILE} as {@code Ready to file}. */
    public static String of(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A request that nobody has looked at is simply new. */
    public static String of(RequestStatus status) {
        return status == RequestStatus.SUBMITTED ? "New" : of((Enum<?>) status);
    }

    /** The name of a tab. */
    public static String of(QueueTab tab) {
        return of((Enum<?>) tab);
    }

    /** Who someone is to their colleagues. */
    public static String of(Role role) {
        return of((Enum<?>) role);
    }

    /** Short enough for a column; the request view says it in full. */
    public static String brief(Outcome outcome) {
        return switch (outcome) {
            case DISMISS_AND_SEAL -> "Dismiss and seal";
            case REDESIGNATE_INFRACTION -> "Lower to infraction";
            case REDESIGNATE_MISDEMEANOR -> "Lower to misdemeanor";
            case RESENTENCE_PETITION -> "Petition to resentence";
            case NO_CHANGE_PROP64 -> "No change";
            case NOT_COVERED -> "Not covered";
            case NEEDS_REVIEW -> "Needs review";
            case ALREADY_CLEARED -> "Already cleared";
            case ROUTE_OTHER_COUNTY -> "Other county";
        };
    }

    /** What the person did, for a count under H&S 11360. */
    public static String of(Conduct conduct) {
        return switch (conduct) {
            case SALE -> "Sale, or an offer to sell";
            case TRANSPORT_FOR_SALE -> "Carrying for sale";
            case TRANSPORT_PERSONAL -> "Carrying for own use";
            case GIFT -> "Gift";
            case IMPORT_EXPORT -> "Into or out of California";
        };
    }

    /** A yes or a no. */
    public static String of(boolean fact) {
        return fact ? "Yes" : "No";
    }

    /** What to call one of a request's counts: a person who was never convicted has no conviction. */
    public static String count(int number, Facts told) {
        return Boolean.TRUE.equals(told.noConviction()) ? "Count " + number + ": no conviction, they say"
                : "Conviction " + number;
    }

    /** The age bands of the statute. */
    public static String of(AgeBand band) {
        return switch (band) {
            case UNDER_18 -> "Under 18";
            case FROM_18_TO_20 -> "18 to 20";
            case FROM_21 -> "21 or older";
        };
    }

    /** A day, a month or a year, as far as it is known. */
    public static String of(DateRange range) {
        if (range.isOneDay()) {
            return Times.day(range.from());
        }
        var wholeYear = range.from().getDayOfYear() == 1 && range.to().plusDays(1).getDayOfYear() == 1;
        if (wholeYear && range.from().getYear() == range.to().getYear()) {
            return String.valueOf(range.from().getYear());
        }
        return range.from().withDayOfMonth(1).equals(range.to().withDayOfMonth(1))
                ? Times.month(range.from())
                : Times.day(range.from()) + " to " + Times.day(range.to());
    }
}
