package org.cleardocket.messaging;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.Set;

/**
 * A mobile number in the United States or its territories that can receive texts.
 *
 * @param e164 as carriers write it: {@code +12135550142}
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** In the United States mobiles and landlines share their area codes; all other kinds stand apart. */
    private static final Set<PhoneNumberType> PERSONAL =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** After any area code: 976 is billed to the caller, 211 to 911 are services (North American Numbering Plan). */
    private static final String NO_PERSONS_EXCHANGE = "\\+1\\d{3}(976|\\d11)\\d{4}";

    /**
     * Puerto Rico, the U.S. Virgin Islands, Guam, American Samoa and the Northern Marianas are the United States, too,
     * but to the library they are regions of their own, and it does not know all of their exchanges.
     */
    private static final String TERRITORY = "\\+1(787|939|340|671|684|670)[2-9]\\d{6}";

    public PhoneNumber {
        if (!e164.matches("\\+[1-9]\\d{6,14}")) {
            throw new IllegalArgumentException("not a number in E.164 form");
        }
    }

    /**
     * Reads what a person typed, with or without the country code, and with words around it ("cell", "mi casa:").
     * Empty where it cannot be one, as a toll-free or premium number cannot, and where it is not clear which one: with
     * two numbers or an extension.
     */
    public static Optional<PhoneNumber> parse(String typed) {
        return hasExtension(typed) ? Optional.empty() : TypedNumber.only(typed).flatMap(PhoneNumber::read);
    }

    /** Whether what a person typed ends in an extension: no text reaches a phone behind one. */
    public static boolean hasExtension(String typed) {
        return TypedNumber.hasExtension(typed);
    }

    /** What a person typed without its extension, to look a number up. */
    public static String withoutExtension(String typed) {
        return TypedNumber.withoutExtension(typed);
    }

    private static Optional<PhoneNumber> read(String typed) {
        try {
            var number = NUMBERS.parse(typed, "US");
            return Optional.of(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    .filter(e164 -> !e164.matches(NO_PERSONS_EXCHANGE))
                    .filter(e164 -> e164.matches(TERRITORY) || NUMBERS.isValidNumberForRegion(number, "US")
                            && PERSONAL.contains(NUMBERS.getNumberType(number)))
                    .map(PhoneNumber::new);
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** As a person writes it: {@code (213) 555-0142}. */
    public String display() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, "US"), PhoneNumberUtil.PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException unreadable) {
            return e164;
        }
    }

    /** The end alone, because this is what reaches a log: {@code …42}. */
    @Override
    public String toString() {
        return "…" + e164.substring(e164.length() - 2);
    }
}
