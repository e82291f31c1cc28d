package org.cleardocket.eligibility;

import static org.cleardocket.eligibility.TodaysLevel.INFRACTION;
import static org.cleardocket.eligibility.TodaysLevel.MISDEMEANOR;
import static org.cleardocket.eligibility.TodaysLevel.NO_CRIME;
import static org.cleardocket.eligibility.TodaysLevel.tried;

import java.util.Set;

/** Sale, gift and transport: what it would be under today's H&S 11360, 11357 and 11362.1. */
final class Today11360 {

    private Today11360() {
    }

    /** Old (a), the felony. */
    static Set<TodaysLevel> felony(AgeBand age, Facts facts) {
        if (age == AgeBand.UNDER_18) {
            return Set.of(INFRACTION);
        }
        var conducts = facts.conduct() == null
                ? Set.of(Conduct.SALE, Conduct.GIFT, Conduct.TRANSPORT_PERSONAL)
                : Set.of(facts.conduct());
        return tried(conducts, conduct -> switch (conduct) {
            case SALE, TRANSPORT_FOR_SALE, IMPORT_EXPORT -> Set.of(MISDEMEANOR);
            case TRANSPORT_PERSONAL -> tried(Flower.of(facts.gramsFlower()),
                    flower -> tried(Concentrate.of(facts.gramsConc()),
                            concentrate -> carried(age, flower, concentrate)));
            case GIFT -> tried(recipients(facts),
                    recipient -> tried(Flower.of(facts.gramsFlower()),
                            flower -> tried(Concentrate.of(facts.gramsConc()),
                                    concentrate -> Set.of(given(age, recipient, flower, concentrate)))));
        });
    }

    /** Old (b), up to 28.5 g of flower carried or given. */
    static Set<TodaysLevel> smallAmount(AgeBand age, Facts facts) {
        return switch (age) {
            case UNDER_18, FROM_18_TO_20 -> Set.of(INFRACTION);
            case FROM_21 -> {
                var conducts = facts.conduct() == null
                        ? Set.of(Conduct.GIFT, Conduct.TRANSPORT_PERSONAL)
                        : Set.of(facts.conduct());
                yield tried(conducts, conduct -> conduct == Conduct.TRANSPORT_PERSONAL
                        ? Set.of(NO_CRIME)
                        : tried(recipients(facts), Today11360::smallGift));
            }
        };
    }

    /** For own use: within 28.5 g and 8 g lawful at 21; at 18 to 20 as 11357 has it. */
    private static Set<TodaysLevel> carried(AgeBand age, Flower flower, Concentrate concentrate) {
        if (flower == Flower.MORE || concentrate == Concentrate.MORE) {
            return Set.of(MISDEMEANOR);
        }
        return switch (age) {
            case FROM_21 -> Set.of(NO_CRIME);
            case FROM_18_TO_20, UNDER_18 -> concentrate == Concentrate.TO_8_G
                    ? Set.of(INFRACTION, MISDEMEANOR)
                    : Set.of(INFRACTION);
        };
    }

    /** Free of charge: between people of 21 within the limits lawful; else only flower alone is an infraction. */
    private static TodaysLevel given(AgeBand age, AgeBand recipient, Flower flower, Concentrate concentrate) {
        if (recipient == AgeBand.UNDER_18) {
            return MISDEMEANOR;
        }
        if (age == AgeBand.FROM_21 && recipient == AgeBand.FROM_21) {
            return flower == Flower.MORE || concentrate == Concentrate.MORE ? MISDEMEANOR : NO_CRIME;
        }
        return flower == Flower.TO_28_5_G && concentrate == Concentrate.NONE ? INFRACTION : MISDEMEANOR;
    }

    private static Set<TodaysLevel> smallGift(AgeBand recipient) {
        return Set.of(recipient == AgeBand.FROM_21 ? NO_CRIME : INFRACTION);
    }

    private static Set<AgeBand> recipients(Facts facts) {
        if (Facts.stated(facts.soldToUnder18())) {
            return Set.of(AgeBand.UNDER_18);
        }
        return facts.recipientAge() == null
                ? Set.of(AgeBand.FROM_18_TO_20, AgeBand.FROM_21)
                : Set.of(AgeBand.of(facts.recipientAge()));
    }
}
