package org.cleardocket.eligibility;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            + "|(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:\\.[0-9]+)?|\\.[0-9]+|[½¼¾]) ?[+-]? ?(?:%|(?:GRAMS?|GRMS?|GMS?|GRS?"
            + "|KILOS?|KGS?|OUNCES?|OZS?|POUNDS?|LBS?|PLANTS?|DAYS?|DOLLARS?|PERCENT)\\b)"
            + "|(?!(?:664|182|32)(?![0-9.]))(?:[0-9]{1,4}(?:\\.[0-9]+)?|\\.[0-9]+) ?\\+? ?G\\b"
            + "|(?!(?:3[127]|5[789]|60)(?![0-9]))[0-9]{1,2} ?\\+? ?(?:YEARS?|YRS?|MONTHS?|MOS?|COUNTS?|CTS?|ST|ND|RD|TH)\\b)"
            + "|\\bK ?(?:-|/|TO|THRU|THROUGH) ?12"
            + "|(?:[<>≤≥]=?|\\bLESS|\\bUP TO) ?28\\.5\\b(?! ?[A-Z(])"
            + "|(?<=[ /])-(?:18|21)(?![A-Z(.])(?! ?" + CODE + "\\b)"
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

    private static final String FLOWER = "MARIJUANA|MARIHUANA|MARIGUANA|MARIJ|MARJ|MJ|CANNABIS|CANABIS|CANN|WEED|POT|HIERBA";
    private static final String CONCENTRATE = "HASH|HASHISH|THC|CONC|CONCEN|CONCENT|CONCENTRATED?";
    private static final String SMALL = "ETC|OF|AND|OR|THE|A|AN|DE|LA|HS|HSC|F|M|I|FEL|FELONY|MISD|MISDEMEANOR|INFRACTION|INFR|COUNTS?|CTS?"
            + "|UNLAWFUL|UNLAWFULLY|UNLAW|ILLEGAL";
    private static final String POSSESSION = "POSS?|POSSES|POSSESS|POSSESSION|POSESSION|POSSESION|POSSESSING|POSESI[OÓ]N";
    private static final String SALE = "SALES?|SELLS?|SELLING|SOLD|VENTA|VENDER";
    private static final String TRANSFER = "TRANSPORT(?:S|ED|ING|ATION|AR|E)?|TRANSP|TRNSP|TRNSPRT|TRNSPORT|TRANPRT|TRANS|GIVES?|GIVING|AWAY|GIFT"
            + "|FURN|FURNISH(?:ES|ED|ING)?|REGALAR";

    private static final String GROWING = "PLANT|PLANTS|PLANTING|CULT|CULTIV|CULTIVAT(?:ES?|ED|ING|ION)|GROWS?|GROWN|GROWING|HARVEST"
            + "|HARVESTING|DRY|DRYING|PROC|PROCESS|PROCESSING|SEMBRAR|PLANTAR|PLANTAS?|CULTIVO|CULTIVAR";
    private static final Pattern ACTS =
            Pattern.compile(FLOWER + '|' + CONCENTRATE + '|' + POSSESSION + '|' + SALE + '|' + TRANSFER + '|' + GROWING);

    /** The words that say no more than the charge itself; a charge that is not told apart may have all of its section. */
    private static final Map<Charge, Pattern> WORDS = words();

    /** A weight, with what is said of it before and after; counts and plants. The limit may stand without its unit. */
    private static final Pattern MEASURE = Pattern.compile("(?<under>\\b(?:NOT? (?:MORE|OVER|EXCEEDING)(?: THAN)?|UNDER|LESS(?: THAN)?|UP TO)|<=?|≤)? ?"
            + "(?<over>\\b(?:OVER|EXCEEDING|(?:MORE|GREATER)(?: THAN)?)|>=?|≥)? ?(?<![0-9A-Z.,$])"
            + "(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:\\.[0-9]+)?|\\.[0-9]+|[½¼¾]|(?:AN|ONE)(?= (?:OUNCE|OZ))) ?(?<plus>\\+)?(?<minus>-)? ?"
            + "(?:(?<unit>GRAMS?|GRMS?|GMS?|GRS?|G|KILOS?|KGS?|OUNCES?|OZS?|POUNDS?|LBS?|PLANTS?|COUNTS?|CTS?)|(?<=28\\.5 ?))(?![A-Z0-9])"
            + "(?<less>(?: OR |/)LESS)?(?<more>(?: OR |/)MORE)?");
    /** In grams: the limit, and the ounce by which the old law is often told. */
    private static final double LIMIT = 28.5;
    private static final double OUNCE = 28;
    private static final Map<Character, Double> GRAMS = Map.of('G', 1.0, 'K', 1000.0, 'O', 28.35, 'P', 453.6, 'L', 453.6);
    private static final Map<String, String> WRITTEN = Map.of("½", ".5", "¼", ".25", "¾", ".75", "AN", "1", "ONE", "1");
    private static final Pattern CONTROLLED =
            Pattern.compile("\\b(?:CNTL|CONTR?|CTRL|CTL|CONTROLLED) ?/?SUBS?(?:TANCE)?[ /:-]+(?=" + FLOWER + ")");
    /** The limit once more, in the other unit. */
    private static final Pattern SAME_LIMIT = Pattern.compile("\\b(?:1|ONE|AN) ?(?:OZ|OUNCE) ?[/(] ?(?=28\\.5)"
            + "|(?<=28\\.5 ?G[A-Z]{0,4}) ?[/(] ?(?:1|ONE) ?(?:OZ|OUNCE)\\b");
    /** A minor at a school, of 11357(e). */
    private static final Pattern UNDER_18 = Pattern.compile("\\bUNDER 18\\b(?: (?:YEARS|YRS)\\b)?");
    /** Priors, minors, import, people hired and harm to nature, as records abbreviate them. */
    private static final Pattern AGGRAVATORS = Pattern.compile("\\b(?:W(?:ITH)?[ /]*)?(?:[2-9] ?|TWO )?(?:PRIORS?|PRS?)\\b"
            + "|\\b(?:TO )?(?:AN? )?(?:MINORS?|CHILD(?:REN)?|MENORE?S?|JUV(?:ENILES?)?)\\b|\\bUNDER (?:18|21)\\b|-(?:18|21)(?![0-9])"
            + "|\\b(?:IMPORT|EXPORT|EMPLOY|HIR|DIVERT)(?:S|E|ED|ING|ATION)?\\b|\\bDIVERSION\\b|\\b(?:IND|WATER|PERSONS?)\\b");
    /** In words anywhere, as one letter in brackets or at the end. */
    private static final Pattern LEVEL = Pattern.compile("\\b(FELONY|FEL|MISDEMEANOR|MISD|INFRACTION|INFR)\\b"
            + "|\\(([FMI])\\)|(?:^|[ -])([FMI])$");
    private static final Pattern SIGNS = Pattern.compile("[ /,.:;&()\\-]+");

    private static final Pattern INCHOATE = Pattern.compile("\\b(?:ATT|ATT?E?M\\w*|ATT?E?PM?\\w*|TRIED|TRY|TRYING|TENTATIVA\\w*"
            + "|INTENT(?:O|Ó|A\\w*)|CONS|CONS?P\\w*|CONSI[PR]\\w*|SOL(?:I?C\\w*|IT\\w*)?|ACC?E?SS?O?R[YI]\\w*"
            + "|ACC?E?SS?\\W*AFTER|AFTER\\W*(?:THE\\W*)?FACT|ENCUBR\\w*|C[OÓ]MPLICE)\\b", FLAGS);

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}]+");
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

    /**
     * Whether each of its words and amounts says no more than the charge, as the subdivisions read before November 9,
     * 2016; or it tells of an attempt, which is looked at whatever else it says.
     *
     * @param charges those that the record may mean; one of them has to fit
     */
    static boolean isOf(Stream<Charge> charges, @Nullable String description) {
        return description == null || isInchoate(description) || charges.anyMatch(charge -> fits(charge, description));
    }

    /** Whether it says that the felony stays an option under one of the charges, and nothing else beyond it. */
    static boolean isAggravated(Stream<Charge> charges, String description) {
        return charges.filter(Aggravator::mayApplyTo).anyMatch(charge -> fits(charge, AGGRAVATORS.matcher(
                seen(description)).replaceAll(" ")));
    }

    private static boolean fits(Charge charge, String description) {
        var upper = SAME_LIMIT.matcher(CONTROLLED.matcher(seen(description).toUpperCase(Locale.ROOT)).replaceAll(""))
                .replaceAll("");
        var text = charge == Charge.HS_11357_E ? UNDER_18.matcher(upper).replaceAll(" ") : upper;
        var amounts = MEASURE.matcher(text).results().allMatch(amount -> fits(charge, amount));
        return amounts && SIGNS.splitAsStream(MEASURE.matcher(text).replaceAll(" "))
                .allMatch(word -> word.isEmpty() || WORDS.get(charge).matcher(word).matches());
    }

    /** Small amounts are of 11357(b), (d), (e) and 11360(b), larger ones of 11357(c), and 11357(a) is not of flower. */
    private static boolean fits(Charge charge, MatchResult amount) {
        var unit = amount.group("unit") == null ? "G" : amount.group("unit");
        if (unit.startsWith("C")) {
            return true;
        }
        if (unit.startsWith("PL")) {
            return charge.section() == Section.HS_11358;
        }
        var under = Stream.of("under", "minus", "less").anyMatch(part -> amount.group(part) != null);
        var over = Stream.of("over", "plus", "more").anyMatch(part -> amount.group(part) != null);
        var number = amount.group("number").replace(",", "");
        var grams = Double.parseDouble(WRITTEN.getOrDefault(number, number)) * GRAMS.get(unit.charAt(0));
        return switch (charge) {
            case HS_11357_A -> false;
            case HS_11357_C -> !under && (over ? grams >= OUNCE : grams > LIMIT);
            case HS_11357_B, HS_11357_D, HS_11357_E, HS_11360_B -> !over && grams <= LIMIT;
            case HS_11358, HS_11359, HS_11360_A -> true;
        };
    }

    private static Map<Charge, Pattern> words() {
        var words = new EnumMap<Charge, Pattern>(Charge.class);
        for (var charge : Charge.values()) {
            words.put(charge, Pattern.compile(FLOWER + '|' + SMALL + '|' + switch (charge) {
                case HS_11357_A -> CONCENTRATE + '|' + POSSESSION + "|SIMPLE";
                case HS_11357_B, HS_11357_C -> POSSESSION + "|SIMPLE";
                case HS_11357_D, HS_11357_E -> POSSESSION + "|ON|AT|SCHOOL|SCHL|GROUNDS|GRNDS";
                case HS_11358 -> CONCENTRATE + '|' + GROWING + "|AT|HOME|EN|CASA";
                case HS_11359 -> CONCENTRATE + '|' + POSSESSION + '|' + SALE + "|FOR|PURPOSES?|HOLD|HOLDING|W|WITH|INT|INTENT|TO|PARA|CON";
                case HS_11360_A -> CONCENTRATE + '|' + SALE + '|' + TRANSFER + "|FOR|TO|OFFER|PARA|DISTRIBUT(?:E|ED|ES|ING|ION)";
                case HS_11360_B -> TRANSFER + "|TO|OFFER";
            }));
        }
        return words;
    }

    /** How serious it says that the conviction was; several where it says more than one thing. */
    static Set<Level> levels(String description) {
        var said = EnumSet.noneOf(Level.class);
        LEVEL.matcher(seen(description).toUpperCase(Locale.ROOT)).results().forEach(word -> said.add(
                switch (Stream.of(1, 2, 3).map(word::group).filter(Objects::nonNull).findFirst().orElseThrow().charAt(0)) {
                    case 'F' -> Level.FELONY;
                    case 'M' -> Level.MISDEMEANOR;
                    default -> Level.INFRACTION;
                }));
        return said;
    }

    /** Whether it says that the offense was attempted, planned with others, asked for or helped after the fact. */
    public static boolean isInchoate(@Nullable String description) {
        return description != null && INCHOATE.matcher(seen(description)).find();
    }

    /** Whether that is but one way of several: {@code SELL/ATTEMPT TO SELL}. */
    static boolean mayBeWhole(String description) {
        return BETWEEN_WAYS.splitAsStream(seen(description))
                .anyMatch(way -> !isInchoate(way) && SIGNS.splitAsStream(way.toUpperCase(Locale.ROOT)).anyMatch(ACTS.asMatchPredicate()));
    }

    /** Whether a qualifier beside the charge is understood: an attempt, or no more than one of the charges says. */
    public static boolean isQualifier(String qualifier) {
        return isOf(Stream.of(Charge.values()), qualifier);
    }

    private static String withoutAmounts(String description) {
        return AMOUNT.matcher(seen(description)).replaceAll(" ");
    }

    /** Without signs that nobody sees, which would hide a word. */
    private static String seen(String description) {
        return UNSEEN.matcher(description).replaceAll("").replace('_', ' ');
    }
}
