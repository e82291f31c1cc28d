package org.cleardocket.residents;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.FollowedRequest;
import org.cleardocket.requests.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a request stands, for whoever proves that the number is theirs. Until then every page is the same whether or
 * not the number is known here.
 */
@Controller
class FollowPages {

    private static final String START = "follow";
    private static final String CODE = "follow/code";
    private static final String STATUS = "status";

    private final Pages pages;
    private final Cookies cookies;
    private final Codes codes;
    private final Requests requests;

    FollowPages(Pages pages, Cookies cookies, Codes codes, Requests requests) {
        this.pages = pages;
        this.cookies = cookies;
        this.codes = codes;
        this.requests = requests;
    }

    @GetMapping("/{lang}/follow")
    void phone(Visit visit) {
        showPhone(visit, List.of());
    }

    @PostMapping("/{lang}/follow")
    void sendCode(Visit visit) {
        var number = PhoneNumber.parse(visit.form().text("phone"));
        if (number.isEmpty()) {
            showPhone(visit, List.of(Problem.of("phone", "phone.wrong")));
            return;
        }
        sendCode(visit, number.get());
    }

    private void sendCode(Visit visit, PhoneNumber number) {
        var last = cookies.follower(visit).filter(Predicate.not(Following::proven)).map(Following::code);
        save(visit, new Following(codes.send(visit, number, last), false));
        visit.goTo(CODE);
    }

    @GetMapping("/{lang}/follow/code")
    void code(Visit visit) {
        cookies.follower(visit).ifPresentOrElse(one -> showCode(visit, one, List.of()), () -> visit.goTo(START));
    }

    @PostMapping("/{lang}/follow/code")
    void check(Visit visit) {
        cookies.follower(visit).ifPresentOrElse(one -> check(visit, one), () -> visit.goTo(START));
    }

    private void check(Visit visit, Following one) {
        if (one.proven()) {
            visit.goTo(STATUS);
            return;
        }
        var problem = codes.problem(visit, one.code());
        if (problem.isPresent()) {
            save(visit, one.nowTried());
            showCode(visit, one, List.of(problem.get()));
        } else {
            save(visit, one.nowProven());
            visit.goTo(STATUS);
        }
    }

    @PostMapping("/{lang}/follow/code/again")
    void codeAgain(Visit visit) {
        cookies.follower(visit).ifPresentOrElse(one -> sendCode(visit, one.number()), () -> visit.goTo(START));
    }

    @GetMapping("/{lang}/status")
    void status(Visit visit) {
        var one = cookies.follower(visit).filter(Following::proven);
        if (one.isEmpty()) {
            visit.goTo(START);
            return;
        }
        var page = pages.page(visit, pages.words(visit).say("status.title"));
        pages.show(visit, "status", new Shown(page, requests.followedBy(one.get().number()).stream()
                .map(request -> shown(page, request)).toList()));
    }

    @PostMapping("/{lang}/follow/leave")
    void signOut(Visit visit) {
        cookies.following().forget(visit.request(), visit.response());
        visit.goTo(START);
    }

    private void save(Visit visit, Following one) {
        cookies.following().write(visit.request(), visit.response(), one);
    }

    private void showPhone(Visit visit, List<Problem> problems) {
        show(visit, problems, "phone", new PhonePage(question(visit, "follow", 1, "start", problems),
                visit.form().text("phone"), codes.areSlow()));
    }

    private void showCode(Visit visit, Following one, List<Problem> problems) {
        show(visit, problems, "code", new CodePage(question(visit, "code", 2, START, problems),
                one.number().display(), codes.areSlow(), "follow/code/again", START));
    }

    private void show(Visit visit, List<Problem> problems, String template, Object shown) {
        pages.show(visit, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, template, shown);
    }

    private QuestionPage question(Visit visit, String name, int position, String back, List<Problem> problems) {
        var words = pages.words(visit);
        var place = words.say("progress.step", Map.of("position", position, "total", 2));
        var title = problems.isEmpty() ? place : words.say("title.error", "title", place);
        return new QuestionPage(pages.page(visit, title, back), name, place, position, 2, problems);
    }

    private static ShownRequest shown(Page page, FollowedRequest request) {
        var language = page.language();
        return new ShownRequest(request.ticket().toString(), page.say("status." + Words.key(request.status())),
                page.say("status." + Words.key(request.status()) + ".text"), request.status().isOpen(),
                request.status().takesPapers() ? "status/papers/" + request.ticket().digits() : "",
                Dates.say(request.lookBy(), language), ResultCard.all(page, request),
                request.steps().stream().map(step -> new ShownStep(Dates.say(step.at(), language),
                        page.say("status." + Words.key(step.status())), step.reason())).toList());
    }

    record Shown(Page page, List<ShownRequest> requests) {
    }

    /**
     * @param ticket in threes
     * @param text   what its state means
     * @param open   whether someone still has to do something
     * @param papers where papers can be added, after the language; empty where none are taken
     * @param lookBy in words
     * @param steps  the newest first
     */
    record ShownRequest(String ticket, String status, String text, boolean open, String papers, String lookBy,
            List<ResultCard> cards, List<ShownStep> steps) {
    }

    /** @param reason why; may be empty */
    record ShownStep(String at, String status, String reason) {
    }
}
