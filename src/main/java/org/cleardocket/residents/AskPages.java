package org.cleardocket.residents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.TooManyCodes;
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
    private final Turns turns;
    private final Refusals refusals;
    private final Codes codes;
    private final Clock clock;

    AskPages(Pages pages, QuestionPages questions, Turns turns, Refusals refusals, Codes codes, Clock clock) {
        this.pages = pages;
        this.questions = questions;
        this.turns = turns;
        this.refusals = refusals;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/{lang}/ask/start")
    void start(Visit visit) {
        var stop = Stop.of(Step.ASK);
        turns.at(visit, stop, answers -> pages.show(visit, "ask",
                pages.page(visit, pages.words(visit).say("ask.title"), Journey.of(answers).back(stop))));
    }

    @GetMapping("/{lang}/ask/{question:name|birthdate|phone|code|consent}")
    void show(Visit visit, @PathVariable String question) {
        var stop = stop(question);
        turns.at(visit, stop, answers -> show(visit, answers, stop, refusals.of(visit)));
    }

    @PostMapping("/{lang}/ask/{question:name|birthdate|phone|code|consent}")
    void answer(Visit visit, @PathVariable String question) {
        var stop = stop(question);
        turns.at(visit, stop, answers -> {
            switch (stop.step()) {
                case NAME -> name(visit, answers);
                case BIRTH_DATE -> birthDate(visit, answers);
                case PHONE -> phone(visit, answers);
                case CODE -> code(visit, answers);
                case CONSENT -> consent(visit, answers);
                default -> throw Trouble.NOT_FOUND.met();
            }
        });
    }

    /** Leads someone on who stands on an address that only takes a form. */
    @GetMapping("/{lang}/ask/code/again")
    void toCode(Visit visit) {
        visit.goTo(Stop.of(Step.CODE));
    }

    /** Sends a new code to the number they gave. */
    @PostMapping("/{lang}/ask/code/again")
    void codeAgain(Visit visit) {
        turns.at(visit, Stop.of(Step.CODE), answers -> codeAgain(visit, answers));
    }

    private void codeAgain(Visit visit, Answers answers) {
        var help = answers.help();
        if (help.proven()) {
            keep(visit, answers, Step.CODE);
            return;
        }
        codes.tooSoon(help.code()).ifPresentOrElse(problem -> refuse(visit, Step.CODE, problem),
                () -> sendCode(visit, answers, help.number(), Step.CODE));
    }

    private void name(Visit visit, Answers answers) {
        var name = visit.form().text("name");
        if (name.codePoints().noneMatch(Character::isLetter)) {
            refuse(visit, Step.NAME, Problem.of("name", "name.missing"));
        } else if (name.length() > NamePage.MOST) {
            refuse(visit, Step.NAME, Problem.of("name", "name.too-long"));
        } else {
            keep(visit, answers.withHelp(answers.help().withName(name)), Step.NAME);
        }
    }

    private void birthDate(Visit visit, Answers answers) {
        var typed = BirthDate.read(visit.form());
        var problem = typed.problem(Dates.dayOf(clock.instant()))
                .or(() -> typed.doubt(answers.counts(), visit.form().text("checked")));
        if (problem.isPresent()) {
            refuse(visit, Step.BIRTH_DATE, problem.get());
        } else {
            keep(visit, answers.withHelp(answers.help().withBirthDate(typed.born().orElseThrow())), Step.BIRTH_DATE);
        }
    }

    private void phone(Visit visit, Answers answers) {
        var typed = visit.form().text("phone");
        PhoneNumber.parse(typed).ifPresentOrElse(
                number -> sendCode(visit, answers, number, Step.PHONE),
                () -> refuse(visit, Step.PHONE, PhonePage.problem(typed)));
    }

    /**
     * A number that is proven already needs no code.
     *
     * @param from the page that was sent
     */
    private void sendCode(Visit visit, Answers answers, PhoneNumber number, Step from) {
        var help = answers.help();
        var isProven = help.proven() && help.number().equals(number);
        try {
            keep(visit, isProven ? answers : answers.withHelp(help.withCode(
                    codes.send(visit, number, Optional.ofNullable(help.code())))), Step.PHONE);
        } catch (TooManyCodes many) {
            refusals.refuse(visit, from.path(0), HttpStatus.TOO_MANY_REQUESTS,
                    List.of(codes.tooMany(Words.key(from), many)));
        }
    }

    private void code(Visit visit, Answers answers) {
        var help = answers.help();
        if (help.proven()) {
            keep(visit, answers, Step.CODE);
            return;
        }
        var checked = codes.check(visit, help.code());
        if (checked.problem().isPresent()) {
            turns.save(visit, answers.withHelp(help.withCode(checked.sent())));
            refuse(visit, Step.CODE, checked.problem().get());
        } else {
            keep(visit, answers.withHelp(help.withPhoneProven()), Step.CODE);
        }
    }

    private void consent(Visit visit, Answers answers) {
        if (visit.form().isTicked("agree")) {
            keep(visit, answers.withHelp(answers.help().withConsent(visit.form().isTicked("texts"))), Step.CONSENT);
        } else {
            refuse(visit, Step.CONSENT, Problem.of("agree", "consent.missing"));
        }
    }

    private void keep(Visit visit, Answers answers, Step answered) {
        turns.goOn(visit, answers, Stop.of(answered));
    }

    private void refuse(Visit visit, Step step, Problem problem) {
        refusals.refuse(visit, step.path(0), problem);
    }

    private void show(Visit visit, Answers answers, Stop stop, Refused refused) {
        var question = questions.page(visit, answers, stop, refused.problems());
        var sent = refused.form();
        var help = answers.help();
        Object shown = switch (stop.step()) {
            case NAME -> new NamePage(question, sent.map(form -> form.text("name")).orElse(help.name()));
            case BIRTH_DATE -> BirthDate.shown(question, help.birthDate(), sent);
            case PHONE -> new PhonePage(question, sent.map(form -> form.text("phone")).orElse(
                    help.code() == null ? "" : help.number().display()), codes.areSlow());
            case CODE -> new CodePage(question, help.number().display(), codes.areSlow(), codes.sendersNumber(),
                    "ask/code/again", "ask/phone", help.code().isRenewed());
            case CONSENT -> new ConsentPage(question, sent.map(form -> form.isTicked("agree")).orElse(help.agreed()),
                    sent.map(form -> form.isTicked("texts")).orElse(help.mayText()), help.papers() == PaperAnswer.LATER);
            default -> throw Trouble.NOT_FOUND.met();
        };
        pages.show(visit, refused.shownAs(), question.name(), shown);
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
