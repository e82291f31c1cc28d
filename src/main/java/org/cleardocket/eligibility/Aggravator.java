package org.cleardocket.eligibility;

import static org.cleardocket.eligibility.Charge.HS_11358;
import static org.cleardocket.eligibility.Charge.HS_11359;
import static org.cleardocket.eligibility.Charge.HS_11360_A;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cleardocket.eligibility.PriorOffenses.Kind;

/**
 * Facts that keep a felony as an option of the prosecutor, who has to prove them (H&S 11361.8(b), (f)). Never a bar: a
 * person looks. Each names the charges in whose column the statute has it; none has 11357 or 11360(b).
 */
enum Aggravator {
    SUPER_STRIKE(Reason.PRIOR_SUPER_STRIKE, HS_11358, HS_11359, HS_11360_A),
    REGISTRATION(Reason.PRIOR_290C, HS_11358, HS_11359, HS_11360_A),
    TWO_PRIORS(Reason.TWO_PRIORS_OF_SECTION, HS_11358, HS_11359, HS_11360_A),
    MINOR(Reason.MINOR_INVOLVED, HS_11359, HS_11360_A),
    PERSON_UNDER_21(Reason.PERSON_UNDER_21_USED, HS_11359),
    IMPORT_OR_EXPORT(Reason.IMPORT_OR_EXPORT, HS_11360_A),
    ENVIRONMENT(Reason.ENVIRONMENTAL_HARM, HS_11358);

    private final Reason reason;
    private final Set<Charge> column;

    Aggravator(Reason reason, Charge... column) {
        this.reason = reason;
        this.column = Set.of(column);
    }

    Reason reason() {
        return reason;
    }

    boolean appliesTo(Charge charge) {
        return column.contains(charge);
    }

    /** Whether any of them can matter for the charge. */
    static boolean mayApplyTo(Charge charge) {
        return Arrays.stream(values()).anyMatch(aggravator -> aggravator.appliesTo(charge));
    }

    /** The aggravators that the facts state, whether they can matter for the charge or not. */
    static List<Aggravator> stated(Facts facts, PriorConvictions priors) {
        return Arrays.stream(values()).filter(aggravator -> aggravator.isStated(facts, priors)).toList();
    }

    /** A sale to someone under 18, or a recipient under 18, stated. */
    static boolean minorStated(Facts facts) {
        return Facts.stated(facts.soldToUnder18())
                || facts.recipientAge() != null && AgeBand.of(facts.recipientAge()) == AgeBand.UNDER_18;
    }

    private boolean isStated(Facts facts, PriorConvictions priors) {
        return switch (this) {
            case SUPER_STRIKE -> priors.earlier().contains(Kind.SUPER_STRIKE);
            case REGISTRATION -> priors.earlier().contains(Kind.REGISTRATION);
            case TWO_PRIORS -> priors.sameSection() >= 2;
            case MINOR -> minorStated(facts);
            case PERSON_UNDER_21 -> Facts.stated(facts.usedPersonUnder21());
            case IMPORT_OR_EXPORT -> facts.conduct() == Conduct.IMPORT_EXPORT;
            case ENVIRONMENT -> Facts.stated(facts.environmentalHarm());
        };
    }
}
