package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.OtherRemedy;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.ProsecutingOffice;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.cleardocket.requests.FollowedRequest;

/**
 * What the law says of one conviction, as a resident reads it: the least the facts support first.
 *
 * @param id     unlike that of any other card on the page
 * @param number from 1
 * @param charge what it was for; empty where that is not known
 * @param facts  what they said, on which the result rests
 */
record ResultCard(Page page, String id, int number, String charge, Facts facts, Result result) {

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

    /** Six years before the cut-off: a charge is brought within three, PC 801, and seldom takes three more. */
    private static final LocalDate LATELY = LocalDate.of(2010, 11, 9);

    /** Flags that have a place of their own on the card or the page. */
    private static final Set<Flag> ELSEWHERE = EnumSet.of(Flag.IMMIGRATION_WARNING, Flag.MAY_ALREADY_BE_CLEARED,
            Flag.ROUTE_CITY, Flag.JUVENILE_FORM, Flag.POINT_TO_OTHER_REMEDY);

    /** What one may find when one checks, in the order in which it stands on the page (LAW 4.2). */
    static final List<String> FOUND =
            List.of("cleared", "stale", "nothing", "open", "court-only", "lowered", "challenged");

    /** What an order does and does not do, for every conviction (LAW 7). */
    static final List<String> LIMITS = List.of("only-this", "open-case", "public", "enhancement",
            "immigration-forms", "guns", "lasting", "old-copies");

    /** Limits that concern nobody who was never convicted. */
    private static final Set<String> OF_CONVICTIONS = Set.of("only-this", "enhancement", "immigration-forms");

    /** The keys of the limits that stand once beside all of these, in the wordings of juvenile court where all are. */
    static List<String> limits(List<ResultCard> cards) {
        return LIMITS.stream().filter(limit -> hasConviction(cards) || !OF_CONVICTIONS.contains(limit))
                .map(limit -> forCourt(cards, "limit." + limit)).toList();
    }

    /** The wording for juvenile court, where there is one and all of these are for that court. */
    static String forCourt(List<ResultCard> cards, String key) {
        return cards.stream().allMatch(card -> Boolean.TRUE.equals(card.facts.juvenile()) && card.page.law().has(key + ".juvenile"))
                ? key + ".juvenile" : key;
    }

    /** Whether one of them is more than an arrest. */
    static boolean hasConviction(List<ResultCard> cards) {
        return !cards.stream().allMatch(ResultCard::isNoConviction);
    }

    private boolean isNoConviction() {
        return Boolean.TRUE.equals(facts.noConviction());
    }

    /** What the law says of answers on a given day; nothing is looked up. */
    static List<ResultCard> all(Page page, Answers answers, LocalDate today) {
        var counts = answers.counts();
        return IntStream.rangeClosed(1, counts.size()).mapToObj(number -> {
            var count = counts.get(number - 1);
            var facts = CountFacts.of(count);
            return new ResultCard(page, Integer.toString(number), number,
                    count.offense() == null ? "" : CountSummary.offense(page, count), facts,
                    Prop64.evaluate(facts, today));
        }).toList();
    }

    /** What the law said when a request was sent. */
    static List<ResultCard> all(Page page, FollowedRequest request) {
        return IntStream.rangeClosed(1, request.counts().size()).mapToObj(number -> {
            var decided = request.counts().get(number - 1);
            var section = decided.asked().facts().raw();
            return new ResultCard(page, request.ticket() + "-" + number, number,
                    section == null ? "" : Page.leftToRight(section), decided.asked().facts(), decided.result());
        }).toList();
    }

    /** What to call it. */
    String heading() {
        return CountSummary.say(page, "list.count", number, isNoConviction());
    }

    Kind kind() {
        return Kind.of(result.outcome());
    }

    /** @param part {@code title} or {@code sentence} */
    String outcome(String part) {
        return page.law().say(result.outcome().key() + '.' + part);
    }

    /** What the result hangs on that they were not sure of, where it promises something. */
    List<String> onlyIf() {
        if (result.floor() == null || result.outcome() == Outcome.NEEDS_REVIEW) {
            return List.of();
        }
        var unsure = new ArrayList<String>();
        if (facts.isOfUnknownPlace()) {
            unsure.add("only-if.here");
        }
        if (facts.juvenile() == null && facts.mayBeJuvenile()) {
            unsure.add("only-if.adult");
        }
        if (mayBeDecidedLater()) {
            unsure.add("only-if.decided");
        }
        if (facts.serving() == null) {
            unsure.add("only-if.finished");
        }
        return unsure.stream().map(page.law()::say).toList();
    }

