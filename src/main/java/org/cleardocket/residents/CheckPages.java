package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cleardocket.paper.CourtForms;
import org.springframework.http.HttpStatus;
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
    private final Cookies cookies;
    private final Turns turns;
    private final QuestionPages questions;
    private final CourtForms forms;
    private final Clock clock;

    CheckPages(Pages pages, Cookies cookies, Turns turns, QuestionPages questions, CourtForms forms,
            Clock clock) {
        this.pages = pages;
        this.cookies = cookies;
        this.turns = turns;
        this.questions = questions;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/{lang}/check/{count:\\d{1,4}}/{question}")
    void show(Visit visit, @PathVariable int count, @PathVariable String question) {
        var stop = stop(count, question);
        if (hasRoom(visit, count)) {
            turns.show(visit, stop, answers ->
                    show(visit, HttpStatus.OK, answers, stop, List.of(), Optional.empty()));
        }
    }

    @PostMapping("/{lang}/check/{count:\\d{1,4}}/{question}")
    void answer(Visit visit, @PathVariable int count, @PathVariable String question) {
        var stop = stop(count, question);
        if (hasRoom(visit, count)) {
            turns.answer(visit, stop, answers -> answer(visit, answers, stop));
        }
    }

    /** Whoever tells of more than there is room for is sent to the list, which says so. */
    private static boolean hasRoom(Visit visit, int count) {
        if (count > Answers.MOST_COUNTS) {
            visit.goTo(LIST);
        }
        return count <= Answers.MOST_COUNTS;
    }

    private void answer(Visit visit, Answers answers, Stop stop) {
        var asked = CountQuestions.of(stop.step());
        var problems = asked.problems(answers.count(stop.count()), visit.form(), Dates.dayOf(clock.instant()));
        if (problems.isEmpty()) {
            var count = asked.answered(answers.count(stop.count()), visit.form()).relevant();
            turns.goOn(visit, answers.withCount(stop.count(), count), stop);
        } else {
            show(visit, HttpStatus.UNPROCESSABLE_CONTENT, answers, stop, problems, Optional.of(visit.form()));
        }
    }

    @PostMapping("/{lang}/check/{count:\\d{1,4}}/remove")
    void remove(Visit visit, @PathVariable int count) {
        var answers = cookies.answers().read(visit.request()).orElseThrow(Trouble.ERASED::met);
        if (count < 1 || count > answers.counts().size()) {
            throw Trouble.NOT_FOUND.met();
        }
        var fewer = answers.withoutCount(count);
        turns.save(visit, fewer);
        visit.goTo(fewer.counts().isEmpty() ? new Stop(Step.COUNTY, 1) : LIST);
    }

    @GetMapping("/{lang}/check/list")
    void list(Visit visit) {
        turns.show(visit, LIST, answers -> {
            var journey = Journey.of(answers);
            var page = pages.page(visit, pages.words(visit).say("list.title"), journey.back(LIST));
            pages.show(visit, "list", new ListShown(page, CountSummary.all(page, answers), journey.mayAddCount()));
        });
    }

    record ListShown(Page page, List<CountSummary> counts, boolean mayAdd) {

        /** A sentence about one more conviction, or about the first where there was none. */
        String more(String key) {
            var none = counts.stream().allMatch(count -> count.place() == Place.NEVER_CONVICTED);
            return page.say(none ? key + ".first" : key);
        }
    }

    @GetMapping("/{lang}/results")
    void results(Visit visit) {
        turns.show(visit, RESULTS, answers -> {
            var journey = Journey.of(answers);
            var page = pages.page(visit, pages.words(visit).say("results.title"), journey.back(RESULTS));
            var cards = ResultCard.all(page, answers, Dates.dayOf(clock.instant()));
            pages.show(visit, "results",
                    new ResultsShown(page, cards, OfferedPaper.all(cards, forms)));
        });
    }

    record ResultsShown(Page page, List<ResultCard> cards, List<OfferedPaper> papers) {
    }

    private static Stop stop(int count, String question) {
        for (var step : Step.values()) {
            if (step.isAboutCount() && Words.key(step).equals(question) && count > 0) {
                return new Stop(step, count);
            }
        }
        throw Trouble.NOT_FOUND.met();
    }

    private void show(Visit visit, HttpStatus status, Answers answers, Stop stop, List<Problem> problems,
            Optional<Form> form) {
        var question = questions.page(visit, answers, stop, problems);
        var asked = CountQuestions.of(stop.step());
        pages.show(visit, status, asked.template(), asked.shown(question, answers.count(stop.count()), form));
    }
}
