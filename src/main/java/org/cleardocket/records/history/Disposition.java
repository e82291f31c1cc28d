package org.cleardocket.records.history;

import java.util.regex.Pattern;

/** What the words of a disposition say. */
enum Disposition {
    CONVICTION, NO_CONVICTION,
    /** Set aside, lowered or dismissed after a conviction, which may still count as a prior: PC 1203.4(a). */
    TAKEN_BACK, UNKNOWN;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Not guilty, or a plea or a conviction that was taken back. */
    private static final Pattern UNDONE = Pattern.compile("\\b(?:NOT\\W+(?:GUILTY|CONVICTED)|NON\\W*CONV\\w*|NO\\W+CONV\\w*"
            + "|(?:CONV\\w*|PLEA|JUDGMENT)\\W+(?:REVERSED|SET\\W+ASIDE|VACATED|WITHDRAWN))\\b", FLAGS);
    private static final Pattern GUILTY = Pattern.compile("\\b(?:CONV|CONVICT\\w*|CONVT?D|GUILTY|GLTY|GLT|NOLO|CONTENDERE|NO\\W+CONTEST"
            + "|PLE?D|PLEAD(?:ED|S)?|PG|FOUND\\W+GUILTY|SENTENCED|ADJUDGED)\\b", FLAGS);
    private static final Pattern ENDED = Pattern.compile("\\b(?:DISM\\w*|DROPPED|ACQUIT\\w*|REJ\\w*|REL|RELEASED|DETENTION|DETAINED|DIVER\\w*"
            + "|INSUFFICIENT|UNFOUNDED|EXONERATED|NOLLE|WITHDRAWN|BAIL\\w*|DECEASED)\\b", FLAGS);

    private static final Pattern AFTER_CONVICTION = Pattern.compile("1203\\.4|11361\\.[89]|1170\\.(?:18|9)|\\bPROP\\w*\\W*(?:64|47)\\b"
            + "|\\b(?:CONV|PLEA|JUDG)\\w*\\W+(?:SET\\W+ASIDE|VACATED|REVERSED|WITHDRAWN)"
            + "|\\b(?:RESENT|REDESIG|RECALL|EXPUNG|SEAL|REDUCED)", FLAGS);

    private static final RepeatedTexts<Disposition> KNOWN = new RepeatedTexts<>(Disposition::read);

    /** Where guilt is told and taken back, nobody can be sure: the words are not known. */
    static Disposition of(String words) {
        return KNOWN.of(words);
    }

    private static Disposition read(String words) {
        var rest = UNDONE.matcher(words).replaceAll(" ");
        if (GUILTY.matcher(rest).find()) {
            return CONVICTION;
        }
        if (words.isBlank() || !rest.equals(words) || ENDED.matcher(words).find()) {
            return AFTER_CONVICTION.matcher(words).find() ? TAKEN_BACK : NO_CONVICTION;
        }
        return UNKNOWN;
    }
}
