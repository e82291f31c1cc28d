package org.cleardocket.eligibility;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cleardocket.eligibility.PriorOffenses.Kind;
import org.cleardocket.eligibility.PriorOffenses.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a person's other convictions mean for one count. Only one that came before the marijuana conviction is a
 * prior: People v. Smit (2018) 24 Cal.App.5th 596. An unknown date counts as before.
 *
 * @param earlier      kinds of offense certainly or possibly convicted before
 * @param laterOfKind  whether a super strike or 290(c) conviction came later
 * @param toLookUp     whether one could be a super strike or 290(c) conviction, with more facts
 * @param sameSection  how many came before under the same section
 */
record PriorConvictions(Set<Kind> earlier, boolean laterOfKind, boolean toLookUp, long sameSection) {

    private record Weighed(Kind kind, Weight weight, boolean before) {
    }

    static PriorConvictions of(Facts facts, Section section) {
        var weighed = facts.priors().stream().flatMap(prior -> Arrays.stream(Kind.values())
                .map(kind -> new Weighed(kind, weight(prior, kind), isBefore(prior, facts.convictionDate()))))
                .toList();
        var counting = weighed.stream().filter(one -> one.weight == Weight.COUNTS).toList();
        return new PriorConvictions(
                counting.stream().filter(Weighed::before).map(Weighed::kind).collect(Collectors.toUnmodifiableSet()),
                !counting.stream().allMatch(Weighed::before),
                weighed.stream().anyMatch(one -> one.weight == Weight.LOOK),
                facts.priors().stream()
                        .filter(prior -> isBefore(prior, facts.convictionDate()))
                        .mapToLong(prior -> CodeText.times(prior.section(), section)).sum());
    }

    /**
     * What was stated wins over the rows. Of joined sections the gravest counts; what cannot be read could be anything.
     */
    static Weight weight(Prior prior, Kind kind) {
        var stated = switch (kind) {
            case SUPER_STRIKE -> prior.superStrike();
            case REGISTRATION -> prior.reg290c();
        };
        if (stated != null) {
            return stated ? Weight.COUNTS : Weight.NONE;
        }
        var named = PriorOffenses.weigh(kind, CodeText.named(prior.section()));
        return named == Weight.NONE && CodeText.read(prior.section()).filter(text -> text.doubt().isEmpty()).isEmpty() ? Weight.LOOK : named;
    }

    /** Whether it is of any weight, or of a section whose priors are counted. */
    static boolean matter(Prior prior) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> weight(prior, kind) != Weight.NONE)
                || Arrays.stream(Section.values()).anyMatch(section -> CodeText.times(prior.section(), section) > 0);
    }

    /** On the same day or later is not before. */
    private static boolean isBefore(Prior prior, @Nullable DateRange conviction) {
        return conviction == null || prior.convictionDate() == null
                || prior.convictionDate().from().isBefore(conviction.to());
    }
}
