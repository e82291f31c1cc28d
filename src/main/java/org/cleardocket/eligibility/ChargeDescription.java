package org.cleardocket.eligibility;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that a record prints after the section and a hyphen: {@code POSSESS MARIJUANA FOR SALE}. */
public final class ChargeDescription {

    /** What words like these may say in numbers; no more than four digits, so that it is none of the four sections. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![0-9.,])(?:\\$ ?[0-9]{1,4}(?:,[0-9]{3})*(?:\\.[0-9]+)?"
            + "|(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:\\.[0-9]+)?|\\.[0-9]+) ?\\+? ?(?:%|(?:GRAMS?|GRMS?|GMS?|GRS?|G|KILOS?|KGS?|OUNCES?|OZS?"
            + "|POUNDS?|LBS?|PLANTS?|YEARS?|YRS?|MONTHS?|MOS?|DAYS?|DOLLARS?|PERCENT|COUNTS?|CTS?|ST|ND|RD|TH)\\b))"
            + "(?![0-9])");

    private static final String CODE = "(?:HSC?|H ?& ?S|PC|VC|B ?& ?P|BP|WIC?|MV)";

    /**
     * What may be a section beside the one before the hyphen: three digits or more, the short sections of the Penal
     * Code about principals, accessories and treason, any number with a code or a subdivision beside it, a
     * subdivision.
     */
    private static final Pattern ANOTHER_SECTION = Pattern.compile("[0-9]{3}|[\\p{Nd}&&[^0-9]]|\\b3[127]\\b"
            + "|[0-9]{2} ?\\(|[0-9]{2} ?" + CODE + "\\b|\\b" + CODE + " ?[0-9]{2}"
            + "|\\([A-E]\\)|^ ?[A-E](?:\\([A-Z0-9]\\))* ?$");

    /** Somebody's own words, who does not know. */
    private static final Pattern DOUBT = Pattern.compile("\\?|\\b(?:NOT SURE|UNSURE|MAYBE|I THINK|DON.?T KNOW"
            + "|NO S[EÉ]|NO ESTOY|CREO|QUIZ[AÁ]S?|TAL VEZ)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern INCHOATE = Pattern.compile(
            "\\b(?:ATT|ATT?EM?PT\\w*|ATTM?P?T\\w*|CONSP\\w*|SOLICIT\\w*|ACCESSORY)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private ChargeDescription() {
    }

    /** Whether it names no section beside the one that it describes, and states no doubt of that one; in capitals. */
    static boolean isPlain(@Nullable String description) {
        if (description == null) {
            return true;
        }
        var words = AMOUNT.matcher(UNSEEN.matcher(description).replaceAll("")).replaceAll(" ");
        return !ANOTHER_SECTION.matcher(words).find() && !DOUBT.matcher(words).find();
    }

    /** Whether it says that the offense was attempted, planned with others, asked for or helped after the fact. */
    public static boolean isInchoate(@Nullable String description) {
        return description != null && INCHOATE.matcher(description).find();
    }
}
