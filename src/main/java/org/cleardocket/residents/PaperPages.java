package org.cleardocket.residents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cleardocket.database.DatabaseAway;
import org.cleardocket.eligibility.ProsecutingOffice;
import org.cleardocket.paper.CourtForms;
import org.cleardocket.paper.OfficialForm;
import org.cleardocket.paper.Press;
import org.cleardocket.requests.PdfAllowance;
import org.cleardocket.requests.TooMuchSent;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The results on paper, made of the answers on the visitor's own device each time; nothing is kept. */
@Controller
class PaperPages {

    private static final Stop RESULTS = Stop.of(Step.RESULTS);
    private static final String STYLE = "paper.css";

    /** On shared devices, a list of downloads says nothing about the matter. */
    private static final String NEUTRAL_NAME = "attachment; filename=\"records-help.pdf\"";

    private final Pages pages;
    private final Turns turns;
    private final Workbench bench;
    private final PdfAllowance allowance;
    private final Press press;
    private final CourtForms forms;
    private final Clock clock;

    PaperPages(Pages pages, Turns turns, Workbench bench, PdfAllowance allowance, Press press, CourtForms forms, Clock clock) {
        this.pages = pages;
        this.turns = turns;
        this.bench = bench;
        this.allowance = allowance;
        this.press = press;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/{lang}/results/summary.pdf")
    void summary(Visit visit) {
        turns.at(visit, RESULTS, answers -> {
            var page = pages.page(visit, pages.words(visit).say("results.title"));
            var html = pages.html("paper-summary", summary(page, answers));
            send(visit, make(visit, () -> press.print(html, STYLE)));
        });
    }

    private SummaryShown summary(Page page, Answers answers) {
        var today = Dates.dayOf(clock.instant());
        var cards = ResultCard.all(page, answers, today);
        var told = CountSummary.all(page, answers);
        return new SummaryShown(page, Dates.say(today, page.language()), IntStream.range(0, cards.size())
                .mapToObj(place -> new Part(cards.get(place), told.get(place).rows(),
                        Filing.of(answers, place + 1, today).office()))
                .toList());
    }

    record SummaryShown(Page page, String day, List<Part> parts) {

        List<ResultCard> cards() {
            return parts.stream().map(Part::card).toList();
        }
    }

    /** One conviction: what the law says, what was told, and whose it was. */
    record Part(ResultCard card, List<CountSummary.Row> told, Optional<ProsecutingOffice> office) {
    }

    @GetMapping("/{lang}/results/{count:\\d{1,2}}/worksheet.pdf")
    void worksheet(Visit visit, @PathVariable int count) {
        turns.at(visit, RESULTS, answers -> {
            var filing = filing(answers, count);
            var paper = filing.paper().orElseThrow(Trouble.NOT_FOUND::met);
            var page = pages.page(visit, pages.words(visit).say("paper.worksheet.title"));
            send(visit, make(visit, () -> {
                var left = official(paper).map(form -> form.left(filing.known())).orElse(Set.of());
                var worksheet = new Worksheet(page, pages.inEnglish(page), count, filing, paper, left);
                return press.print(pages.html("paper-worksheet", worksheet), STYLE);
            }));
        });
    }

    @GetMapping("/{lang}/results/{count:\\d{1,2}}/form.pdf")
    void form(Visit visit, @PathVariable int count) {
        turns.at(visit, RESULTS, answers -> {
            var filing = filing(answers, count);
            var form = filing.paper().flatMap(this::official).orElseThrow(Trouble.NOT_FOUND::met);
            send(visit, make(visit, () -> form.fill(filing.known())));
        });
    }

    private Optional<OfficialForm> official(CourtPaper paper) {
        return forms.find(paper.form());
    }

    private Filing filing(Answers answers, int count) {
        if (count < 1 || count > answers.told().size()) {
            throw Trouble.NOT_FOUND.met();
        }
        return Filing.of(answers, count, Dates.dayOf(clock.instant()));
    }

    /** Makes a PDF where the network may have another. Without the database nothing is counted. */
    private byte[] make(Visit visit, Supplier<byte[]> pdf) {
        try {
            allowance.take(visit.request().getRemoteAddr());
        } catch (TooMuchSent many) {
            visit.response().setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfter().toSeconds()));
            throw Trouble.TOO_MANY_PDFS.met();
        } catch (RuntimeException failed) {
            if (!DatabaseAway.causes(failed)) {
                throw failed;
            }
        }
        return bench.make(pdf);
    }

    private static void send(Visit visit, byte[] pdf) {
        var response = visit.response();
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, NEUTRAL_NAME);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            response.getOutputStream().write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
