package org.cleardocket.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cleardocket.records.Tally.Choice;
import org.cleardocket.records.Tally.Figure;
import org.cleardocket.records.Tally.Freed;
import org.cleardocket.records.Tally.Gone;
import org.cleardocket.records.policy.Policy;
import org.cleardocket.records.state.StateDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of a run as JSON: first the keys that the programs of 2019 had, then those that were missing.
 *
 * @param fingerprints SHA-256 of each input
 */
record Summary(AssessmentPlan plan, Policy policy, List<String> fingerprints, Tally tally, double seconds) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DISMISSAL = "Eligible for Dismissal";
    private static final String REDUCTION = "Eligible for Reduction";

    String json() {
        var summary = JSON.createObjectNode();
        addKeysOf2019(summary);
        summary.put("policy", policy.name()).put("policyVersion", policy.version())
                .put("asOf", plan.asOf().toString())
                .put("rows", tally.count(Figure.ROWS))
                .put("rowsAssessed", tally.count(Figure.ROWS) - tally.count(Figure.NOT_ASSESSED))
                .put("rowsNotAssessed", tally.count(Figure.NOT_ASSESSED))
                .put("rowsNotAssessedOfNobodyKnown", tally.count(Figure.OF_NOBODY_KNOWN))
                .put("rowsNoted", tally.count(Figure.NOTED))
                .put("subjects", tally.count(Figure.PEOPLE))
                .put("convictions", tally.count(Figure.CONVICTIONS));
        var determinations = summary.putObject("determinations");
        tally.determinations().forEach((words, reasons) -> put(determinations, words, reasons));
        if (plan.against() != null) {
            put(summary, "differences", tally.differences());
        }
        var inputs = summary.putArray("inputs");
        for (var i = 0; i < fingerprints.size(); i++) {
            inputs.addObject().put("file", plan.inputs().get(i).toString()).put("sha256", fingerprints.get(i));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n";
    }

    private void addKeysOf2019(ObjectNode summary) {
        var earliest = earliest();
        summary.put("county", plan.county())
                .put("earliestConviction", earliest == null ? null : "%04d-%02d-%02dT00:00:00Z".formatted(
                        earliest.getYear(), earliest.getMonthValue(), earliest.getDayOfMonth()))
                .put("lineCount", tally.count(Figure.ROWS))
                .put("processingTimeInSeconds", seconds);
        putFreed(summary, "reliefWithCurrentEligibilityChoices", Choice.POLICY);
        putFreed(summary, "reliefWithDismissAllProp64", Choice.ALL_PROP64);
        putFreed(summary, "reliefWithDismissAllProp64AndRelated", Choice.ALL_PROP64_AND_RELATED);
        put(summary, "prop64ConvictionsCountInCountyByCodeSection", tally.sections());
        summary.put("subjectsWithProp64ConvictionCountInCounty", tally.count(Figure.PEOPLE_WITH_RELEVANT))
                .put("prop64FelonyConvictionsCountInCounty", tally.count(Figure.RELEVANT_FELONIES))
                .put("prop64NonFelonyConvictionsCountInCounty", tally.count(Figure.RELEVANT_NON_FELONIES))
                .put("subjectsWithSomeReliefCount", tally.count(Figure.PEOPLE_WITH_RELIEF));
        putSections(summary.putObject("convictionDismissalCountByCodeSection"), policy.dismissedSections(),
                "Dismiss", reasons(DISMISSAL));
        putSections(summary.putObject("convictionReductionCountByCodeSection"), policy.loweredSections(),
                "Reduce", reasons(REDUCTION));
        var additional = summary.putObject("convictionDismissalCountByAdditionalRelief");
        reasons(DISMISSAL).forEach((reason, count) -> {
            if (!reason.startsWith("Dismiss all HS") && !reason.startsWith("Misdemeanor or Infraction")) {
                additional.put(reason, count);
            }
        });
    }

    private Map<String, Long> reasons(String words) {
        Map<String, Long> reasons = tally.determinations().get(words);
        return reasons == null ? Map.of() : reasons;
    }

    private void putFreed(ObjectNode summary, String key, Choice choice) {
        summary.putObject(key)
                .put("CountSubjectsNoConviction", tally.count(new Freed(choice, Gone.CONVICTION)))
                .put("CountSubjectsNoConvictionLast7Years",
                        tally.count(new Freed(choice, Gone.CONVICTION_OF_7_YEARS)))
                .put("CountSubjectsNoFelony", tally.count(new Freed(choice, Gone.FELONY)));
    }

    private static void putSections(ObjectNode target, List<String> sections, String verb, Map<String, Long> reasons) {
        sections.stream().sorted().forEach(section -> target.put(section,
                reasons.getOrDefault(verb + " all HS " + section + " convictions", 0L)));
    }

    private static void put(ObjectNode target, String key, Map<String, Long> counts) {
        var node = target.putObject(key);
        counts.forEach(node::put);
    }

    /**
     * The earliest conviction under one of the four sections. As in 2019 the null date is one, but counts for none
     * when the next file is looked at, and a file without any has the day of the question. The statute knows neither.
     */
    private @Nullable LocalDate earliest() {
        if (!policy.keepsFaultsOf2019()) {
            return tally.earliestKnown();
        }
        var earliest = StateDate.NULL;
        for (var input = 0; input < plan.inputs().size(); input++) {
            var ofFile = tally.earliest().getOrDefault(input, plan.asOf());
            earliest = !earliest.equals(StateDate.NULL) && earliest.isBefore(ofFile) ? earliest : ofFile;
        }
        return earliest;
    }
}
