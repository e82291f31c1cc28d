package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cleardocket.documents.Papers;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.FollowedRequest;
import org.cleardocket.requests.OwnerCheck;
import org.cleardocket.requests.Owners;
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
    private static final String OWNER = "follow/birthdate";
    private static final String STATUS = "status";

    private final Pages pages;
    private final Cookies cookies;
    private final Codes codes;
    private final Owners owners;
    private final Requests requests;
    private final Papers papers;
    private final Clock clock;

    FollowPages(Pages pages, Cookies cookies, Codes codes, Owners owners, Requests requests, Papers papers,
            Clock clock) {
        this.pages = pages;
        this.cookies = cookies;
        this.codes = codes;
        this.owners = owners;
        this.requests = requests;
        this.papers = papers;
        this.clock = clock;
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
        cookies.follower(visit).ifPresentOrElse(one -> codeAgain(visit, one), () -> visit.goTo(START));
    }

    private void codeAgain(Visit visit, Following one) {
        if (one.proven()) {
            visit.goTo(STATUS);
            return;
        }
        codes.tooSoon(one.code()).ifPresentOrElse(problem -> showCode(visit, one, List.of(problem)),
                () -> sendCode(visit, one.number()));
    }

    /**
     * Whoever had the phone long ago may have passed it on: their birth date says that they have not. Whoever is known
     * by a newer request comes here too, for an older one.
     */
    @GetMapping("/{lang}/follow/birthdate")
    void owner(Visit visit) {
        proven(visit).ifPresentOrElse(_ -> showOwner(visit, List.of()), () -> visit.goTo(START));
    }

    @PostMapping("/{lang}/follow/birthdate")
    void checkOwner(Visit visit) {
        proven(visit).ifPresentOrElse(number -> checkOwner(visit, number), () -> visit.goTo(START));
    }

    private void checkOwner(Visit visit, PhoneNumber number) {
        var typed = BirthDate.read(visit.form());
        var problem = typed.problem(Dates.dayOf(clock.instant()))
                .or(() -> problem(owners.check(number, typed.born().orElseThrow())));
        problem.ifPresentOrElse(one -> showOwner(visit, List.of(one)), () -> visit.goTo(STATUS));
    }

    private static Optional<Problem> problem(OwnerCheck check) {
        return switch (check) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(Problem.of("year", "owner.wrong"));
            case TOO_MANY -> Optional.of(Problem.of("year", "owner.too-many"));
        };
    }

    @GetMapping("/{lang}/status")
    void status(Visit visit) {
        var number = proven(visit);
        if (number.isEmpty()) {
            visit.goTo(START);
        } else if (owners.areKnown(number.get())) {
            var page = pages.page(visit, pages.words(visit).say("status.title"));
            pages.show(visit, "status", new Shown(page, requests.followedBy(number.get()).stream()
                    .map(request -> shown(page, request)).toList()));
        } else {
            visit.goTo(OWNER);
        }
    }

    @PostMapping("/{lang}/follow/leave")
    void signOut(Visit visit) {
        cookies.following().forget(visit.request(), visit.response());
        visit.goTo(START);
    }

    /** The number for which they typed the code. */
    private Optional<PhoneNumber> proven(Visit visit) {
        return cookies.follower(visit).filter(Following::proven).map(Following::number);
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

    private void showOwner(Visit visit, List<Problem> problems) {
        var sent = problems.isEmpty() ? Optional.<Form>empty() : Optional.of(visit.form());
        show(visit, problems, "owner", BirthDate.shown(question(visit, "owner", 3, START, problems), null, sent));
    }

    private void show(Visit visit, List<Problem> problems, String template, Object shown) {
        pages.show(visit, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, template, shown);
    }

    private QuestionPage question(Visit visit, String name, int position, String back, List<Problem> problems) {
        var words = pages.words(visit);
        var total = Math.max(2, position); // most come to the end by number and code
        var place = words.say("progress.step", Map.of("position", position, "total", total));
        var title = problems.isEmpty() ? place : words.say("title.error", "title", place);
        return new QuestionPage(pages.page(visit, title, back), name, place, position, total, problems);
    }

    /** When papers that are still here are destroyed; empty where there are none, or the request is open. */
    private String papersEnd(Page page, FollowedRequest request) {
        return request.papersEnd().filter(_ -> !papers.in(request.folder()).isEmpty())
                .map(end -> page.say("status.papers-end", "day", Dates.say(Dates.dayOf(end), page.language())))
                .orElse("");
    }

    private ShownRequest shown(Page page, FollowedRequest request) {
        var language = page.language();
        return new ShownRequest(request.ticket().toString(), page.say("status." + Words.key(request.status())),
                page.say("status." + Words.key(request.status()) + ".text"), request.status().isOpen(),
                request.status().takesPapers() ? "status/papers/" + request.ticket().digits() : "",
                Dates.say(request.lookBy(), language), papersEnd(page, request), ResultCard.all(page, request),
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
     * @param papersEnd when the papers are destroyed, in a sentence; may be empty
     * @param steps  the newest first
     */
    record ShownRequest(String ticket, String status, String text, boolean open, String papers, String lookBy,
            String papersEnd, List<ResultCard> cards, List<ShownStep> steps) {
    }

    /** @param reason why; may be empty */
    record ShownStep(String at, String status, String reason) {
    }
}
