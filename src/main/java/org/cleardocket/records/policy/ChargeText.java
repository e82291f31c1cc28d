package org.cleardocket.records.policy;

import java.util.regex.Pattern;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.records.history.RepeatedTexts;

/**
 * The words of a charge, and what a careful reader sees in them.
 *
 * @param text              as the record prints it, with a slash where an attempt or a conspiracy has a hyphen, which
 *                          would make a description of the offense: {@code 664/187(A) PC}
 * @param mayBeProp64       it is to be decided, if only to say that it is not one of the four
 * @param gang              it names PC 186.22
 * @param gangFinding       it is the enhancement PC 186.22(b)(4)
 * @param gangMakesItStrike it is a super strike where the same case has that finding
 * @param mattersAsPrior    it can change what the law says of another count
 */
record ChargeText(String text, boolean mayBeProp64, boolean gang, boolean gangFinding, boolean gangMakesItStrike,
        boolean mattersAsPrior) {

    private static final Pattern PROP64 = Pattern.compile("1135[789]|11360|1153[01]"); // also the numbers before 1973
    private static final Pattern HYPHENED =
            Pattern.compile("^\\s*(664|182(?:\\([A-Z0-9]+\\))*) ?(?:PC)? ?- ?(?=[0-9]{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern GANG = Pattern.compile("186\\.22");
    private static final Pattern GANG_FINDING =
            Pattern.compile("186\\.22\\(B\\)\\(4\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_GANG_FINDING = Pattern.compile(
            "(?:664/)?(?:136\\.1|213\\(A\\)\\(1\\)\\(A\\)|215|246|519|12022\\.55)(?:\\([A-Z0-9]+\\))* ?PC\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final RepeatedTexts<ChargeText> KNOWN = new RepeatedTexts<>(ChargeText::read);

    static ChargeText of(String text) {
        return KNOWN.of(text);
    }

    private static ChargeText read(String printed) {
        var text = HYPHENED.matcher(printed).replaceFirst("$1/");
        var gangMakesItStrike = WITH_GANG_FINDING.matcher(text).matches();
        return new ChargeText(text, PROP64.matcher(text).find(), GANG.matcher(text).find(),
                GANG_FINDING.matcher(text).find(), gangMakesItStrike,
                gangMakesItStrike || new Prior(text, null, null, null).matters());
    }
}
