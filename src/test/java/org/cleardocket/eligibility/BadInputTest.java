package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is typed, the law answers: never with an exception, and never with a yes to what it could not read. */
class BadInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final List<String> UNREADABLE = List.of(
            "\u202E11359", "11359\u202E", "\u206611359\u2069", "11359\u200F", "113\u200B59", "113\u00AD59",
            "１１３５９", "١١٣٥٩", "𝟏𝟏𝟑𝟓𝟗", "11359🌿", "🌿", "11357（b）", "11357(б)", "11357(b\u0301)", "11359\u0000",
            "11359\uD83C", "\uDF3F", "11359 OR 1=1", "'; drop table", "<b>11359</b>", "1e4", "-11359", "11359.", "()",
            "9".repeat(100_000), "(".repeat(100_000), "11359" + "(A)".repeat(100_000), "664/".repeat(100_000),
            "11359 HS-" + "A".repeat(100_000));

    /** For fields that are read as words. */
    static final List<String> WORDS = List.of(
            "", " ", "\u202ELos Angeles", "لوس أنجلوس", "🌿", "\u0000", "\uD83C", "ﬀ", "İstanbul", "a".repeat(100_000),
            " ".repeat(100_000) + "x");

    private static FactsBuilder lawfulToday() {
        return Facts.builder().raw("11357(b) HS").level(Level.MISDEMEANOR).ageAtOffense(30)
                .offenseDate(DateRange.of(LocalDate.of(2005, 6, 1)));
    }

    private static Result evaluate(FactsBuilder facts) {
        return Prop64.evaluate(facts.build(), TODAY);
    }

    @ParameterizedTest
    @FieldSource("UNREADABLE")
    void a_section_that_cannot_be_read_is_looked_at(String raw) {
        var result = evaluate(lawfulToday().raw(raw));
        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(result.floor()).isEqualTo(Relief.NO_CHANGE_PROP64);
        assertThat(result.reasons()).containsExactly(Reason.UNREADABLE_CODE);
    }

    @Test
    void a_description_with_signs_that_nobody_knows_is_looked_at() {
        assertThat(evaluate(lawfulToday().raw("11357(b) HS-POSSESS \u202Eحيازة🌿\uD83C")).reasons())
                .containsExactly(Reason.MORE_THAN_THE_CHARGE);
    }

    @ParameterizedTest
    @FieldSource("WORDS")
    void any_words_in_other_fields_are_answered_and_make_nothing_better(String words) {
        var plain = evaluate(lawfulToday());
        assertThat(evaluate(lawfulToday().prosecutingCity(words))).isEqualTo(plain);
        assertThat(evaluate(lawfulToday().priors(List.of(new Prior(words, null, null, null))))).isEqualTo(plain);
        assertThat(evaluate(lawfulToday().county(words)).outcome())
                .isEqualTo(words.isBlank() ? plain.outcome() : Outcome.NEEDS_REVIEW);
        assertThat(evaluate(lawfulToday().state(words)).outcome())
                .isEqualTo(words.isBlank() ? plain.outcome() : Outcome.NEEDS_REVIEW);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2005-06-01, 2005-05-31, NEEDS_REVIEW",
        "2026-11-23, -, NOT_COVERED",
        "+999999999-12-31, -, NOT_COVERED",
        "2005-06-01, 2026-11-23, NEEDS_REVIEW",
        "-, 2026-11-23, NEEDS_REVIEW",
        "-, +999999999-12-31, NEEDS_REVIEW",
        "2005-06-01, -999999999-01-01, NEEDS_REVIEW",
        "-999999999-01-01, 2005-06-01, DISMISS_AND_SEAL",
        "-, -999999999-01-01, DISMISS_AND_SEAL"})
    void dates_that_cannot_be_are_no_dates_to_go_by(LocalDate offense, LocalDate conviction, Outcome outcome) {
        var facts = lawfulToday().raw("11360(b)").conduct(Conduct.TRANSPORT_PERSONAL)
                .offenseDate(offense == null ? null : DateRange.of(offense))
                .convictionDate(conviction == null ? null : DateRange.of(conviction));
        assertThat(evaluate(facts).outcome()).isEqualTo(outcome);
    }

    @Test
    void nobody_can_change_a_result() {
        var result = evaluate(lawfulToday());
        assertThat(result.flags()).isUnmodifiable();
        assertThat(result.reasons()).isUnmodifiable();
    }

    @Test
    void a_thousand_priors_are_weighed_like_one() {
        var prior = new Prior("187 PC", null, null, null);
        var sale = lawfulToday().raw("11359").level(Level.FELONY);
        var one = evaluate(sale.priors(List.of(prior)));
        assertThat(evaluate(sale.priors(Collections.nCopies(1_000, prior)))).isEqualTo(one);
        assertThat(one.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    }

    /** A pattern that goes back and forth over a text would look at its signs more often the longer it is. */
    @Test
    void a_section_is_read_in_one_pass() {
        var parts = List.of(" ", "(A)", "(", "A", "1", "-", "11359", "182(A)", "182(A)/", "664/", "HS", " H&S", "(A) ");
        parts.stream().flatMap(one -> parts.stream().map(one::concat)).flatMap(BadInputTest::starts).forEach(text ->
                assertThatCode(() -> CodeText.WHOLE.matcher(new Watched(text)).matches()).doesNotThrowAnyException());
    }

    private static Stream<String> starts(String repeated) {
        return Stream.of("", "11357", "182", "HS 182")
                .map(start -> (start + repeated.repeat(500)).substring(0, 499) + '!');
    }

    /** A text that may be looked at a few times a sign. */
    private static final class Watched implements CharSequence {

        private static final int LOOKS_A_SIGN = 8;

        private final String text;
        private int looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS_A_SIGN * text.length()) {
                throw new IllegalStateException("goes back and forth over " + text);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
