package org.cleardocket.eligibility;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that a record prints after the section and a hyphen: {@code POSSESS MARIJUANA FOR SALE}. */
public final class ChargeDescription {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String CODE = "(?:HSC?|H ?& ?S|PC|P\\. ?C\\.?|VC|B ?& ?P|BP|WIC?|MV)";

    /** A number beside a code is a section. */
    private static final String NO_SECTION = "(?<![0-9.,])(?<!\\b" + CODE + " ?)";

    /**
     * What words like these may say in numbers: what was weighed, planted or paid; terms, counts and grades of at most
     * two digits; ages; school grades. The sections of attempts, conspiracies and accessories are none of these where
     * the unit may mean something else.
     */
    private static final Pattern AMOUNT = Pattern.compile("(?:"
            + NO_SECTION + "(?:(?:\\b(?:OVER|UNDER|THAN) ?)?\\$ ?[0-9]{1,4}(?:,[0-9]{3})*(?:\\.[0-9]+)?"
            + "|(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:\\.[0-9]+)?|\\.[0-9]+|[½¼¾]) ?\\+? ?(?:%|(?:GRAMS?|GRMS?|GMS?|GRS?"
            + "|KILOS?|KGS?|OUNCES?|OZS?|POUNDS?|LBS?|PLANTS?|DAYS?|DOLLARS?|PERCENT)\\b)"
            + "|(?!(?:664|182|32)(?![0-9.]))(?:[0-9]{1,4}(?:\\.[0-9]+)?|\\.[0-9]+) ?\\+? ?G\\b"
            + "|(?!(?:3[127]|5[789]|60)(?![0-9]))[0-9]{1,2} ?\\+? ?(?:YEARS?|YRS?|MONTHS?|MOS?|COUNTS?|CTS?|ST|ND|RD|TH)\\b)"
            + "|\\bK ?(?:-|/|TO|THRU|THROUGH) ?12"
            + "|\\b(?:AGED?|MINORS?|CHILD|VICT?(?:IM)?|PERP|OVER|UNDER|THAN) ?-?(?!5[789]|60)[0-9]{1,2}"
            + "(?:\\.[0-9])? ?(?:[-/] ?[0-9]{1,2})?\\+?"
            + ")(?![0-9])");

    /** What may be a section beside the one before the hyphen, or a subdivision beside its own. */
    private static final Pattern ANOTHER_SECTION = Pattern.compile("[0-9]{2}|[\\p{Nd}&&[^0-9]]|^[^A-Z]*[0-9]"
            + "|\\([A-E]\\)|^[^A-Z]*[B-E](?![A-Z])|(?:^[^A-Z]*|\\b(?:AND|OR|TO|THRU|THROUGH|SUBD?\\w*)\\b ?|[&+,] ?)"
            + "(?:[B-E](?![A-Z/])|A(?= ?(?:$|[^A-Z ]|" + CODE + "\\b)))");

    /** Somebody's own words, who does not know. */
    private static final Pattern DOUBT = Pattern.compile("\\?|\\b(?:NOT SURE|UNSURE|NOT CERTAIN|UNCERTAIN|MAYBE|MAY BE|PERHAPS"
            + "|POSS?IBL\\w*|PROBABL\\w*|COULD|MIGHT|IDK|DUNNO|I THINK|I GUESS|DON.?T KNOW|NO S[EÉ]|NO ESTOY|CREO"
            + "|QUIZ[AÁ]S?|TAL VEZ|PUEDE|DUDA)\\b", FLAGS);

    /** Somebody's own words, who says that it was not this, or not so, or not here. */
    private static final Pattern DENIAL = Pattern.compile("\\b(?:NOT?(?! (?:MORE|OVER|EXCEED|GREATER))|NEVER|NUNCA"
            + "|\\w+N['’]T|DISMISS\\w*|DROPPED|REJECTED|ACQUIT\\w*|INNOCENT\\w*|FEDERAL\\w*|COUNTY|CONDADO|DESESTIM\\w*"
            + "|ABSUEL\\w*)\\b", FLAGS);

