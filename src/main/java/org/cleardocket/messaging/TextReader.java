package org.cleardocket.messaging;

import java.util.Optional;
import java.util.function.Predicate;
import org.cleardocket.language.Language;
import org.springframework.stereotype.Component;

/** Finds out what an incoming text says. */
@Component
class TextReader {

    private final MachineWords machines;
    private final Keywords keywords;
    private final NearStops nearStops;
    private final Remarks remarks;
    private final Answers answers;
    private final Outbox outbox;

    TextReader(MachineWords machines, Keywords keywords, NearStops nearStops, Remarks remarks, Answers answers,
            Outbox outbox) {
        this.machines = machines;
        this.keywords = keywords;
        this.nearStops = nearStops;
        this.remarks = remarks;
        this.answers = answers;
        this.outbox = outbox;
    }

    Said read(IncomingText text) {
        if (text.handled() == null && machines.wrote(text.body(), outbox.lastBodies(text.from()))) {
            return new Said.ByMachine();
        }
        return order(text).<Said>map(Said.Order::new).orElseGet(() -> remark(text.body()));
    }

    /**
     * What the carrier has done about a message is done here too, in whatever words it comes. A yes to the question
     * whether they want no more texts is a STOP (47 CFR 64.1200(a)(10)).
     */
    private Optional<Keyword> order(IncomingText text) {
        if (keywords.isYes(text.body()) && answers.haveJustAskedWhetherToStop(text.from())) {
            return Optional.of(keyword(text, Keyword.Meaning.STOP));
        }
        return text.handled() == null ? keywords.in(text.body())
                : Optional.of(keyword(text, text.handled().meaning()));
    }

    private static Keyword keyword(IncomingText text, Keyword.Meaning meaning) {
        return new Keyword(BareWords.of(text.body()), meaning, Language.ENGLISH);
    }

    /** A question with other words around it may stand beside a STOP, which must not be lost. */
    private Said remark(String body) {
        var remark = remarks.in(body);
        return remark.filter(Predicate.not(TextReader::isBesideOthers)).map(one -> said(one, body))
                .or(() -> nearStops.in(body).map(Said.PerhapsStop::new))
                .or(() -> remark.map(one -> said(one, body)))
                .orElseGet(() -> new Said.Anything(keywords.languageOf(body)));
    }

    /** "Wrong number, stop texting me" leaves no doubt. */
    private Optional<Keyword> stop(String body) {
        return remarks.sentences(body).stream().flatMap(sentence -> keywords.in(sentence).stream())
                .filter(order -> order.meaning() == Keyword.Meaning.STOP).findFirst();
    }

    private static boolean isBesideOthers(Remark remark) {
        return remark.kind().isQuestion() && !remark.whole();
    }

    private Said said(Remark remark, String body) {
        return switch (remark.kind()) {
            case WRONG_NUMBER -> new Said.NotMyNumber(remark.language(), stop(body).isPresent());
            case PERHAPS_STOP -> stop(body).<Said>map(Said.Order::new)
                    .orElseGet(() -> new Said.PerhapsStop(remark.language()));
            case ASKS_WHEN, ASKS_FOR_OTHER_NUMBER, ASKS_ABOUT_APPOINTMENT, ASKS_TO_WITHDRAW, ASKS_ABOUT_PAPERS, ASKS_WHO,
                    ASKS_FOR_HELP -> new Said.Question(remark);
        };
    }
}
