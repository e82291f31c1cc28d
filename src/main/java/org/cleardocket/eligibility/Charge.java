package org.cleardocket.eligibility;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was charged, with the subdivisions as they read before November 9, 2016; the letters mean other things today. */
enum Charge {
    /** Concentrated cannabis. */
    HS_11357_A(Section.HS_11357, "a"),
    /** Flower, not more than 28.5 g. */
    HS_11357_B(Section.HS_11357, "b"),
    /** Flower, more than 28.5 g. */
    HS_11357_C(Section.HS_11357, "c"),
    /** At 18 or older, not more than 28.5 g on school grounds while open. */
    HS_11357_D(Section.HS_11357, "d"),
    /** Under 18, not more than 28.5 g on school grounds while open. */
    HS_11357_E(Section.HS_11357, "e"),
    /** Growing; its subdivisions are not read. */
    HS_11358(Section.HS_11358, null),
    /** Possession for sale; its subdivisions are not read. */
    HS_11359(Section.HS_11359, null),
    /** Sale, gift or transport, a felony. */
    HS_11360_A(Section.HS_11360, "a"),
    /** Gift or transport of not more than 28.5 g of flower, a misdemeanor. */
    HS_11360_B(Section.HS_11360, "b");

    private final Section section;
    private final @Nullable String letter;

    Charge(Section section, @Nullable String letter) {
        this.section = section;
        this.letter = letter;
    }

    Section section() {
        return section;
    }

    /** Misdemeanors and infractions whose records H&S 11361.5 destroys: 11357(b)–(e) and 11360(b). */
    boolean isLowTier() {
        return switch (this) {
            case HS_11357_B, HS_11357_C, HS_11357_D, HS_11357_E, HS_11360_B -> true;
            case HS_11357_A, HS_11358, HS_11359, HS_11360_A -> false;
        };
    }

    /**
     * The charge a record means; for 11360 without a subdivision its level tells (a) from (b).
     *
     * @return empty where the subdivision is needed and is missing or unknown
     */
    static Optional<Charge> of(Section section, Optional<String> subdivision, @Nullable Level level) {
        return switch (section) {
            case HS_11358 -> Optional.of(HS_11358);
            case HS_11359 -> Optional.of(HS_11359);
            case HS_11357 -> subdivision.flatMap(letter -> lettered(section, letter));
            case HS_11360 -> subdivision.or(() -> letterOf11360(level)).flatMap(letter -> lettered(section, letter));
        };
    }

    /** The charges that a record may mean: several where it names no subdivision, none where there is no such one. */
    static Stream<Charge> meant(Section section, Optional<String> subdivision) {
        return Arrays.stream(values())
                .filter(charge -> charge.section == section)
                .filter(charge -> charge.letter == null || subdivision.map(charge.letter::equals).orElse(true));
    }

    private static Optional<Charge> lettered(Section section, String letter) {
        return Arrays.stream(values())
                .filter(charge -> charge.section == section && letter.equals(charge.letter))
                .findFirst();
    }

    private static Optional<String> letterOf11360(@Nullable Level level) {
        return switch (level) {
            case FELONY -> Optional.of("a");
            case MISDEMEANOR, INFRACTION -> Optional.of("b");
            case null -> Optional.empty();
        };
    }
}
