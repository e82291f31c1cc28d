package org.cleardocket.residents;

import org.cleardocket.eligibility.CaseNumber;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.ProsecutingCity;
import org.cleardocket.requests.AskedCount;
import org.jspecify.annotations.Nullable;

/** What someone said about a conviction, in the words of the statute. What they did not say stays unknown. */
final class CountFacts {

    private static final String ELSEWHERE = "other";

    private CountFacts() {
    }

    static Facts of(CountAnswers count) {
        return Facts.builder()
                .raw(section(count))
                .level(count.level() == null ? null : count.level().level())
                .offenseDate(count.when() == null ? null : count.when().range().orElse(null))
                .convictionDate(count.convicted() == null ? null : count.convicted().range().orElse(null))
                .ageBand(count.age() == null ? null : count.age().band())
                .juvenile(juvenile(count))
                .serving(serving(count))
                .county(county(count))
                .state(count.place() == Place.OTHER_STATE ? ELSEWHERE : null)
                .federal(count.place() == Place.FEDERAL ? Boolean.TRUE : null)
                .noConviction(count.place() == Place.NEVER_CONVICTED ? Boolean.TRUE : null)
                .prosecutingCity(count.city() == null ? null
                        : ProsecutingCity.find(count.city()).map(ProsecutingCity::name).orElse(null))
                .build();
    }

    static AskedCount asked(CountAnswers count) {
        return new AskedCount(of(count),
                count.court() != null && Courthouse.find(count.court()).isPresent() ? count.court() : null,
                count.caseNumber().map(CaseNumber::written).orElse(null));
    }

    private static @Nullable String section(CountAnswers count) {
        if (count.offense() == null) {
            return null;
        }
        if (count.offense() == Offense.OTHER) {
            return count.section().isEmpty() ? null : count.section();
        }
        return count.offense().charged(count.age() == null ? null : count.age().band(), juvenile(count));
    }

    private static @Nullable Boolean serving(CountAnswers count) {
        return switch (count.finished()) {
            case YES -> Boolean.FALSE;
            case STILL_SERVING -> Boolean.TRUE;
            case NOT_SURE -> null;
            case null -> null;
        };
    }

    private static @Nullable Boolean juvenile(CountAnswers count) {
        return switch (count.juvenile()) {
            case YES -> Boolean.TRUE;
            case NO -> Boolean.FALSE;
            case NOT_SURE -> null;
            case null -> null;
        };
    }

    private static @Nullable String county(CountAnswers count) {
        return switch (count.place()) {
            case LOS_ANGELES -> "Los Angeles";
            case OTHER_COUNTY -> count.county().isEmpty() ? ELSEWHERE : count.county();
            case OTHER_STATE, FEDERAL, NEVER_CONVICTED, NOT_SURE -> null;
            case null -> null;
        };
    }
}
