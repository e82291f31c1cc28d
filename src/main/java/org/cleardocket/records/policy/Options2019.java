package org.cleardocket.records.policy;

import java.util.List;
import java.util.Set;
import org.cleardocket.records.RefusedInput;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a county, in the JSON of 2019. What is missing is off.
 *
 * @param baselineEligibility which sections are dismissed or lowered whoever it is
 * @param additionalRelief    for whom else
 */
public record Options2019(@Nullable Baseline baselineEligibility, @Nullable Additional additionalRelief) {

    private static final Set<String> SECTIONS = Set.of("11357", "11358", "11359", "11360");

    /** Sections in the order in which they are looked for. */
    public record Baseline(@Nullable List<String> dismiss, @Nullable List<String> reduce) {
        public Baseline {
            dismiss = dismiss == null ? List.of() : List.copyOf(dismiss);
            reduce = reduce == null ? List.of() : List.copyOf(reduce);
        }
    }

    /** Thresholds in years, 0 for off. */
    public record Additional(boolean subjectUnder21AtConviction, int subjectAgeThreshold,
            int yearsSinceConvictionThreshold, int yearsCrimeFreeThreshold, boolean subjectHasOnlyProp64Charges,
            boolean subjectIsDeceased) {
    }

    /** @throws RefusedInput where a threshold is out of range or a section is none of the four */
    public Options2019 {
        baselineEligibility = baselineEligibility == null ? new Baseline(null, null) : baselineEligibility;
        additionalRelief = additionalRelief == null ? new Additional(false, 0, 0, 0, false, false) : additionalRelief;
        requireWithin("subjectAgeThreshold", additionalRelief.subjectAgeThreshold, 40, 65);
        requireWithin("yearsSinceConvictionThreshold", additionalRelief.yearsSinceConvictionThreshold, 1, 15);
        requireWithin("yearsCrimeFreeThreshold", additionalRelief.yearsCrimeFreeThreshold, 1, 15);
        requireSections("dismiss", baselineEligibility.dismiss);
        requireSections("reduce", baselineEligibility.reduce);
    }

    private static void requireWithin(String option, int value, int least, int most) {
        if (value != 0 && (value < least || value > most)) {
            throw new RefusedInput("The option %s must be from %d to %d, or 0.".formatted(option, least, most));
        }
    }

    /** 2019 crashed as soon as a felony came to such a section. */
    private static void requireSections(String option, List<String> sections) {
        for (var section : sections) {
            if (!SECTIONS.contains(section)) {
                throw new RefusedInput("The option " + option + " names " + section
                        + "; it may name 11357, 11358, 11359 and 11360.");
            }
        }
    }
}
