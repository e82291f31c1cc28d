package org.cleardocket.requests;

import java.util.Map;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.Papers;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.springframework.stereotype.Component;

/** Says which paper is meant, to the person as their own page numbers it, and to colleagues in plain English. */
@Component
class NamedPapers {

    private final Papers papers;
    private final Wordings wordings;

    NamedPapers(Papers papers, Wordings wordings) {
        this.papers = papers;
        this.wordings = wordings;
    }

    /** @throws PaperGone where it is not there any more */
    Paper find(Request request, PaperId id) {
        return papers.in(request.folder()).stream().filter(paper -> paper.id().equals(id)).findFirst()
                .orElseThrow(PaperGone::new);
    }

    /** {@code Paper 2 (Docket, 3 pages)}. */
    String forPerson(Request request, Paper paper) {
        var words = wordings.pages(request.language());
        var key = paper.label() == PaperLabel.OTHER ? "papers.which.other" : "papers.which";
        return words.say(key, Map.of("number", paper.number(), "pages", paper.pages(),
                "kind", words.say("papers.label." + key(paper.label()))));
    }

    /** What is wrong with a paper, as the person reads it on their own page. */
    String again(Request request, PaperAgain asked) {
        var words = wordings.pages(request.language());
        var said = words.say("papers.again", Map.of("paper", forPerson(request, find(request, asked.paper())),
                "fault", words.say(asked.fault().key())));
        return asked.words().isBlank() ? said : said + ' ' + asked.words().strip();
    }

    /** That a paper is destroyed, as the person reads it on their own page. */
    String destroyed(Request request, Paper paper) {
        return wordings.law(request.language()).say("papers.destroyed", "paper", forPerson(request, paper));
    }

    /** {@code paper 2 (docket, 3 pages)}. */
    static String forColleagues(Paper paper) {
        return "paper %d (%s, %s)".formatted(paper.number(), plain(paper.label()),
                paper.pages() == 1 ? "1 page" : paper.pages() + " pages");
    }

    /** {@code paper 2 (docket)}. */
    static String forColleagues(int number, PaperLabel label) {
        return "paper %d (%s)".formatted(number, plain(label));
    }

    private static String plain(PaperLabel label) {
        return label == PaperLabel.OTHER ? "other paper" : key(label).replace('-', ' ');
    }

    private static String key(PaperLabel label) {
        return label.name().toLowerCase(Language.ENGLISH.locale()).replace('_', '-');
    }
}
