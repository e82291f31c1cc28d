package org.cleardocket.staff.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a conviction: what staff call it, how it is said and entered, and where it is kept.
 *
 * @param input makes a field for it on a given day
 */
record Fact<T>(String name, Function<T, String> words, Function<LocalDate, FactInput<T>> input,
        Function<Facts, @Nullable T> from, BiConsumer<FactsBuilder, @Nullable T> into) {

    /** In words; {@code null} where it is not known. */
    @Nullable String said(Facts facts) {
        var known = from.apply(facts);
        return known == null ? null : words.apply(known);
    }

    boolean isSame(Facts one, Facts other) {
        return Objects.equals(from.apply(one), from.apply(other));
    }
}