    /** What the four sections forbid, of what, how much of it, where, and how grave that is. */
    private static final Pattern CHARGE_WORD = Pattern.compile("\\b(?:MARI[JHG]\\w*|MARJ\\w*|MJ|CANN?AB\\w*|HASH\\w*|THC|WEED|POT"
            + "|HIERBA|CONC|CONCEN\\w*|CONTROL\\w*|CONTRL\\w*|CNTL\\w*|CNTRL\\w*|CTRL|SUBST?\\w*|DRUGS?|NARC\\w*|POS(?:S|ES)\\w*|SALES?|SELL\\w*|SOLD"
            + "|DEAL\\w*|TRANS\\w*|TRNS\\w*|FURN\\w*|GIV\\w*|GAVE|GIFT\\w*|CULT\\w*|PLANT\\w*|GROW\\w*|GREW|HARVEST\\w*|DRY\\w*"
            + "|PROCESS\\w*|IMPORT\\w*|EXPORT\\w*|OFFER\\w*|ADMIN\\w*|CARR[YI]\\w*|PURCH\\w*|DISTRIB\\w*|DELIV\\w*"
            + "|VENTAS?|VEND\\w*|TRAER|LLEV\\w*|REGAL\\w*|SEMBR\\w*|GR?M?S?|GRAM\\w*|OZS?|OUNCES?|ONZAS?|LBS?|POUNDS?|JOINTS?"
            + "|SCHOOL\\w*|ESCUELA|MINORS?|PRIORS?|FEL|FELON\\w*|MISD\\w*|INFRACTION|COUNTS?|CTS?)\\b", FLAGS);

    private static final Pattern SMALL_WORD = Pattern.compile("(?:WITH|W|F|FOR|OF|TO|THE|A|AN|AND|OR|ETC|IN|ON|BY|MORE|LESS|THAN"
            + "|OVER|UNDER|PR|HS|HSC)", FLAGS);

    private static final Pattern INCHOATE = Pattern.compile("\\b(?:ATT|ATT?E?M\\w*|ATT?E?PM?\\w*|TRIED|TRY|TRYING|TENTATIVA\\w*"
            + "|INTENT(?:O|Ó|A\\w*)|CONS|CONS?P\\w*|CONSI[PR]\\w*|SOL(?:I?C\\w*|IT\\w*)?|ACC?E?SS?O?R[YI]\\w*"
            + "|ACC?E?SS?\\W*AFTER|AFTER\\W*(?:THE\\W*)?FACT|ENCUBR\\w*|C[OÓ]MPLICE)\\b", FLAGS);

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\W_0-9]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BETWEEN_WAYS = Pattern.compile("[/,;&]|\\bOR\\b", Pattern.CASE_INSENSITIVE);

    private ChargeDescription() {
    }

    /** Whether it names no section beside the one that it describes, and states no doubt of that one; in capitals. */
    static boolean isPlain(@Nullable String description) {
        if (description == null) {
            return true;
        }
        var words = withoutAmounts(description);
        return !ANOTHER_SECTION.matcher(words).find() && !DOUBT.matcher(words).find();
    }

    /** Whether it speaks of what the four sections forbid, or says nothing but amounts; in capitals. */
    static boolean isOfMarijuana(@Nullable String description) {
        if (description == null) {
            return true;
        }
        var words = withoutAmounts(description);
        return words.chars().noneMatch(Character::isLetter)
                || !DENIAL.matcher(words).find() && (CHARGE_WORD.matcher(words).find() || isInchoate(words));
    }

    /** Whether it says that the offense was attempted, planned with others, asked for or helped after the fact. */
    public static boolean isInchoate(@Nullable String description) {
        return description != null && INCHOATE.matcher(seen(description)).find();
    }

    /** Whether that is but one way of several: {@code SELL/ATTEMPT TO SELL}. */
    static boolean mayBeWhole(String description) {
        return BETWEEN_WAYS.splitAsStream(seen(description))
                .anyMatch(way -> CHARGE_WORD.matcher(way).find() && !isInchoate(way));
    }

    /** Whether each word of a qualifier beside the charge is understood. */
    public static boolean isQualifier(String qualifier) {
        return Arrays.stream(BETWEEN_WORDS.split(seen(qualifier)))
                .allMatch(word -> word.isEmpty() || SMALL_WORD.matcher(word).matches()
                        || CHARGE_WORD.matcher(word).matches() || isInchoate(word) || isInchoate(qualifier));
    }

    private static String withoutAmounts(String description) {
        return AMOUNT.matcher(seen(description)).replaceAll(" ");
    }

    /** Without signs that nobody sees, which would hide a word. */
    private static String seen(String description) {
        return UNSEEN.matcher(description).replaceAll("").replace('_', ' ');
    }
}
