package org.cleardocket.residents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.Papers;
import org.cleardocket.requests.FollowedRequest;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.Person;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.TicketNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Reading everything over, sending it, and the ticket. */
@Controller
class SendPages {

    private static final Stop REVIEW = Stop.of(Step.REVIEW);
    /** So long the answer to "Send" may be asked for once more, where the network has swallowed it. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final Pages pages;
    private final Cookies cookies;
    private final Turns turns;
    private final Refusals refusals;
    private final Requests requests;
    private final Papers papers;
    private final Clock clock;

    SendPages(Pages pages, Cookies cookies, Turns turns, Refusals refusals, Requests requests, Papers papers,
            Clock clock) {
        this.pages = pages;
        this.cookies = cookies;
        this.turns = turns;
        this.refusals = refusals;
        this.requests = requests;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/{lang}/ask/review")
    void review(Visit visit) {
        turns.at(visit, REVIEW, answers -> {
            var refused = refusals.of(visit);
            pages.show(visit, refused.shownAs(), "review", review(visit, answers, refused));
        });
    }

    private Review review(Visit visit, Answers answers, Refused refused) {
        var help = answers.help();
        var page = pages.page(visit, pages.words(visit).say("review.title"), Journey.of(answers).back(REVIEW));
        return new Review(page, CountSummary.all(page, answers), help, help.number().display(),
                Dates.say(help.birthDate(), visit.language()), added(page, answers), refused.form());
    }

    /** What each paper is that was added, and how many files did not work; empty where they added none. */
    private List<String> added(Page page, Answers answers) {
        if (answers.help().papers() != PaperAnswer.ADDED) {
            return List.of();
        }
        var added = new ArrayList<>(taken(answers).map(paper -> paper(page, paper)).toList());
        if (added.isEmpty()) {
            added.add(page.say("review.papers.gone"));
        }
        var failed = papers.in(answers.folder()).stream().mapToInt(Paper::failed).sum();
        if (failed > 0) {
            added.add(page.words().say("review.papers.failed", Map.of("count", failed)));
        }
        return added;
    }

    private static String paper(Page page, Paper paper) {
        return page.words().say("review.paper", Map.of("pages", paper.pages(),
                "kind", page.say("papers.label." + Words.key(paper.label()))));
    }

    private Stream<Paper> taken(Answers answers) {
        return papers.in(answers.folder()).stream().filter(Paper::isHere);
    }

    /**
     * @param phone     as people write it
     * @param birthDate in words
     * @param added     the papers that they added, a line each, and how many files did not work
     * @param stale     what was sent from a page that showed other answers; empty where nothing was
     */
    record Review(Page page, List<CountSummary> counts, HelpAnswers help, String phone, String birthDate,
            List<String> added, Optional<Form> stale) {

        /** What tells these answers from others; papers are checked meanwhile and do not count. */
        String fingerprint() {
            var shown = List.of(counts.stream().map(CountSummary::rows).toList(), help.name(), birthDate, phone,
                    help.papers(), help.mayText());
            return UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8)).toString();
        }

        boolean isShared() {
            return stale.filter(form -> form.isTicked("shared")).isPresent();
        }

        /** The key of what they said about papers, and of what comes of it. */
        String papers() {
            return "review.papers." + Words.key(help.papers()) + (help.getsNoLink() ? ".no-link" : "");
        }
    }

    /** Sends the request. Whoever sends it twice gets the first one's ticket. */
    @PostMapping("/{lang}/ask/review")
    void send(Visit visit) {
        cookies.answers().read(visit.request()).filter(this::wereJustSent).ifPresentOrElse(
                answers -> send(visit, answers),
                () -> turns.at(visit, REVIEW, answers -> sendWhatIsShown(visit, answers)));
    }

    /** Another tab may have changed the answers: nobody sends what they did not read. */
    private void sendWhatIsShown(Visit visit, Answers answers) {
        if (review(visit, answers, Refused.NOTHING).fingerprint().equals(visit.form().text("shown"))) {
            send(visit, answers);
        } else {
            refusals.refuse(visit, REVIEW.path(), HttpStatus.CONFLICT,
                    List.of(Problem.of("continue", "review.changed")));
        }
    }

    private boolean wereJustSent(Answers answers) {
        return requests.sentAt(answers.key()).filter(at -> at.isAfter(clock.instant().minus(JUST_NOW))).isPresent();
    }

    private void send(Visit visit, Answers answers) {
        var sent = requests.submit(request(visit, answers));
        cookies.keep(visit, ticket(sent, answers.help(), visit.form().isTicked("shared")));
        cookies.answers().forget(visit.request(), visit.response());
        visit.goTo("ticket");
    }

    private NewRequest request(Visit visit, Answers answers) {
        var help = answers.help();
        var papers = help.papers() == PaperAnswer.ADDED && taken(answers).findAny().isEmpty()
                ? PaperAnswer.NONE : help.papers(); // they may have deleted them since
        var person = new Person(help.name(), help.birthDate(), help.number());
        return new NewRequest(answers.key(), visit.language(), person, help.mayText(),
                answers.counts().stream().map(CountFacts::asked).toList(), answers.folder(), papers);
    }

    private static SentTicket ticket(FollowedRequest sent, HelpAnswers help, boolean shared) {
        return new SentTicket(sent.ticket().digits(), sent.promise().by(),
                help.papers() == PaperAnswer.LATER ? help.mayText() : null, shared ? true : null);
    }

    @GetMapping("/{lang}/ticket")
    void ticket(Visit visit) {
        var ticket = cookies.ticket().read(visit.request());
        if (ticket.isEmpty()) {
            visit.goTo("follow");
            return;
        }
        var page = pages.page(visit, pages.words(visit).say("ticket.title"));
        pages.show(visit, "ticket", new TicketShown(page, new TicketNumber(ticket.get().ticket()).toString(),
                Dates.say(ticket.get().lookBy(), visit.language()), ticket.get().papers(),
                ticket.get().isShared() ? "ticket.erased.shared" : "ticket.erased"));
    }

    /**
     * @param ticket in threes
     * @param lookBy in words
     * @param papers key of how they add the papers that they do not have yet; empty for no such
     * @param erased key of what is left on the device
     */
    record TicketShown(Page page, String ticket, String lookBy, Optional<String> papers, String erased) {
    }
}
