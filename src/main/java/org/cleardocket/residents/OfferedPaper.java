package org.cleardocket.residents;

import java.util.List;
import org.cleardocket.paper.CourtForms;

/**
 * A worksheet for one conviction, offered beside its result.
 *
 * @param count  which conviction, from 1
 * @param filled whether the court's own form can be had too, with what is known filled in
 */
record OfferedPaper(int count, CourtPaper paper, boolean filled) {

    /** One for each conviction with which something can be done at court. */
    static List<OfferedPaper> all(List<ResultCard> cards, CourtForms forms) {
        return cards.stream().flatMap(card -> CourtPaper.of(card.facts(), card.result()).stream()
                .map(paper -> new OfferedPaper(card.number(), paper, forms.find(paper.form()).isPresent()))).toList();
    }
}
