package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cleardocket.eligibility.Courthouse;

/** In which courthouse. There are too many for cards. */
record CourtQuestion() implements CountQuestion {

    static final String NOT_SURE = "not-sure";
    static final String OTHER = "other";

    /** How courthouses are grouped for someone who looks for the one they remember. */
    enum Group {
        TODAY, JUVENILE, CLOSED;

        static Group of(Courthouse court) {
            return switch (court.use()) {
                case OPEN, LIMITED, CRIMINAL_ENDED -> TODAY;
                case JUVENILE -> JUVENILE;
                case CLOSED -> CLOSED;
            };
        }
    }

    @Override
    public List<Problem> problems(Form form, LocalDate today) {
        var chosen = form.text("court");
        return chosen.equals(NOT_SURE) || chosen.equals(OTHER) || Courthouse.find(chosen).isPresent() ? List.of()
                : List.of(Problem.of("court", "court.missing"));
    }

    @Override
    public CountAnswers answered(CountAnswers count, Form form) {
        return count.withCourt(form.text("court"));
    }

    @Override
    public String template() {
        return "court";
    }

    @Override
    public Shown shown(QuestionPage page, CountAnswers count, Optional<Form> form) {
        var groups = Courthouse.all().stream().collect(
                Collectors.groupingBy(Group::of, () -> new EnumMap<>(Group.class), Collectors.toList()));
        return new Shown(page, groups, count.court() == null ? "" : count.court());
    }

    /** @param chosen key of a courthouse, {@code other}, {@code not-sure}, or empty */
    record Shown(QuestionPage question, Map<Group, List<Courthouse>> groups, String chosen) {

        static String key(Group group) {
            return "court.group." + Words.key(group);
        }
    }
}
