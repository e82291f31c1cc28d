package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions about each conviction. */
@Controller
class CheckPages {

    private final Pages pages;
    private final Cookies cookies;
    private final QuestionPages questions;
    private final Clock clock;

    CheckPages(Pages pages, Cookies cookies, QuestionPages questions, Clock clock) {
        this.pages = pages;
        this.cookies = cookies;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/{lang}/check/{count:\\d{1,2}}/{question}")
    void show(Visit visit, @PathVariable int count, @PathVariable String question) {
        var answers = cookies.answers().read(visit.request()).orElseGet(Answers::start);
        var stop = stop(count, question);
        if (count > Answers.MOST_COUNTS) {
            visit.goTo(Stop.of(Step.LIST)); // which says that this is all there is room for
        } else if (Journey.of(answers).mayVisit(stop)) {
            show(visit, HttpStatus.OK, answers, stop, List.of(), Optional.empty());
        } else {
            visit.goTo(Journey.of(answers).firstUndone());
        }
    }

    @PostMapping("/{lang}/check/{count:\\d{1,2}}/{question}")
    void answer(Visit visit, @PathVariable int count, @PathVariable String question) {
        var stop = stop(count, question);
        var answers = cookies.answers().read(visit.request()).orElseGet(() -> startAt(stop));
        if (!Journey.of(answers).mayVisit(stop)) {
            visit.goTo(Journey.of(answers).firstUndone());
            return;
        }
        var asked = CountQuestions.of(stop.step());
        var problems = asked.problems(visit.form(), Dates.dayOf(clock.instant()));
        if (!problems.isEmpty()) {
            show(visit, HttpStatus.UNPROCESSABLE_CONTENT, answers, stop, problems, Optional.of(visit.form()));
            return;
        }
        var now = answers.withCount(count, asked.answered(answers.count(count), visit.form()));
        cookies.answers().write(visit.request(), visit.response(), now);
        var journey = Journey.of(now);
        visit.goTo(visit.isChanging() ? journey.nextAfterChange(stop) : journey.next(stop));
    }

    @PostMapping("/{lang}/check/{count:\\d{1,2}}/remove")
    void remove(Visit visit, @PathVariable int count) {
        var answers = cookies.answers().read(visit.request()).orElseThrow(Trouble.ERASED::met);
        if (count < 1 || count > answers.counts().size()) {
            throw Trouble.NOT_FOUND.met();
        }
        var fewer = answers.withoutCount(count);
        cookies.answers().write(visit.request(), visit.response(), fewer);
        visit.goTo(fewer.counts().isEmpty() ? new Stop(Step.COUNTY, 1) : Stop.of(Step.LIST));
    }

    @GetMapping("/{lang}/check/list")
    void list(Visit visit) {
        var answers = cookies.answers().read(visit.request()).orElseGet(Answers::start);
        var journey = Journey.of(answers);
        if (!journey.isCheckDone()) {
            visit.goTo(journey.firstUndone());
            return;
        }
        var page = pages.page(visit, pages.words(visit).say("list.title"), journey.back(Stop.of(Step.LIST)));
        pages.show(visit, "list", new ListShown(page, CountSummary.all(page, answers), journey.mayAddCount()));
    }

    record ListShown(Page page, List<CountSummary> counts, boolean mayAdd) {
    }

    @GetMapping("/{lang}/results")
    void results(Visit visit) {
        var answers = cookies.answers().read(visit.request()).orElseGet(Answers::start);
        var journey = Journey.of(answers);
        if (!journey.isCheckDone()) {
            visit.goTo(journey.firstUndone());
            return;
        }
        var page = pages.page(visit, pages.words(visit).say("results.title"), journey.back(Stop.of(Step.RESULTS)));
        pages.show(visit, "results", new ResultsShown(page,
                ResultCard.all(page, answers, Dates.dayOf(clock.instant())), journey.mayAskForHelp()));
    }

    record ResultsShown(Page page, List<ResultCard> cards, boolean mayAsk) {
    }

    /** Only the first answer can come without any before it; otherwise they were there and are gone. */
    private static Answers startAt(Stop stop) {
        if (stop.equals(new Stop(Step.COUNTY, 1))) {
            return Answers.start();
        }
        throw Trouble.ERASED.met();
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
