package org.cleardocket.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.language.Language;
import org.cleardocket.paper.KnownValue;

/**
 * What to write on a court's form, line by line. It does not look like the form, so that nobody files it.
 *
 * @param english the same page in English, which is the form's language
 * @param left    what the filled form of the court could not take; empty where there is no such form
 */
record Worksheet(Page page, Page english, int number, Filing filing, CourtPaper paper, Set<KnownValue> left) {

    /** Instead of a line to write on. */
    private static final String LATER = "—";

    private static final List<String> GATHER_STEPS = List.of("gather", "check");

    /** From the papers to the record, in order. */
    private static final List<String> STEPS = List.of("gather", "fill", "check", "sign", "file", "serve", "proof",
            "wait", "order", "record");

    /**
     * A line of the form.
     *
     * @param label   what it asks for, in the person's language
     * @param onForm  the same in English; empty where that is their language
     * @param value   what to write, in English; empty for a line to write on
     * @param meaning the value in plain words; empty where it needs none
     * @param hint    how to find it out; may be empty
     */
    record Row(String label, String onForm, String value, String meaning, String hint) {
    }

    boolean isForm() {
        return paper != CourtPaper.GATHER;
    }

    /** What the result says to know beside it, without the immigration warning, which stands in a box of its own. */
    List<String> notes() {
        return filing.result().flags().stream().filter(flag -> flag != Flag.IMMIGRATION_WARNING)
                .map(flag -> page.law().say(flag.key())).toList();
    }

    /** What kind of paper this is, as a key of the wordings. */
    String kind() {
        return paper == CourtPaper.GATHER && filing.result().outcome() != Outcome.NEEDS_REVIEW ? "which-court"
                : Words.key(paper);
    }

    /** What to do, in order, as the person reads it. */
    List<String> steps() {
        return (isForm() ? STEPS : GATHER_STEPS).stream().map(step -> page.law().say(forCourt("paper.step." + step)))
                .toList();
    }

    /** What the law says beside it for every conviction; juvenile files are confidential (WIC 827). */
    List<String> limits() {
        return ResultCard.LIMITS.stream().map(limit -> page.law().say(forCourt("limit." + limit))).toList();
    }

    /** The wording for juvenile court, where it has one of its own. */
    private String forCourt(String key) {
        return paper == CourtPaper.JUVENILE && page.law().has(key + ".juvenile") ? key + ".juvenile" : key;
    }

    /** The lines that the filled form of the court leaves open though they are known. */
    List<String> leftLines() {
        return left.stream().map(Worksheet::line).distinct().map(line -> page.say("paper.row." + line)).toList();
    }

    private static String line(KnownValue value) {
        return switch (value) {
            case COURT_COUNTY -> "county";
            case COURT_STREET -> "street";
            case COURT_CITY -> "city";
            case COURT_BRANCH -> "branch";
            case DEFENDANT -> "people";
            case CASE_NUMBER -> "case";
            case CONVICTION_DATE -> "convicted";
            case SECTION_11357, SECTION_11358, SECTION_11359, SECTION_11360 -> "section";
            case SENTENCE_SERVING, SENTENCE_COMPLETED -> "sentence";
            case ASK_MISDEMEANOR, ASK_INFRACTION, ASK_DISMISS -> "relief";
        };
    }

    /** Where a closed courthouse's files are now, as far as that is known; empty where the courthouse is open. */
    String closedCourt() {
        if (filing.court().isEmpty() || filing.openCourt().isPresent()) {
            return "";
        }
        var closed = filing.court().get();
        return Courthouse.find(closed.successor())
                .map(next -> page.words().say("paper.court.moved", Map.of("court", closed.name(),
                        "next", next.name(), "address", Page.leftToRight(next.address()))))
                .orElseGet(() -> page.say("paper.court.closed", "court", closed.name()));
    }

    List<Row> rows() {
        var rows = new ArrayList<>(caption());
        rows.add(row("section", filing.section(), "check"));
        if (isForm()) {
            if (paper != CourtPaper.JUVENILE) {
                rows.add(sentence());
            }
            rows.add(relief());
            rows.add(row("hearing", "", "choose"));
            if (paper != CourtPaper.JUVENILE) {
                rows.add(row("judge", "", "choose"));
            }
            rows.add(row("signature", LATER, "sign"));
        }
        return rows;
    }

    private List<Row> caption() {
        var rows = new ArrayList<Row>();
        rows.add(row("you", "", isForm() ? "you" : ""));
        if (paper == CourtPaper.JUVENILE) {
            rows.add(row("birth", "", ""));
        }
        rows.add(row("county", filing.county(), "court"));
        rows.add(row("street", filing.street(), "court"));
        rows.add(row("city", filing.city(), filing.city().isEmpty() ? "court" : "zip"));
        rows.add(row("branch", filing.branch(), "court"));
        if (paper != CourtPaper.JUVENILE) {
            rows.add(row("people", filing.name(), "people"));
        }
        rows.add(row("case", filing.caseNumber(), filing.caseNumber().isEmpty() ? caseHint() : "copy"));
        if (paper != CourtPaper.JUVENILE) {
            rows.add(row("convicted", filing.convicted(), "convicted"));
        }
        return rows;
    }

    private String caseHint() {
        return paper == CourtPaper.JUVENILE ? "court" : "case";
    }

    /** @param hint the end of its key; empty for none */
    private Row row(String name, String value, String hint) {
        var known = !value.isEmpty() && hint.equals("court");
        return new Row(page.say("paper.row." + name), onForm("paper.row." + name), value, "",
                hint.isEmpty() || known ? "" : page.say("paper.hint." + hint));
    }

    private Row sentence() {
        return filing.sentence().map(box -> box("sentence", box)).orElseGet(() -> row("sentence", "", "sentence"));
    }

    private Row relief() {
        var hint = filing.result().outcome() == Outcome.RESENTENCE_PETITION ? "lawyer" : "better";
        return filing.relief().map(box -> box("relief", box)).orElseGet(() -> row("relief", "", hint));
    }

    private Row box(String name, FormBox box) {
        return new Row(page.say("paper.row." + name), onForm("paper.row." + name), "☒ " + box.onForm(),
                page.say(box.key()), "");
    }

    private String onForm(String key) {
        return page.language().equals(Language.ENGLISH) ? "" : english.say(key);
    }
}
