package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cleardocket.paper.CourtForms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions about each conviction. */
@Controller
class CheckPages {

    private static final Stop LIST = Stop.of(Step.LIST);
    private static final Stop RESULTS = Stop.of(Step.RESULTS);

    private final Pages pages;
    private final Turns turns;
    private final Refusals refusals;
    private final QuestionPages questions;
    private final CourtForms forms;
    private final Clock clock;

    CheckPages(Pages pages, Turns turns, Refusals refusals, QuestionPages questions, CourtForms forms,
            Clock clock) {
        this.pages = pages;
        this.turns = turns;
        this.refusals = refusals;
        this.questions = questions;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/{lang}/check/{count:-?\\d+}/{question}")
    void show(Visit visit, @PathVariable String count, @PathVariable String question) {
        var stop = stop(count, question);
        turns.at(visit, stop, answers -> show(visit, answers, stop, refusals.of(visit)));
    }

    @PostMapping("/{lang}/check/{count:-?\\d+}/{question}")
    void answer(Visit visit, @PathVariable String count, @PathVariable String question) {
        var stop = stop(count, question);
        turns.at(visit, stop, answers -> answer(visit, answers, stop));
    }

    private void answer(Visit visit, Answers answers, Stop stop) {
        var asked = CountQuestions.of(stop.step());
        var known = answers.count(stop.count());
        var problems = asked.problems(known, visit.form(), Dates.dayOf(clock.instant()));
        if (problems.isEmpty()) {
            var now = asked.answered(known, visit.form());
            turns.goOn(visit, answers.withCount(answers.told(stop.count()).changed(known, now)), stop);
        } else {
            refusals.refuse(visit, stop.path(), problems.toArray(Problem[]::new));
        }
    }

    /** Leads to the list, which offers to undo it. Removing twice is removing once. */
    @PostMapping("/{lang}/check/{count:-?\\d+}/remove")
    void remove(Visit visit, @PathVariable String count) {
        change(visit, answers -> answers.withoutCount(id(count)));
    }

    @PostMapping("/{lang}/check/{count:-?\\d+}/undo")
    void undo(Visit visit, @PathVariable String count) {
        change(visit, answers -> answers.withCountBack(id(count)));
    }

    private void change(Visit visit, UnaryOperator<Answers> how) {
        turns.change(visit, LIST, answers -> {
            turns.save(visit, how.apply(answers));
            visit.goTo(LIST);
        });
    }

    /** Leads someone on who stands on an address that only takes a form. */
    @GetMapping({"/{lang}/check/{count:-?\\d+}/remove", "/{lang}/check/{count:-?\\d+}/undo"})
    void toList(Visit visit) {
        visit.goTo(LIST);
    }

    @GetMapping("/{lang}/check/list")
    void list(Visit visit) {
        turns.at(visit, LIST, answers -> {
            var journey = Journey.of(answers);
            var page = pages.page(visit, pages.words(visit).say("list.title"), journey.back(LIST));
            var removed = answers.removed().reversed().stream()
                    .map(count -> new Removed(count.id(), CountSummary.gist(page, count.relevant()))).toList();
            pages.show(visit, "list", new ListShown(page, CountSummary.all(page, answers), removed,
                    answers.hasRoom() ? new Stop(Step.COUNTY, answers.nextId()).path() : ""));
        });
    }

    /**
     * @param removed what can be put back, the last one removed first
     * @param add     where one more is told, after the language; empty where there is no room
     */
    record ListShown(Page page, List<CountSummary> counts, List<Removed> removed, String add) {

        /** A sentence about one more conviction, or about the first where there was none. */
        String more(String key) {
            var none = counts.stream().allMatch(count -> count.place() == Place.NEVER_CONVICTED);
            return page.say(none ? key + ".first" : key);
        }
    }

    /** @param gist by which they know it again */
    record Removed(int id, String gist) {
    }

    @GetMapping("/{lang}/results")
    void results(Visit visit) {
        turns.at(visit, RESULTS, answers -> {
            var journey = Journey.of(answers);
            var page = pages.page(visit, pages.words(visit).say("results.title"), journey.back(RESULTS));
            var cards = ResultCard.all(page, answers, Dates.dayOf(clock.instant()));
            pages.show(visit, "results",
                    new ResultsShown(page, cards, OfferedPaper.all(cards, forms)));
        });
    }

    record ResultsShown(Page page, List<ResultCard> cards, List<OfferedPaper> papers) {
    }

    private static Stop stop(String count, String question) {
        for (var step : Step.values()) {
            if (step.isAboutCount() && Words.key(step).equals(question)) {
                return new Stop(step, id(count));
            }
        }
        throw Trouble.NOT_FOUND.met();
    }

    /** The number of a conviction; one that none can have where it is too large. */
    private static int id(String number) {
        return number.length() > 9 ? -1 : Integer.parseInt(number);
    }

    private void show(Visit visit, Answers answers, Stop stop, Refused refused) {
        var question = questions.page(visit, answers, stop, refused.problems());
        var asked = CountQuestions.of(stop.step());
        pages.show(visit, refused.shownAs(), asked.template(),
                asked.shown(question, answers.count(stop.count()), refused.form()));
    }
}
