package org.cleardocket.residents;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the frame around a question: where one is, where "back" leads, what was wrong. */
@Component
class QuestionPages {

    private final Pages pages;

    QuestionPages(Pages pages) {
        this.pages = pages;
    }

    QuestionPage page(Visit visit, Answers answers, Stop stop, List<Problem> problems) {
        var journey = Journey.of(answers);
        var progress = journey.progress(stop);
        var words = pages.words(visit);
        var place = words.say(stop.isAboutCount() ? "progress.question" : "progress.step",
                Map.of("position", progress.position(), "total", progress.total()));
        var title = problems.isEmpty() ? place : words.say("title.error", "title", place);
        var page = visit.isChanging() ? pages.page(visit, title, journey.backFromChange().path())
                : pages.page(visit, title, journey.back(stop));
        var counted = stop.isAboutCount() && answers.count(stop.count()).place() == Place.NEVER_CONVICTED
                ? "progress.count.never-convicted" : "progress.count";
        var number = journey.number(stop);
        var where = number < 2 ? place : words.say(counted, Map.of("count", number, "question", place));
        return new QuestionPage(page, Words.key(stop.step()), where, progress.position(), progress.total(), problems);
    }
}
