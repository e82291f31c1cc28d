package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.Papers;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.FollowedRequest;
import org.cleardocket.requests.OwnerCheck;
import org.cleardocket.requests.Owners;
import org.cleardocket.requests.RequestPapers;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.TooManyCodes;
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
    private final Followers followers;
    private final Refusals refusals;
    private final Codes codes;
    private final Owners owners;
    private final Requests requests;
    private final Papers papers;
    private final RequestPapers requestPapers;
    private final Clock clock;

    FollowPages(Pages pages, Followers followers, Refusals refusals, Codes codes, Owners owners, Requests requests,
            Papers papers, RequestPapers requestPapers, Clock clock) {
        this.pages = pages;
        this.followers = followers;
        this.refusals = refusals;
        this.codes = codes;
        this.owners = owners;
        this.requests = requests;
        this.papers = papers;
        this.requestPapers = requestPapers;
        this.clock = clock;
    }

    @GetMapping("/{lang}/follow")
    void phone(Visit visit) {
        var refused = refusals.of(visit);
        show(visit, refused, "phone", new PhonePage(question(visit, "follow", 1, "start", refused),
                refused.form().map(form -> form.text("phone")).orElse(""), codes.areSlow()));
    }

    @PostMapping("/{lang}/follow")
    void sendCode(Visit visit) {
        var typed = visit.form().text("phone");
        PhoneNumber.parse(typed).ifPresentOrElse(
                number -> sendCode(visit, number, START, "phone"),
                () -> refusals.refuse(visit, START, PhonePage.problem(typed)));
    }

    /** @param from the page that was sent, with the field beside which it is said if that was too often */
    private void sendCode(Visit visit, PhoneNumber number, String from, String field) {
        var last = followers.find(visit).filter(one -> one.id() == null).map(Following::code);
        try {
            followers.save(visit, codes.send(visit, number, last));
            visit.goTo(CODE);
        } catch (TooManyCodes many) {
            refusals.refuse(visit, from, HttpStatus.TOO_MANY_REQUESTS, List.of(codes.tooMany(field, many)));
        }
    }

    @GetMapping("/{lang}/follow/code")
    void code(Visit visit) {
        followers.find(visit).ifPresentOrElse(one -> showCode(visit, one), () -> visit.goTo(START));
    }

    @PostMapping("/{lang}/follow/code")
    void check(Visit visit) {
        followers.find(visit).ifPresentOrElse(one -> check(visit, one), () -> visit.goTo(START));
    }

    private void check(Visit visit, Following one) {
        if (followers.proven(visit).isPresent()) {
            visit.goTo(STATUS);
            return;
        }
        var checked = codes.check(visit, one.code());
        if (checked.problem().isPresent()) {
            followers.save(visit, checked.sent());
            refusals.refuse(visit, CODE, checked.problem().get());
        } else {
            followers.begin(visit, one.code());
            visit.goTo(STATUS);
        }
    }

    /** Leads someone on who stands on an address that only takes a form. */
    @GetMapping("/{lang}/follow/code/again")
    void toCode(Visit visit) {
        visit.goTo(CODE);
    }

    @PostMapping("/{lang}/follow/code/again")
    void codeAgain(Visit visit) {
        followers.find(visit).ifPresentOrElse(one -> codeAgain(visit, one), () -> visit.goTo(START));
    }

    private void codeAgain(Visit visit, Following one) {
        if (followers.proven(visit).isPresent()) {
            visit.goTo(STATUS);
            return;
        }
        codes.tooSoon(one.code()).ifPresentOrElse(problem -> refusals.refuse(visit, CODE, problem),
                () -> sendCode(visit, one.number(), CODE, "code"));
    }

    /**
     * Whoever had the phone long ago may have passed it on: their birth date says that they have not. Whoever is known
     * by a newer request comes here too, for an older one.
     */
    @GetMapping("/{lang}/follow/birthdate")
    void owner(Visit visit) {
        followers.proven(visit).ifPresentOrElse(_ -> showOwner(visit), () -> visit.goTo(START));
    }

    @PostMapping("/{lang}/follow/birthdate")
    void checkOwner(Visit visit) {
        followers.proven(visit).ifPresentOrElse(one -> checkOwner(visit, one.phone()), () -> visit.goTo(START));
    }

    private void checkOwner(Visit visit, PhoneNumber number) {
        var typed = BirthDate.read(visit.form());
        var problem = typed.problem(Dates.dayOf(clock.instant()))
                .or(() -> problem(owners.check(number, typed.born().orElseThrow())));
        problem.ifPresentOrElse(one -> refusals.refuse(visit, OWNER, one), () -> {
            followers.know(visit, typed.born().orElseThrow());
            visit.goTo(STATUS);
        });
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
        var follower = followers.proven(visit);
        if (follower.isEmpty()) {
            visit.goTo(START);
        } else if (owners.areKnown(follower.get())) {
            var page = pages.page(visit, pages.words(visit).say("status.title"));
            pages.show(visit, "status", new Shown(page, requests.followedBy(follower.get()).stream()
                    .map(request -> shown(page, request)).toList()));
        } else {
            visit.goTo(OWNER);
        }
    }

    /** Leads someone on who stands on an address that only takes a form. */
    @GetMapping("/{lang}/follow/leave")
    void toStatus(Visit visit) {
        visit.goTo(STATUS);
    }

    @PostMapping("/{lang}/follow/leave")
    void signOut(Visit visit) {
        followers.signOut(visit);
        visit.goTo(START);
    }

    private void showCode(Visit visit, Following one) {
        var refused = refusals.of(visit);
        show(visit, refused, "code", new CodePage(question(visit, "code", 2, START, refused),
                one.number().display(), codes.areSlow(), codes.sendersNumber(), "follow/code/again", START,
                one.code().isRenewed()));
    }

    private void showOwner(Visit visit) {
        var refused = refusals.of(visit);
        show(visit, refused, "owner",
                BirthDate.shown(question(visit, "owner", 3, START, refused), null, refused.form()));
    }

    private void show(Visit visit, Refused refused, String template, Object shown) {
        pages.show(visit, refused.shownAs(), template, shown);
    }

    private QuestionPage question(Visit visit, String name, int position, String back, Refused refused) {
        var words = pages.words(visit);
        var total = Math.max(2, position); // most come to the end by number and code
        var place = words.say("progress.step", Map.of("position", position, "total", total));
        var title = refused.problems().isEmpty() ? place : words.say("title.error", "title", place);
        return new QuestionPage(pages.page(visit, title, back), name, place, position, total, refused.problems());
    }

    private ShownRequest shown(Page page, FollowedRequest request) {
        var failed = papers.in(request.folder()).stream().mapToInt(Paper::failed).sum();
        var words = new StatusWords(page, request, failed, !requestPapers.askedAgain(request.folder()).isEmpty(),
                Dates.dayOf(clock.instant()));
        return new ShownRequest(request.ticket().toString(), words.title(), words.sentences(),
                request.status().takesPapers() ? "status/papers/" + request.ticket().digits() : "",
                papersEnd(page, request),
                request.status().isOpen() ? ResultCard.all(page, request) : List.of(),
                request.steps().stream().map(step -> new ShownStep(Dates.say(step.at(), page.language()),
                        words.step(step), step.reason())).toList());
    }

    /** When papers that are still here are destroyed; empty where there are none, or the request is open. */
    private String papersEnd(Page page, FollowedRequest request) {
        return request.papersEnd().filter(_ -> !papers.in(request.folder()).isEmpty())
                .map(end -> page.say("status.papers-end", "day", Dates.say(Dates.dayOf(end), page.language())))
                .orElse("");
    }

    record Shown(Page page, List<ShownRequest> requests) {
    }

    /**
     * @param ticket    in threes
     * @param sentences what its state means
     * @param papers    where papers can be added, after the language; empty where none are taken
     * @param papersEnd when the papers are destroyed, in a sentence; may be empty
     * @param cards     what the law said; empty once the request is closed, because then its state says more
     * @param steps     the newest first
     */
    record ShownRequest(String ticket, String status, List<String> sentences, String papers, String papersEnd,
            List<ResultCard> cards, List<ShownStep> steps) {
    }

    /** @param reason why; may be empty */
    record ShownStep(String at, String what, String reason) {
    }
}
