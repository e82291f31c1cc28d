package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Result;
import org.cleardocket.requests.FollowedRequest;

/**
 * What the law says of one conviction, as a resident reads it: the least the facts support first.
 *
 * @param id     unlike that of any other card on the page
 * @param number from 1
 * @param charge what it was for; empty where that is not known
 */
record ResultCard(Page page, String id, int number, String charge, Result result) {

    /** What a result means at a glance: its color, icon and word. */
    enum Kind {
        GOOD, PERSON, OTHER;

        static Kind of(Outcome outcome) {
            return switch (outcome) {
                case DISMISS_AND_SEAL, REDESIGNATE_INFRACTION, REDESIGNATE_MISDEMEANOR, ALREADY_CLEARED -> GOOD;
                case RESENTENCE_PETITION, NEEDS_REVIEW -> PERSON;
                case NO_CHANGE_PROP64, NOT_COVERED, ROUTE_OTHER_COUNTY -> OTHER;
            };
        }

        String key() {
            return Words.key(this);
        }
    }

    /** What the law says of answers on a given day; nothing is looked up. */
    static List<ResultCard> all(Page page, Answers answers, LocalDate today) {
        return IntStream.rangeClosed(1, answers.counts().size()).mapToObj(number -> {
            var count = answers.count(number);
            return new ResultCard(page, Integer.toString(number), number,
                    count.offense() == null ? "" : CountSummary.offense(page, count),
                    Prop64.evaluate(CountFacts.of(count), today));
        }).toList();
    }

    /** What the law said when a request was sent. */
    static List<ResultCard> all(Page page, FollowedRequest request) {
        return IntStream.rangeClosed(1, request.counts().size()).mapToObj(number -> {
            var decided = request.counts().get(number - 1);
            var section = decided.asked().facts().raw();
            return new ResultCard(page, request.ticket() + "-" + number, number,
                    section == null ? "" : Page.leftToRight(section), decided.result());
        }).toList();
    }

    Kind kind() {
        return Kind.of(result.outcome());
    }

    /** @param part {@code title}, {@code sentence} or {@code next} */
    String outcome(String part) {
        return page.law().say(result.outcome().key() + '.' + part);
    }

    /** What may be better than the headline; empty where nothing is, and where the headline is neither yes nor no. */
    String ceiling() {
        var better = result.outcome() != Outcome.NEEDS_REVIEW && result.ceiling() != null && result.floor() != null
                && result.ceiling().compareTo(result.floor()) > 0;
        return better ? page.law().say(result.ceiling().ceilingKey()) : "";
    }

    /** What else to know, without the immigration warning, which stands once for all. */
    List<String> notes() {
        return result.flags().stream().filter(flag -> flag != Flag.IMMIGRATION_WARNING)
                .map(flag -> page.law().say(flag.key())).toList();
    }

    List<Why> reasons() {
        return result.reasons().stream().map(one -> new Why(page.law().say(one.key()), one.citation())).toList();
    }

    /** A reason and the law it rests on. */
    record Why(String sentence, String citation) {
    }
}
