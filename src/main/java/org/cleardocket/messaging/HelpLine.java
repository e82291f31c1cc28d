package org.cleardocket.messaging;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.Set;

/**
 * A number that people call for help: a landline or a toll-free number, perhaps with an extension.
 *
 * @param dialed    as a link to a phone has it, after {@code tel:}
 * @param displayed as it was given
 */
public record HelpLine(String dialed, String displayed) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<String> UNITED_STATES = Set.of("US", "PR", "VI", "GU", "AS", "MP");

    /** Empty where it is no number in the United States, where other words stand before it, or where a call costs extra. */
    public static Optional<HelpLine> parse(String given) {
        try {
            var number = NUMBERS.parse(given, "US");
            return isHelpful(number) && given.strip().matches("[+(]?\\d.*")
                    ? Optional.of(new HelpLine(dialed(number), given.strip())) : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isHelpful(Phonenumber.PhoneNumber number) {
        return NUMBERS.isValidNumber(number) && UNITED_STATES.contains(NUMBERS.getRegionCodeForNumber(number))
                && NUMBERS.getNumberType(number) != PhoneNumberType.PREMIUM_RATE;
    }

    private static String dialed(Phonenumber.PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.E164)
                + (number.hasExtension() ? ";ext=" + number.getExtension() : "");
    }
}
