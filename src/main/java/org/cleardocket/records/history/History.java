package org.cleardocket.records.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.Row.Word;
import org.cleardocket.records.state.StateDate;

/** One person, as the programs of 2019 put them together from their rows in the order of the input. */
public final class History {

    private static final String CONVICTED = "CONVICTED";
    private static final Word TO_THE_LETTER = new Word(CONVICTED);
    private static final Word COURT_ACTION = new Word("COURT ACTION");
    private static final Word ARREST = new Word("ARREST");
    private static final Word REGISTRATION = new Word("REGISTRATION");
    private static final Word DECEASED = new Word("DECEASED");
    private static final Word REGISTRATION_SECTION = new Word("290");
    private static final int CASE = 6;

    private final List<Conviction> convictions = new ArrayList<>();
    private final Map<String, Conviction> counts = new HashMap<>();
    private final Map<String, Conviction> possible = new LinkedHashMap<>();
    private final Map<String, Set<String>> caseNumbers = new HashMap<>();
    private boolean incomplete;
    private LocalDate birth = StateDate.NULL;
    private boolean begun;
    private boolean registered;
    private boolean deceased;
    private boolean seemsRegistered;
    private boolean seemsDeceased;

    private History(boolean incomplete) {
        this.incomplete = incomplete;
    }

    /**
     * @param rows       of one person, in the order of the input
     * @param incomplete whether the person has other rows, which could not be read
     */
    public static History of(Iterable<Row> rows, boolean incomplete) {
        var history = new History(incomplete);
        for (var row : rows) {
            history.add(row);
        }
        return history;
    }

    private void add(Row row) {
        if (!begun || row.isEmpty(Column.SUBJECT_ID)) { // without an id every row begins the person anew
            begun = true;
            birth = row.date(Column.PRI_DOB);
            counts.clear();
            caseNumbers.clear();
        }
        var registers = row.is(Column.STP_TYPE_DESCR, REGISTRATION)
                && row.startsWith(Column.OFFENSE_DESCR, REGISTRATION_SECTION);
        registered |= registers;
        deceased |= row.is(Column.STP_TYPE_DESCR, DECEASED);
        var step = row.text(Column.STP_TYPE_DESCR).strip();
        seemsRegistered |= step.equalsIgnoreCase("REGISTRATION") && row.text(Column.OFFENSE_DESCR).strip().startsWith("290");
        seemsDeceased |= step.equalsIgnoreCase("DECEASED");
        if (hasCaseNumber(row)) {
            caseNumbers.computeIfAbsent(caseKey(row), _ -> new LinkedHashSet<>()).add(row.text(Column.OFN));
        }
        if (isConviction(row)) {
            addConviction(row, registers);
        } else {
            incomplete |= seemsConviction(row);
            addPossible(row);
        }
    }

    /** A further row of a count is a part of the sentence of the conviction that was listed last, whichever that is. */
    private void addConviction(Row row, boolean registers) {
        var known = counts.get(row.text(Column.CNT_ORDER));
        if (known == null) {
            var conviction = new Conviction(row, registers);
            convictions.add(conviction);
            counts.put(row.text(Column.CNT_ORDER), conviction);
        } else {
            known.rows().add(row);
            convictions.getLast().lengthen(SentencePart.of(row));
        }
    }

    private void addPossible(Row row) {
        if (mayBeConviction(row)) {
            var order = row.text(Column.CNT_ORDER);
            var known = possible.get(order);
            if (known == null) {
                possible.put(order, new Conviction(row, false));
            } else {
                known.rows().add(row);
            }
        }
    }

    /** Whatever else the row is: of an arrest, a registration, a death. */
    public static boolean isConviction(Row row) {
        return row.startsWith(Column.DISP_DESCR, TO_THE_LETTER);
    }

    /**
     * Whether the row may be a conviction that was none in 2019: it says so in other words, or its words are not known
     * and a super strike or an offense of PC 290(c) may stand in it.
     */
    public static boolean seemsConviction(Row row) {
        return !row.isEmpty(Column.DISP_DESCR) && !isConviction(row) && switch (Disposition.of(row.text(Column.DISP_DESCR))) {
            case CONVICTION -> true;
            case NO_CONVICTION, TAKEN_BACK -> false;
            case UNKNOWN -> !row.startsWith(Column.STP_TYPE_DESCR, ARREST)
                    && (isGrave(row.text(Column.OFFENSE_DESCR)) || isGrave(row.text(Column.COMMENT_TEXT)));
        };
    }

    /**
     * Whether a row that was no conviction in 2019 may be one, whatever its charge: its words do not exclude it, or
     * there is a sentence, or there are no words and a level of conviction. Words that nobody knows say nothing of an
     * arrest.
     */
    public static boolean mayBeConviction(Row row) {
        if (isConviction(row)) {
            return false;
        }
        var words = row.text(Column.DISP_DESCR);
        return mayMeanConviction(row, Disposition.of(words)) || hasSentence(row)
                || words.isBlank() && !row.text(Column.CONV_STAT_DESCR).isBlank();
    }

