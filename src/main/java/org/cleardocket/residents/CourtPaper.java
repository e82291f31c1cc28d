package org.cleardocket.residents;

import java.util.Optional;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Result;

/** The paper that helps with a conviction at court. */
enum CourtPaper {
    /** The sentence is over: H&S 11361.8(e). */
    APPLICATION("CR-400"),
    /** The sentence is not over: H&S 11361.8(a). */
    PETITION("CR-400"),
    /** For juvenile court: H&S 11361.8(m). */
    JUVENILE("JV-744"),
    /**
     * No form yet. Where facts are missing, a form would have to ask for a relief that nobody has looked into, and what
     * is filed stays on the public record; so the paper asks for the docket and the minute order, which settle it.
     */
    GATHER("");

    private final String form;

    CourtPaper(String form) {
        this.form = form;
    }

    /** As courts call it; empty for none. */
    String form() {
        return form;
    }

    /** Empty where there is nothing to file in this county. */
    static Optional<CourtPaper> of(Facts facts, Result result) {
        return switch (result.outcome()) {
            case DISMISS_AND_SEAL, REDESIGNATE_INFRACTION, REDESIGNATE_MISDEMEANOR ->
                    Optional.of(form(facts, APPLICATION));
            case RESENTENCE_PETITION -> Optional.of(form(facts, PETITION));
            case NEEDS_REVIEW -> Optional.of(GATHER);
            case NO_CHANGE_PROP64, NOT_COVERED, ALREADY_CLEARED, ROUTE_OTHER_COUNTY -> Optional.empty();
        };
    }

    /** Which court's form it is must be known, and the Public Defender finds out (LAW 1.6). */
    private static CourtPaper form(Facts facts, CourtPaper ofAdults) {
        return !facts.mayBeJuvenile() ? ofAdults : facts.juvenile() == null ? GATHER : JUVENILE;
    }
}
