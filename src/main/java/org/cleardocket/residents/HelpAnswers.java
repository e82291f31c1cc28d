package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.Objects;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.PaperAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What someone said to get help; {@code null} where they have not been asked.
 *
 * @param code    the code last sent to their number
 * @param proven  whether they typed that code
 * @param agreed  whether staff may read the answers
 * @param mayText whether they want texts
 * @param papers  what they said about court papers
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record HelpAnswers(@Nullable String name, @Nullable LocalDate birthDate, @Nullable SentCode code,
        boolean proven, boolean agreed, boolean mayText, @Nullable PaperAnswer papers) {

    static final HelpAnswers NONE = new HelpAnswers(null, null, null, false, false, false, null);

    HelpAnswers withName(String name) {
        return new HelpAnswers(name, birthDate, code, proven, agreed, mayText, papers);
    }

    HelpAnswers withBirthDate(LocalDate birthDate) {
        return new HelpAnswers(name, birthDate, code, proven, agreed, mayText, papers);
    }

    /** The number that is theirs once they have typed the code; only where a code was sent. */
    PhoneNumber number() {
        return Objects.requireNonNull(code).number();
    }

    /** A code that was sent and not yet typed. */
    HelpAnswers withCode(SentCode code) {
        return new HelpAnswers(name, birthDate, code, false, agreed, mayText, papers);
    }

    HelpAnswers withPhoneProven() {
        return new HelpAnswers(name, birthDate, code, true, agreed, mayText, papers);
    }

    HelpAnswers withConsent(boolean mayText) {
        return new HelpAnswers(name, birthDate, code, proven, true, mayText, papers);
    }

    HelpAnswers withPapers(PaperAnswer papers) {
        return new HelpAnswers(name, birthDate, code, proven, agreed, mayText, papers);
    }

    /** Whether they add papers later, and no link comes, because they said no to texts. */
    boolean getsNoLink() {
        return papers == PaperAnswer.LATER && agreed && !mayText;
    }

    /** The key of the way in which they add papers later. */
    String later() {
        return !agreed ? "later" : mayText ? "later.texts" : "later.no-texts";
    }

    boolean isAnswered(Step step) {
        return switch (step) {
            case NAME -> name != null;
            case BIRTH_DATE -> birthDate != null;
            case PHONE -> code != null;
            case CODE -> proven;
            case PAPERS -> papers != null;
            case CONSENT -> agreed;
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    /** Nothing of the person, because this may reach a log. */
    @Override
    public String toString() {
        return "HelpAnswers[…]";
    }
}
