package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What someone said of the court's file; {@code null} where they have not been asked.
 *
 * @param court  key of a courthouse, {@code other} or {@code not-sure}
 * @param number as {@link org.cleardocket.eligibility.CaseNumber} writes it, empty where they skipped it
 * @param kept   whether they were told what is odd about the number and stayed with it
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record CaseAnswers(@Nullable String court, @Nullable String number, boolean kept) {

    static final CaseAnswers NONE = new CaseAnswers(null, null, false);

    CaseAnswers withCourt(String court) {
        return new CaseAnswers(court, number, kept && court.equals(this.court));
    }

    CaseAnswers withNumber(@Nullable String number) {
        return new CaseAnswers(court, number, kept && number != null && number.equals(this.number));
    }

    CaseAnswers withNumberKept() {
        return new CaseAnswers(court, number, true);
    }

    /** Without the answers to other questions. */
    CaseAnswers only(Collection<Step> asked) {
        return new CaseAnswers(asked.contains(Step.COURT) ? court : null,
                asked.contains(Step.CASE_NUMBER) ? number : null, asked.contains(Step.CASE_CHECK) && kept);
    }

    /** The same with what changed from one to the other; what is odd about a number was said of that number alone. */
    CaseAnswers changed(CaseAnswers before, CaseAnswers after) {
        var isSame = Objects.equals(before.court, after.court) && Objects.equals(before.number, after.number);
        return new CaseAnswers(CountAnswers.changed(court, before.court, after.court),
                CountAnswers.changed(number, before.number, after.number),
                isSame && before.kept == after.kept ? kept : after.kept);
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "CaseAnswers[…]";
    }
}