    /** The law takes no date of conviction for one before the cut-off; of an offense of then it may be later. */
    private boolean mayBeDecidedLater() {
        return facts.convictionDate() == null && facts.offenseDate() != null && !facts.offenseDate().isBefore(LATELY);
    }

    /** The one thing to do next; in juvenile court and for some reasons another than the outcome's usual. */
    String next() {
        if (has(Flag.JUVENILE_FORM) && kind() == Kind.GOOD) {
            return page.law().say("outcome.juvenile.next");
        }
        var usual = result.outcome().key() + ".next";
        var reason = result.reasons().getFirst().key();
        var because = usual + reason.substring(reason.indexOf('.'));
        return page.law().say(page.law().has(because) ? because : usual);
    }

    /** What may be better than the headline; empty where nothing is, and where the headline is neither yes nor no. */
    String ceiling() {
        var better = result.outcome() != Outcome.NEEDS_REVIEW && result.ceiling() != null && result.floor() != null
                && result.ceiling().compareTo(result.floor()) > 0;
        return better ? page.law().say(result.ceiling().ceilingKey()) : "";
    }

    /** That the record should be gone; empty where it need not be, and where nothing is clear yet. */
    String goodNews() {
        return isGoodNews() ? page.law().say(Flag.RECORD_SHOULD_BE_DESTROYED.key()) : "";
    }

    private boolean isGoodNews() {
        return has(Flag.RECORD_SHOULD_BE_DESTROYED) && result.outcome() != Outcome.NEEDS_REVIEW;
    }

    /** That it may be cleared already; empty where that is out of the question. */
    String mayBeCleared() {
        return has(Flag.MAY_ALREADY_BE_CLEARED) ? page.law().say(Flag.MAY_ALREADY_BE_CLEARED.key()) : "";
    }

    List<Why> reasons() {
        return result.reasons().stream().map(one -> new Why(page.law().say(one.key()), one.citation())).toList();
    }

    /** A reason and the law it rests on. */
    record Why(String sentence, String citation) {
    }

    /**
     * Who gets a copy of what is sent to the court: in a juvenile case nobody before the Public Defender has looked at
     * it (LAW 1.6). Nothing where no court here can change anything.
     */
    List<String> office() {
        return ProsecutingOffice.of(facts, result).map(office -> facts.mayBeJuvenile()
                ? List.of(page.law().say(has(Flag.JUVENILE_FORM) ? Flag.JUVENILE_FORM.key() : "only-if.adult"),
                        page.law().say("office.juvenile"))
                : List.of(page.law().say("office.prosecuted", "office", office.name()),
                        page.law().say("office.maybe"))).orElse(List.of());
    }

    /** What they may say about the conviction to others, never more than the law surely allows (LAW 7.3). */
    List<String> sayings() {
        var order = switch (result.outcome()) {
            case DISMISS_AND_SEAL, REDESIGNATE_INFRACTION, REDESIGNATE_MISDEMEANOR, RESENTENCE_PETITION ->
                    Stream.of("now", result.floor() == Relief.DISMISS_AND_SEAL ? "dismissed" : "lowered");
            case ALREADY_CLEARED -> Stream.of("dismissed", "lowered");
            case NO_CHANGE_PROP64, NOT_COVERED, NEEDS_REVIEW, ROUTE_OTHER_COUNTY -> Stream.of("now");
        };
        var record = isGoodNews() ? Stream.of("destroyed") : Stream.<String>empty();
        return Stream.of(order, record, Stream.of("jobs", "lawyer")).flatMap(part -> part)
                .map(part -> page.law().say(forCourt(List.of(this), "say." + part))).toList();
    }

    /** Other ways that the facts do not rule out. */
    List<Remedy> remedies() {
        return OtherRemedy.beside(facts, result).stream().map(one -> new Remedy(page.law().say(one.key()),
                page.law().say(one.key() + ".who"), one.law())).toList();
    }

    /**
     * Another way to clear a conviction.
     *
     * @param sentence what it does
     * @param who      for whom it is
     * @param law      as a lawyer cites it
     */
    record Remedy(String sentence, String who, String law) {
    }

    /** What else to know of this conviction. */
    List<String> notes() {
        return result.flags().stream()
                .filter(flag -> !ELSEWHERE.contains(flag) && !(flag == Flag.RECORD_SHOULD_BE_DESTROYED && isGoodNews()))
                .map(flag -> page.law().say(flag.key())).toList();
    }

    private boolean has(Flag flag) {
        return result.flags().contains(flag);
    }
}
