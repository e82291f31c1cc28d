package org.cleardocket.records.policy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a record says beside a charge, in its comment or in the words of a disposition. */
final class Remarks {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    /** A number that is no section: of a case, a booking, a sum, a term or a count. */
    private static final Pattern NUMBER = Pattern.compile("\\b(?:SCN|BKG|BOOKING|CASE|CII|FBI|DOCKET|OCA|DR)\\b[ .:#-]*(?:NO\\.?|NBR|NUMBER)?[ .:#-]*[A-Z]{0,3}[0-9][0-9-]*"
            + "|(?:\\b(?:BAIL|FINE|FINED|REST|RESTITUTION)\\b[ :]*)?\\$ ?[0-9][0-9,.]*"
            + "|(?<![0-9.$])[0-9]{1,4} ?(?:DAYS?|MONTHS?|MOS?|YEARS?|YRS?)\\b(?! ?OLD)", FLAGS);
    /** Words of procedure that tell of no other charge. */
    private static final Pattern HARMLESS = Pattern.compile("\\b(?:PLEA BARGAIN|NO CONTEST(?= *$| TO\\b)|CHANGED? OF (?:PLEA|VENUE)|CHANGED VENUE|IN LIEU OF (?:FINE|JAIL|BAIL|TIME)"
            + "|AMENDED (?:COMPLAINT|COMPL|INFORMATION)(?: FILED)?|TRIED AS (?:AN )?ADULT"
            + "|PLE?A?D(?:ED)? (?:GUILTY|NOLO(?: CONTENDERE)?|NO CONTEST)(?: (?:AS )?TO (?:CTS?|CNTS?|COUNTS?) ?#?[0-9]{1,2})?(?=[ .,;]*$))(?![A-Z0-9])", FLAGS);

    /** Without those numbers and phrases. */
    static String withoutHarmless(String text) {
        return HARMLESS.matcher(NUMBER.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    /** Dismissed under PC 1203.4, which is no bar and no relief of Proposition 64; and other words of procedure. */
    private static final Pattern PROCEDURE = Pattern.compile("\\b(?:CONV\\w* SET ASIDE (?:& ?|AND ))?(?:DISM\\w* )?(?:PER )?(?:PC )?1203(?!\\.43)(?:\\.[0-9]+)?A?(?: ?\\([A-Z0-9]+\\))*(?: ?PC)?"
            + "|\\b(?:PC )?(?:1210(?:\\.[0-9])?|654)(?: ?PC)?(?![0-9.])|\\b(?:CTS?|CNTS?|COUNTS?) ?#?[0-9]{1,2}\\b", FLAGS);
    private static final Set<String> PLAIN = Set.of(("PLED PLEAD PLEADED PLEA GUILTY GLTY NOLO CONTENDERE TO AS CT CTS CNT CNTS COUNT COUNTS"
            + " AMENDED COMPLAINT FILED FINE FINED BAIL FORFEITED POSTED JAIL PRISON PROB PROBATION SENT SENTENCE SENTENCED CONCURRENT CONSECUTIVE"
            + " DAY DAYS MONTH MONTHS YEAR YEARS TIME SERVED CREDIT SUSPENDED SUSP IMPOSED STAYED STAY EXECUTION IMPOSITION WITH CASE NUMBER NBR DOCKET"
            + " COURT CRT COUNTY LOS ANGELES SUPERIOR MUNICIPAL PER PURSUANT PC CONVICTED CONV CONVICTION FORMAL SUMMARY INFORMAL RESTITUTION PAID"
            + " WAIVED COMMUNITY SERVICE CHRG CHG CHARGE CHARGED SEE COMMENT SAME JURY TRIAL BY FOUND AND OR THE A AN OF ON FOR IN AT UPDATED CORRECTED"
            + " RECEIVED FINGERPRINTS FINGERPRINT WARRANT BENCH ISSUED HEARING CONTINUED FEL FELONY DISPO DISPOSITION").split(" "));
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}.&(]+");

    private static final Pattern RELIEF = Pattern.compile("11361\\.[589]|1170(?:\\.[0-9]+)?|\\b17 ?\\(B\\)|\\bPROP\\w*\\W*(?:64|47)\\b|\\bAB ?(?:1793|1706)\\b|851\\.9|1473\\.7"
            + "|\\b(?:RESENT|RE-SENT|REDESIG|RECALL|EXPUNG|SEAL|VACAT|REVERS|SET ASIDE|REDUC|DISM|PARDON|DESTROY|OVERTURN)", FLAGS);
    private static final String STATUTE = "(?:11361\\.[89](?: ?\\([A-Z0-9]\\))*|\\bPROP(?:OSITION)?\\W*64\\b|\\bAB ?(?:1793|1706)\\b)";
    private static final String ORDER = "\\b(?:DISM|DISMISSED|SEALED|REDESIG|REDESIGNATED|RECALLED|REDUCED|GRANTED)\\b";
    private static final Pattern ORDERED = Pattern.compile(ORDER, FLAGS);
    private static final Pattern OF_PROP64 = Pattern.compile(STATUTE, FLAGS);
    /** An order in full: nothing beside it, which might say that it was refused, undone or another count's. */
    private static final Pattern ORDER_ALONE = Pattern.compile("(?:" + STATUTE + '|' + ORDER
            + "|\\b(?:CONV|CONVICTED|CONVICTION|TO|MISD|MISDEMEANOR|INF|INFRACTION|PER|PURSUANT|UNDER|HS|H&S|SEC|SECTION|AND|BY|THE|COURT)\\b|[ .,;:&/()-])+", FLAGS);

    /** {@code SENT WITH CNT 2: 11359 HS}. */
    private static final Pattern OF_ANOTHER_COUNT = Pattern.compile("^\\s*SENT(?:ENCED)? (?:WITH|W/) ?(?:CTS?|CNTS?|COUNTS?)\\b"
            + " ?#?[0-9]{1,2} ?[:,;-](?!.*\\b(?:PLE|AMEND|CONV|REDUC|GUILTY))", FLAGS);

    private Remarks() {
    }

    /** Whether it tells of an order of Proposition 64 on this count (H&S 11361.8, 11361.9), and of nothing else. */
    static boolean isCleared(String text) {
        return OF_PROP64.matcher(text).find() && ORDERED.matcher(text).find() && ORDER_ALONE.matcher(text).matches();
    }

    /** Whether a court may have lowered the conviction or taken it back, other than under PC 1203.4. */
    static boolean tellsOfRelief(String text) {
        return RELIEF.matcher(PROCEDURE.matcher(text).replaceAll(" ")).find();
    }

    /** Whether the charge that it names is another count's, with which this one was sentenced. */
    static boolean isOfAnotherCount(String text) {
        return OF_ANOTHER_COUNT.matcher(text).find();
    }

    /** Whether each of its words is one of procedure or stands in the charge too. */
    static boolean isUnderstood(String text, String charge) {
        var words = words(PROCEDURE.matcher(withoutHarmless(text)).replaceAll(" "));
        words.removeAll(words(charge));
        return PLAIN.containsAll(words);
    }

    private static Set<String> words(String text) {
        return BETWEEN.splitAsStream(text.toUpperCase(Locale.ROOT))
                .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
