package org.cleardocket.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions about each conviction. */
@Controller
class CheckPages {

    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private final Pages pages;
    private final Cookies cookies;
    private final Clock clock;

    CheckPages(Pages pages, Cookies cookies, Clock clock) {
        this.pages = pages;
        this.cookies = cookies;
        this.clock = clock;
    }

    @GetMapping("/{lang}/check/{count:\\d{1,2}}/{question}")
    void show(Visit visit, @PathVariable int count, @PathVariable String question) {
        var answers = cookies.answers().read(visit.request()).orElseGet(Answers::start);
        var stop = stop(count, question);
        if (Journey.of(answers).mayVisit(stop)) {
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
        var problems = asked.problems(visit.form(), LocalDate.ofInstant(clock.instant(), LOS_ANGELES));
        if (!problems.isEmpty()) {
            show(visit, HttpStatus.UNPROCESSABLE_CONTENT, answers, stop, problems, Optional.of(visit.form()));
            return;
        }
        var now = answers.withCount(count, asked.answered(answers.count(count), visit.form()));
        cookies.answers().write(visit.request(), visit.response(), now);
        var journey = Journey.of(now);
        visit.goTo(visit.isChanging() ? journey.nextAfterChange(stop) : journey.next(stop));
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
        var journey = Journey.of(answers);
        var progress = journey.progress(stop);
        var back = visit.isChanging() ? journey.backFromChange().path()
                : journey.back(stop).map(Stop::path).orElse("start");
        var words = pages.words(visit);
        var title = words.say("progress.question", Map.of("position", progress.position(), "total", progress.total()));
        var page = pages.page(visit, problems.isEmpty() ? title : words.say("title.error", "title", title), back);
        var asked = CountQuestions.of(stop.step());
        var where = stop.count() == 1 ? title
                : words.say("progress.count", Map.of("count", stop.count(), "question", title));
        pages.show(visit, status, asked.template(), asked.shown(new QuestionPage(page, Words.key(stop.step()), where,
                progress.position(), progress.total(), problems), answers.count(stop.count()), form));
    }
}
