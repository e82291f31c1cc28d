package org.cleardocket.residents;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cleardocket.eligibility.CaseNumber;

/**
 * The number of the case. It may stay empty, and whatever is written is taken. Only what is longer than any number is
 * not: the page says so and comes back as it was before, so that the next press goes on.
 */
record CaseNumberQuestion() implements CountQuestion {

    private static final String FIELD = "case-number";

    /** What people write who have no number, without accents and all that is no letter. */
    private static final Set<String> NONE = Set.of("none", "no", "na", "unknown", "idk", "notsure", "imnotsure",
            "dontknow", "idontknow", "idonotknow", "donthaveit", "idonthaveit", "idonothaveit", "idonthaveone",
            "noidea", "nose", "nolose", "notengo", "nolotengo", "ninguno", "desconocido", "norecuerdo", "nolorecuerdo");
    private static final Pattern ACCENTS_AND_SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** What else is odd about it is pointed out on a page of its own. */
    @Override
    public List<Problem> problems(CountAnswers count, Form form, LocalDate today) {
        return read(form).isTooLong() ? List.of(Problem.of(FIELD, "case-number.too-long")) : List.of();
    }

    private static CaseNumber read(Form form) {
        return CaseNumber.read(form.text(FIELD));
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        return count.withCaseNumber(saysNone(form.text(FIELD)) ? "" : read(form).written());
    }

    private static boolean saysNone(String typed) {
        var letters = ACCENTS_AND_SIGNS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
        return NONE.contains(letters.toLowerCase(Locale.ROOT));
    }

    @Override
    public String template() {
        return "case-number";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        return new Shown(page, count.caseNumber().map(CaseNumber::written).orElse(""));
    }

    record Shown(QuestionPage question, String number) {
    }
}
