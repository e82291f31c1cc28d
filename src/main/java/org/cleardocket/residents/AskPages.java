package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.CodeCheck;
import org.cleardocket.requests.PhoneCodes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The way from the results to a request: who asks, how to reach them, what they agree to. */
@Controller
class AskPages {

    private final Pages pages;
    private final QuestionPages questions;
    private final Cookies cookies;
    private final PhoneCodes codes;
    private final Clock clock;

    AskPages(Pages pages, QuestionPages questions, Cookies cookies, PhoneCodes codes, Clock clock) {
        this.pages = pages;
        this.questions = questions;
        this.cookies = cookies;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/{lang}/ask/start")
    void start(Visit visit) {
        var answers = cookies.answers().read(visit.request()).orElseGet(Answers::start);
        var stop = Stop.of(Step.ASK);
        if (Journey.of(answers).mayVisit(stop)) {
            pages.show(visit, "ask", pages.page(visit, pages.words(visit).say("ask.title"),
                    Journey.of(answers).back(stop)));
        } else {
            visit.goTo(Journey.of(answers).firstUndone());
        }
    }

    @GetMapping("/{lang}/ask/{question:name|birthdate|phone|code|consent}")
    void show(Visit visit, @PathVariable String question) {
        var answers = cookies.answers().read(visit.request()).orElseGet(Answers::start);
        var stop = stop(question);
        if (Journey.of(answers).mayVisit(stop)) {
            show(visit, answers, stop, List.of());
        } else {
            visit.goTo(Journey.of(answers).firstUndone());
        }
    }

    @PostMapping("/{lang}/ask/{question:name|birthdate|phone|code|consent}")
    void answer(Visit visit, @PathVariable String question) {
        var answers = cookies.answers().read(visit.request()).orElseThrow(Trouble.ERASED::met);
        var stop = stop(question);
        if (!Journey.of(answers).mayVisit(stop)) {
            visit.goTo(Journey.of(answers).firstUndone());
            return;
        }
        switch (stop.step()) {
            case NAME -> name(visit, answers);
            case BIRTH_DATE -> birthDate(visit, answers);
            case PHONE -> phone(visit, answers);
            case CODE -> code(visit, answers);
            case CONSENT -> consent(visit, answers);
            default -> throw Trouble.NOT_FOUND.met();
        }
    }

    /** Sends a new code to the number they gave. */
    @PostMapping("/{lang}/ask/code/again")
    void codeAgain(Visit visit) {
        var answers = cookies.answers().read(visit.request()).orElseThrow(Trouble.ERASED::met);
        if (Journey.of(answers).mayVisit(Stop.of(Step.CODE))) {
            sendCode(visit, answers, new PhoneNumber(answers.help().phone()));
        }
        visit.goTo(Stop.of(Step.CODE));
    }

    private void name(Visit visit, Answers answers) {
        var name = visit.form().text("name");
        if (name.codePoints().noneMatch(Character::isLetter)) {
            refuse(visit, answers, Step.NAME, Problem.of("name", "name.missing"));
        } else if (name.length() > NamePage.MOST) {
            refuse(visit, answers, Step.NAME, Problem.of("name", "name.too-long"));
        } else {
            keep(visit, answers.withHelp(answers.help().withName(name)), Step.NAME);
        }
    }

    private void birthDate(Visit visit, Answers answers) {
        var typed = BirthDate.read(visit.form());
        var problem = typed.problem(Dates.dayOf(clock.instant()))
                .or(() -> typed.doubt(answers.counts(), visit.form().text("checked")));
        if (problem.isPresent()) {
            refuse(visit, answers, Step.BIRTH_DATE, problem.get());
        } else {
            keep(visit, answers.withHelp(answers.help().withBirthDate(typed.born().orElseThrow())), Step.BIRTH_DATE);
        }
    }

    private void phone(Visit visit, Answers answers) {
        var number = PhoneNumber.parse(visit.form().text("phone"));
        if (number.isEmpty()) {
            refuse(visit, answers, Step.PHONE, Problem.of("phone", "phone.wrong"));
        } else if (answers.help().proven() && number.get().e164().equals(answers.help().phone())) {
            keep(visit, answers, Step.PHONE);
        } else {
            keep(visit, withCodeSent(visit, answers, number.get()), Step.PHONE);
        }
    }

    private void code(Visit visit, Answers answers) {
        var help = answers.help();
        if (help.proven()) {
            keep(visit, answers, Step.CODE);
            return;
        }
        switch (codes.check(help.proof(), new PhoneNumber(help.phone()), visit.form().text("code"))) {
            case CodeCheck.Right() -> keep(visit, answers.withHelp(help.withPhoneProven()), Step.CODE);
            case CodeCheck.Wrong(var triesLeft) -> refuse(visit, answers, Step.CODE,
                    new Problem("code", "code.wrong", Map.of("tries", triesLeft)));
            case CodeCheck.Expired() -> refuse(visit, answers, Step.CODE, Problem.of("code", "code.expired"));
        }
    }

    private void consent(Visit visit, Answers answers) {
        if (visit.form().isTicked("agree")) {
            keep(visit, answers.withHelp(answers.help().withConsent(visit.form().isTicked("texts"))), Step.CONSENT);
        } else {
            refuse(visit, answers, Step.CONSENT, Problem.of("agree", "consent.missing"));
        }
    }

    private Answers withCodeSent(Visit visit, Answers answers, PhoneNumber number) {
        var proof = codes.send(number, visit.language(), visit.request().getRemoteAddr());
        return answers.withHelp(answers.help().withPhone(number, proof));
    }

    private void sendCode(Visit visit, Answers answers, PhoneNumber number) {
        cookies.answers().write(visit.request(), visit.response(), withCodeSent(visit, answers, number));
    }

    private void keep(Visit visit, Answers answers, Step answered) {
        cookies.answers().write(visit.request(), visit.response(), answers);
        var journey = Journey.of(answers);
        var stop = Stop.of(answered);
        visit.goTo(visit.isChanging() ? journey.nextAfterChange(stop) : journey.next(stop));
    }

    private void refuse(Visit visit, Answers answers, Step step, Problem problem) {
        show(visit, answers, Stop.of(step), List.of(problem));
    }

    private void show(Visit visit, Answers answers, Stop stop, List<Problem> problems) {
        var question = questions.page(visit, answers, stop, problems);
        var sent = problems.isEmpty() ? Optional.<Form>empty() : Optional.of(visit.form());
        var help = answers.help();
        Object shown = switch (stop.step()) {
            case NAME -> new NamePage(question, sent.map(form -> form.text("name")).orElse(help.name()));
            case BIRTH_DATE -> BirthDate.shown(question, help.birthDate(), sent);
            case PHONE -> new PhonePage(question, sent.map(form -> form.text("phone")).orElse(
                    help.phone() == null ? "" : new PhoneNumber(help.phone()).display()));
            case CODE -> new CodePage(question, new PhoneNumber(help.phone()).display(), "ask/code/again", "ask/phone");
            case CONSENT -> new ConsentPage(question, help.agreed(), help.mayText());
            default -> throw Trouble.NOT_FOUND.met();
        };
        pages.show(visit, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                question.name(), shown);
    }

    private static Stop stop(String question) {
        for (var step : Step.values()) {
            if (step.path(0).equals("ask/" + question)) {
                return Stop.of(step);
            }
        }
        throw Trouble.NOT_FOUND.met();
    }
}