    private static boolean mayMeanConviction(Row row, Disposition disposition) {
        return switch (disposition) {
            case CONVICTION, TAKEN_BACK -> true;
            case NO_CONVICTION -> false;
            case UNKNOWN -> !row.startsWith(Column.STP_TYPE_DESCR, ARREST);
        };
    }

    private static boolean hasSentence(Row row) {
        return row.text(Column.SENT_LENGTH).chars().anyMatch(character -> character >= '1' && character <= '9');
    }

    private static boolean isGrave(String charge) {
        var prior = new Prior(charge, null, null, null);
        return prior.countsAsSuperStrike() || prior.countsAsRegistrable();
    }

    /** Whether the row names a case of a court. */
    public static boolean hasCaseNumber(Row row) {
        return row.is(Column.STP_TYPE_DESCR, COURT_ACTION) && !row.isEmpty(Column.OFN);
    }

    static String caseKey(Row row) {
        var order = row.text(Column.CNT_ORDER);
        return order.substring(0, Math.min(CASE, order.length()));
    }

    /** In the order of their first rows. */
    public List<Conviction> convictions() {
        return convictions;
    }

    /** Counts that may be convictions, and were none in 2019; some are later steps of a conviction. */
    public Collection<Conviction> possible() {
        return possible.values();
    }

    /** Of the first row, or the null date. */
    public LocalDate birth() {
        return birth;
    }

    /** Whether any row is of a registration as a sex offender. */
    public boolean isRegistered() {
        return registered;
    }

    public boolean isDeceased() {
        return deceased;
    }

    /** Whether any row is of a registration, whatever blanks and letters it is written in; 2019 was strict. */
    public boolean seemsRegistered() {
        return seemsRegistered;
    }

    /** The same of a death. */
    public boolean seemsDeceased() {
        return seemsDeceased;
    }

    /**
     * Whether the person has rows that could not be read, or only seem to be convictions, so that anything may be
     * missing here. 2019 did not ask.
     */
    public boolean isIncomplete() {
        return incomplete;
    }

    /** The court's numbers of a conviction's case, as they stand on any row of it. */
    public Set<String> caseNumbers(Conviction conviction) {
        return caseNumbers.getOrDefault(conviction.caseKey(), Set.of());
    }

    /** How many convictions there are under one of the four sections. */
    public long prop64Count(String canonical) {
        return convictions.stream().filter(one -> canonical.equals(one.section().canonical())).count();
    }

    public boolean hasOnlyProp64() {
        return convictions.stream().allMatch(one -> one.section().isProp64());
    }

    /** The latest of all convictions; the null date where none has a later one. */
    public LocalDate latest() {
        return convictions.stream().map(Conviction::date).reduce(StateDate.NULL, (a, b) -> b.isAfter(a) ? b : a);
    }

    /** The super strikes of the list, one for each conviction. */
    public List<String> superstrikes() {
        return texts(one -> one.section().superstrike());
    }

    /** The offenses of the list of PC 290, one for each conviction. */
    public List<String> registrable() {
        return texts(one -> one.section().registrable());
    }

    private List<String> texts(Predicate<Conviction> which) {
        return convictions.stream().filter(which).map(one -> one.section().text()).toList();
    }

    /**
     * The super strikes of the list, and pairs of one case of which only both together are one: an offense and the gang
     * enhancement. Each text once; 2019 had them in random order.
     */
    public List<String> superstrikesWithPairs() {
        return Stream.concat(superstrikes().stream(), gangPairs()).distinct().toList();
    }

    private Stream<String> gangPairs() {
        var enhancements = new LinkedHashMap<String, String>(); // of several in a case, the last one's text
        convictions.stream().filter(one -> one.section().gang())
                .forEach(one -> enhancements.put(one.caseKey(), one.section().text()));
        return enhancements.entrySet().stream().flatMap(enhancement -> convictions.stream()
                .filter(one -> one.section().enhanceable() && one.caseKey().equals(enhancement.getKey()))
                .map(one -> one.section().text() + " + " + enhancement.getValue()));
    }

    /** Of the plain super strikes; gang pairs have no date. */
    public LocalDate earliestSuperstrike() {
        return earliest(one -> one.section().superstrike());
    }

    /** Of the offenses of PC 290 and of rows of registration that are convictions. */
    public LocalDate earliestRegistrable() {
        return earliest(one -> one.section().registrable() || one.isRegistration());
    }

    /** As in 2019: the null date also means "none yet", so what comes after it replaces it. */
    private LocalDate earliest(Predicate<Conviction> which) {
        return convictions.stream().filter(which).map(Conviction::date).reduce(StateDate.NULL,
                (found, date) -> found.equals(StateDate.NULL) || date.isBefore(found) ? date : found);
    }
}
