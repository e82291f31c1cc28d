package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.eligibility.Courthouse;

/** Points out what is odd about a case number, and takes any answer: to keep it, to change it, or "not sure". */
record CaseCheckQuestion() implements CountQuestion {

    private static final String KEEP = "keep";
    private static final String CHANGE = "change";
    private static final String NOT_SURE = "not-sure";

    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        var name = name(doubt(count));
        return values(count).contains(form.text(name)) ? List.of() : List.of(Problem.of(name, "case-check.missing"));
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        var chosen = form.text(name(doubt(count)));
        return switch (chosen) {
            case KEEP, NOT_SURE -> count.withCaseNumberKept();
            case CHANGE -> changed(count);
            default -> count.withConvicted(new RoughDate(Integer.parseInt(chosen), 0, 0));
        };
    }

    private static CountAnswers changed(CountAnswers count) {
        var number = count.caseNumber().orElseThrow();
        return switch (doubt(count)) {
            case LOOK_ALIKE -> count.withCaseNumber(number.lookAlike().orElseThrow());
            case COURTHOUSE -> count.withCourt(number.courthouse().orElseThrow().key());
            case NO_CONVICTION, UNKNOWN_SHAPE, YEAR -> count.withCaseNumber(null); // asked once more
        };
    }

    @Override
    public String template() {
        return "choice";
    }

    @Override
    public ChoiceQuestion.Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        var named = page.named(name(doubt(count)));
        var isKept = count.isAnswered(Step.CASE_CHECK);
        var options = values(count).stream().map(value -> new ChoiceQuestion.Option(value, words(named, count, value),
                detail(count, value), named.hint(value), isKept && value.equals(KEEP))).toList();
        return new ChoiceQuestion.Shown(named, options, "", null);
    }

    /** What would be kept, where the words beside it do not show it. */
    private static String detail(CountAnswers count, String value) {
        return value.equals(KEEP) && doubt(count) == CaseDoubt.UNKNOWN_SHAPE
                ? count.caseNumber().orElseThrow().written() : "";
    }

    private static List<String> values(CountAnswers count) {
        var choices = switch (doubt(count)) {
            case LOOK_ALIKE, COURTHOUSE -> Stream.of(CHANGE, KEEP);
            case NO_CONVICTION, UNKNOWN_SHAPE -> Stream.of(KEEP, CHANGE);
            case YEAR -> CaseDoubt.years(count.caseNumber().orElseThrow()).stream().map(String::valueOf);
        };
        return Stream.concat(choices, Stream.of(NOT_SURE)).toList();
    }

    private static String words(QuestionPage page, CountAnswers count, String value) {
        if (value.equals(NOT_SURE)) {
            return page.has(NOT_SURE) ? page.say(NOT_SURE) : page.page().say("case-check.not-sure");
        }
        var number = count.caseNumber().orElseThrow();
        var isKept = value.equals(KEEP);
        return switch (doubt(count)) {
            case LOOK_ALIKE -> Page.leftToRight(isKept ? number.written() : number.lookAlike().orElseThrow());
            case COURTHOUSE -> (isKept ? Courthouse.find(count.court()) : number.courthouse())
                    .map(Courthouse::name).orElseThrow();
            case NO_CONVICTION, UNKNOWN_SHAPE -> page.say(value);
            case YEAR -> value;
        };
    }

    /** The question, as its wordings begin. */
    private static String name(CaseDoubt doubt) {
        return "case-" + Words.key(doubt);
    }

    private static CaseDoubt doubt(CountAnswers count) {
        return CaseDoubt.of(count).orElseThrow();
    }
}
