package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.UUID;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What someone said to get help; {@code null} where they have not been asked.
 *
 * @param phone   as carriers write it
 * @param proof   the key of the code last sent to it
 * @param proven  whether they typed that code
 * @param agreed  whether staff may read the answers
 * @param mayText whether they want texts
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record HelpAnswers(@Nullable String name, @Nullable LocalDate birthDate, @Nullable String phone, @Nullable UUID proof,
        boolean proven, boolean agreed, boolean mayText) {

    static final HelpAnswers NONE = new HelpAnswers(null, null, null, null, false, false, false);

    HelpAnswers withName(String name) {
        return new HelpAnswers(name, birthDate, phone, proof, proven, agreed, mayText);
    }

    HelpAnswers withBirthDate(LocalDate birthDate) {
        return new HelpAnswers(name, birthDate, phone, proof, proven, agreed, mayText);
    }

    /** A number to which a code went just now. */
    HelpAnswers withPhone(PhoneNumber phone, UUID proof) {
        return new HelpAnswers(name, birthDate, phone.e164(), proof, false, agreed, mayText);
    }

    HelpAnswers withPhoneProven() {
        return new HelpAnswers(name, birthDate, phone, proof, true, agreed, mayText);
    }

    HelpAnswers withConsent(boolean mayText) {
        return new HelpAnswers(name, birthDate, phone, proof, proven, true, mayText);
    }

    boolean isAnswered(Step step) {
        return switch (step) {
            case NAME -> name != null;
            case BIRTH_DATE -> birthDate != null;
            case PHONE -> phone != null;
            case CODE -> proven;
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
