package org.cleardocket.residents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.documents.PaperLost;
import org.cleardocket.documents.PaperNotFound;
import org.cleardocket.documents.Papers;
import org.cleardocket.documents.TooManyFiles;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.RequestPapers;
import org.cleardocket.requests.TooMuchSent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which papers are added, be it to what is about to be sent or to a request; one form does all of it. */
@Controller
@RequestMapping({"/{lang}/ask/papers", "/{lang}/status/papers/{ticket:\\d{9}}"})
class UploadPages {

    private static final Stop PAPERS = Stop.of(Step.PAPERS);

    private final Pages pages;
    private final QuestionPages questions;
    private final UploadPlaces places;
    private final Turns turns;
    private final Refusals refusals;
    private final Cookies cookies;
    private final Papers papers;
    private final RequestPapers requestPapers;
    private final TakeUploads uploads;
    private final Workbench bench;
    private final KeyedHash salts;
    private final Clock clock;

    UploadPages(Pages pages, QuestionPages questions, UploadPlaces places, Turns turns, Refusals refusals,
            Cookies cookies, Papers papers, RequestPapers requestPapers, TakeUploads uploads, Workbench bench, Keys keys, Clock clock) {
        this.pages = pages;
        this.questions = questions;
        this.places = places;
        this.turns = turns;
        this.refusals = refusals;
        this.cookies = cookies;
        this.papers = papers;
        this.requestPapers = requestPapers;
        this.uploads = uploads;
        this.bench = bench;
        this.clock = clock;
        this.salts = keys.hash("upload keys");
    }

    @GetMapping
    void show(Visit visit) {
        places.find(visit).ifPresentOrElse(place -> show(visit, place), () -> places.sendAway(visit));
    }

    /** The part of the page that changes while files are checked, for the script. */
    @GetMapping("/list")
    void list(Visit visit) {
        var place = places.find(visit).orElseThrow(Trouble.FORBIDDEN::met);
        visit.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        pages.show(visit, "upload-list", shown(visit, place, List.of()));
    }

    /** Leads someone on who stands on the address to which scripts send files. */
    @GetMapping("/files")
    void toPage(Visit visit) {
        visit.goTo(visit.path().replaceFirst("/files$", ""));
    }

    @PostMapping
    void take(Visit visit) {
        places.find(visit).ifPresentOrElse(place -> take(visit, place), () -> places.sendAway(visit));
    }

    private void take(Visit visit, UploadPlace place) {
        places.stay(visit, place);
        try {
            goOn(visit, place, uploads.take(visit, place));
        } catch (TooManyFiles full) {
            refuse(visit, place, HttpStatus.UNPROCESSABLE_CONTENT, problem("files", "papers.full"));
        } catch (TooMuchSent much) {
            refuse(visit, place, HttpStatus.TOO_MANY_REQUESTS, until("papers.too-much", much.retryAfter()));
        } catch (NoRoom full) {
            refuse(visit, place, HttpStatus.SERVICE_UNAVAILABLE, until("papers.no-room", UploadPieces.SOON));
        } catch (PaperNotFound gone) {
            visit.goTo(place.path()); // it was removed in another window
        }
    }

    private void goOn(Visit visit, UploadPlace place, TakeUploads.Pressed pressed) {
        if (pressed.sendsNothing()) {
            refuse(visit, place, HttpStatus.UNPROCESSABLE_CONTENT, problem("files", "papers.none-chosen"));
        } else if (!pressed.goesOn()) {
            visit.goTo(place.path() + (visit.isChanging() ? "?change" : "") + pressed.fragment());
        } else if (!place.isAsking()) {
            visit.goTo("status");
        } else {
            answer(visit, place, pressed);
        }
    }

    private void answer(Visit visit, UploadPlace place, TakeUploads.Pressed pressed) {
        var answer = uploads.hasAny(place) ? Optional.of(PaperAnswer.ADDED) : pressed.instead();
        answer.ifPresentOrElse(said -> turns.at(visit, PAPERS, answers ->
                turns.goOn(visit, answers.withHelp(answers.help().withPapers(said)), PAPERS)),
                () -> refuse(visit, place, HttpStatus.UNPROCESSABLE_CONTENT, problem("instead", "papers.missing")));
    }

    /** A clean page; a small one unless it is asked for {@code whole}. */
    @GetMapping("/files/{file}/{number:\\d{1,3}}")
    void picture(Visit visit, @PathVariable String file, @PathVariable int number) {
        var place = places.find(visit).orElseThrow(Trouble.NOT_FOUND::met);
        try {
            var page = papers.page(place.folder(), TakeUploads.file(file), number);
            var whole = visit.request().getParameterMap().containsKey("whole");
            send(visit, MediaType.IMAGE_JPEG_VALUE, whole ? page : bench.make(() -> SmallPicture.of(page)));
        } catch (PaperNotFound gone) {
            throw Trouble.NOT_FOUND.met();
        } catch (PaperLost lost) {
            sendSentence(visit, HttpStatus.GONE, "papers.picture.lost");
        } catch (NoRoom away) {
            visit.response().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(UploadPieces.SOON.toSeconds()));
            sendSentence(visit, HttpStatus.SERVICE_UNAVAILABLE, "papers.picture.later");
        }
    }

    private void sendSentence(Visit visit, HttpStatus status, String key) {
        visit.response().setStatus(status.value());
        send(visit, SentencePicture.TYPE, SentencePicture.of(pages.words(visit).say(key),
                visit.language().direction()));
    }

    private static void send(Visit visit, String type, byte[] picture) {
        var response = visit.response();
        response.setContentType(type);
        response.setContentLength(picture.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            response.getOutputStream().write(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Visit visit, UploadPlace place, HttpStatus status, Problem problem) {
        refusals.refuse(visit, place.path(), status, List.of(problem));
    }

    private static Problem problem(String field, String key) {
        return new Problem(field, key, Map.of("most", Papers.MOST_FILES));
    }

    private Problem until(String key, Duration wait) {
        return Problem.until("files", key, clock.instant().plus(wait));
    }

    private void show(Visit visit, UploadPlace place) {
        var refused = refusals.of(visit);
        pages.show(visit, refused.shownAs(), "upload", shown(visit, place, refused.problems()));
    }

    private UploadShown shown(Visit visit, UploadPlace place, List<Problem> problems) {
        var list = papers.in(place.folder());
        var removed = papers.removed(place.folder());
        var salt = HexFormat.of().formatHex(salts.of(place.folder().toString()));
        if (!place.isAsking()) {
            var page = pages.page(visit, pages.words(visit).say("papers.title"), "status");
            return UploadShown.of(new QuestionPage(page, "papers", "", 0, 0, problems), place, salt, list, removed,
                    requestPapers.askedAgain(place.folder()), HelpAnswers.NONE);
        }
        var answers = cookies.answers().read(visit.request()).orElseThrow(Trouble.ERASED::met);
        return UploadShown.of(questions.page(visit, answers, PAPERS, problems), place, salt, list, removed, List.of(),
                answers.help());
    }
}
