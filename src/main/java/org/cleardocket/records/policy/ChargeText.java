package org.cleardocket.records.policy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cleardocket.eligibility.ChargeDescription;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.records.history.RepeatedTexts;

/**
 * The words of a charge, and what a careful reader sees in them.
 *
 * @param text              as the record prints it: {@code 664/187(A) PC}
 * @param mayBeProp64       it is to be decided, if only to say that it is not one of the four
 * @param seemsProp64       as a charge it may be one of the four in another spelling, or is of marijuana without a number
 * @param gang              it names PC 186.22
 * @param gangFinding       it is the enhancement PC 186.22(b)(4)
 * @param gangMakesItStrike it is a super strike where the same case has that finding
 * @param mattersAsPrior    it can change what the law says of another count
 * @param isToldInComment   as a comment it tells of a charge, of another one or of an attempt; most comments do not
 */
record ChargeText(String text, boolean mayBeProp64, boolean seemsProp64, boolean gang, boolean gangFinding, boolean gangMakesItStrike,
        boolean mattersAsPrior, boolean isToldInComment) {

    private static final Pattern PROP64 = Pattern.compile("1135[789]|11360|1153[01]"); // also the numbers before 1973
    private static final Pattern ODDLY_SPELLED = Pattern.compile(
            "(?<![0-9])[1IL][ .,'-]?[1IL][ .,'-]?3[ .,'-]?(?:5[ .,'-]?[789]|6[ .,'-]?[0O])(?![0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{3}");
    private static final Pattern MARIJUANA =
            Pattern.compile("\\b(?:MARI[GHJ]|MARJ|CANN?AB|HASH|WEED\\b|THC\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GANG = Pattern.compile("186\\.22");
    private static final Pattern GANG_FINDING =
            Pattern.compile("186\\.22\\(B\\)\\(4\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_GANG_FINDING = Pattern.compile(
            "(?<![0-9.])(?:136\\.1|213\\(A\\)\\(1\\)\\(A\\)|215|246|519|12022\\.55)(?:\\([A-Z0-9]+\\))*(?![0-9.])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SAYS_CHARGE =
            Pattern.compile("\\b(?:CHRG|CHG[DS]?|CHARGE[DS]?)\\b.*[0-9]{2}", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile(
            "[0-9]{3,5}(?:\\.[0-9]{1,3})?(?:[A-Z](?![A-Z]))?(?:\\([A-Z0-9]+\\))*");
    private static final String CODE = "(?:P\\.? ?C\\b|PEN(?:AL|\\.)? ?CODE\\b|M\\.? ?V\\b)";
    private static final Pattern SECTION_WITH_CODE = Pattern.compile(
            "[0-9]{2,5}(?:\\.[0-9]+)?[A-Z]{0,2}(?: ?\\([A-Z0-9]+\\))* ?" + CODE + "|\\b" + CODE + "\\.? ?(?:SEC\\w*\\.? ?|§ ?)?[0-9]{2}"
            + "|[0-9]{3,5}(?:\\.[0-9]+)?[A-Z]{0,2} ?\\([A-Z0-9]{1,2}\\)"
            + "|\\b(?:CT|CNT|COUNT)S?\\.? ?[0-9]{1,2}[ :,-]+[0-9]{3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCHOATE_SECTION = Pattern.compile("(?<![0-9.])(?:664|182|32)(?: ?\\([A-Z0-9]\\))* ?" + CODE
            + "|\\b" + CODE + "\\.? ?(?:664|182|32)(?![0-9.])", Pattern.CASE_INSENSITIVE);

    /** That the conviction was for something else than was charged; a lower level alone is the same offense. */
    private static final Pattern CHANGED = Pattern.compile("\\b(?:PLE?A?D|PLEADED|PLEA|AMEND(?:ED)?|AMND|REDUCED|LESSER|CHANGED|SUBSTITUTED|IN ?LIEU)\\b"
            + "(?! (?:GUILTY|NOLO|NO CONTEST)\\b[^0-9A-Z]*$)(?! (?:TO |AS )?(?:A )?(?:MISD|INF)\\w*\\b(?! [A-Z]*[ -]?[0-9]{3,}))",
            Pattern.CASE_INSENSITIVE);
    /** Of procedure or relief: dismissed, lowered, probation. They say nothing of the charge. */
    private static final Pattern PROCEDURE = Pattern.compile("(?<![0-9.])(?:17 ?\\(B\\)|1000(?:\\.[0-9]+)?|1203(?:\\.[0-9]+)?A?|1210(?:\\.[0-9])?|1385"
            + "|1170(?:\\.[0-9]+)?|11361\\.[589]|851\\.[0-9]+|654)(?: ?\\([A-Z0-9]+\\))*(?![0-9])(?: ?(?:PC|P\\.C\\.|HS))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_CHARGE = Pattern.compile("(?<![0-9.$#-])[0-9]{3,5}(?:\\.[0-9]{1,3})?[A-Z]?(?: ?\\([A-Z0-9]+\\))* ?"
            + "(?:HSC?|H ?& ?S|PC|VC|BP|B ?& ?P|WIC?|MV)\\b|\\b(?:HSC?|H ?& ?S|PC|VC|BP|B ?& ?P|WIC?)\\.? ?[0-9]{3,5}"
            + "|(?<![0-9.$#/-])113[5-9][0-9](?:\\.[0-9])?(?![0-9/-])", Pattern.CASE_INSENSITIVE);

    private static final RepeatedTexts<ChargeText> KNOWN = new RepeatedTexts<>(ChargeText::read);

    static ChargeText of(String text) {
        return KNOWN.of(text);
    }

    private static ChargeText read(String text) {
        var plain = Remarks.withoutHarmless(text);
        var mayBeProp64 = PROP64.matcher(plain).find();
        var gangMakesItStrike = WITH_GANG_FINDING.matcher(text).find();
        var prior = new Prior(text, null, null, null);
        var namesGraveSection = SECTION_WITH_CODE.matcher(text).find()
                && (prior.countsAsSuperStrike() || prior.countsAsRegistrable());
        var isToldInComment = mayBeProp64 || namesGraveSection || SAYS_CHARGE.matcher(plain).find()
                || isInchoate(plain) || isChanged(plain) || OTHER_CHARGE.matcher(PROCEDURE.matcher(plain).replaceAll(" ")).find();
        var seemsProp64 = mayBeProp64 || ODDLY_SPELLED.matcher(text).find()
                || MARIJUANA.matcher(text).find() && !NUMBERED.matcher(text).find();
        return new ChargeText(text, mayBeProp64, seemsProp64, GANG.matcher(text).find(), GANG_FINDING.matcher(text).find(),
                gangMakesItStrike, gangMakesItStrike || prior.matters(), isToldInComment);
    }

    private static boolean isChanged(String text) {
        return CHANGED.matcher(text).find();
    }

    /** Whether it tells of an attempt or of another charge, or names a section or a part of one that the other does not. */
    boolean saysMoreThan(ChargeText other) {
        var plain = Remarks.withoutHarmless(text);
        return isInchoate(plain) || isChanged(plain) || namesMoreThan(other);
    }

    /** Whether it names a section or a part of one that the other does not. */
    boolean namesMoreThan(ChargeText other) {
        return !other.sections().containsAll(sections());
    }

    private static boolean isInchoate(String text) {
        return ChargeDescription.isInchoate(text) || INCHOATE_SECTION.matcher(text).find();
    }

    private Set<String> sections() {
        return SECTION.matcher(text.toUpperCase(Locale.ROOT)).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
