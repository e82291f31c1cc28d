package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.documents.FolderId;
import org.jspecify.annotations.Nullable;

/**
 * Everything a visitor has said so far. It lives on their own device and reaches us for good when they send it.
 *
 * @param key     drawn once: however often these answers are sent, they are one request
 * @param told    all that was said about each conviction, whether or not it still matters, in the order of their
 *                numbers; at most {@link #MOST_COUNTS}
 * @param removed convictions that can be put back, the last one removed at the end; with those told at most
 *                {@link #MOST_COUNTS}
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Answers(UUID key, List<CountAnswers> told, HelpAnswers help, List<CountAnswers> removed) {

    /** As many as one cookie holds; whoever has more tells them to a person. */
    static final int MOST_COUNTS = 10;

    Answers {
        told = numbered(told);
        removed = latest(removed, MOST_COUNTS - told.size());
    }

    Answers(UUID key, List<CountAnswers> told, HelpAnswers help) {
        this(key, told, help, List.of());
    }

    static Answers start() {
        return new Answers(UUID.randomUUID(), List.of(), HelpAnswers.NONE);
    }

    /** Answers from before convictions had numbers get their place as their number. */
    private static List<CountAnswers> numbered(List<CountAnswers> told) {
        return IntStream.range(0, told.size())
                .mapToObj(at -> told.get(at).id() == 0 ? told.get(at).withId(at + 1) : told.get(at)).toList();
    }

    /** There are none in answers from before convictions could be put back. */
    private static List<CountAnswers> latest(@Nullable List<CountAnswers> removed, int most) {
        return removed == null ? List.of()
                : List.copyOf(removed.subList(Math.max(0, removed.size() - most), removed.size()));
    }

    /** What matters of each conviction. */
    List<CountAnswers> counts() {
        return told.stream().map(CountAnswers::relevant).toList();
    }

    /**
     * What matters of one conviction; nothing where there is none of this number.
     *
     * @param id {@link CountAnswers#id}
     */
    CountAnswers count(int id) {
        return told(id).relevant();
    }

    /** All that was said of one conviction; nothing where there is none of this number. */
    CountAnswers told(int id) {
        return told.stream().filter(has(id)).findFirst().orElseGet(() -> CountAnswers.NONE.withId(id));
    }

    /** The number of the next conviction: no other one ever had it. */
    int nextId() {
        return 1 + Stream.concat(told.stream(), removed.stream()).mapToInt(CountAnswers::id).max().orElse(0);
    }

    /** With this one in the place of what was told of the same conviction, or as one more. */
    Answers withCount(CountAnswers count) {
        var all = new ArrayList<>(told);
        all.removeIf(has(count.id()));
        all.add(count);
        all.sort(Comparator.comparingInt(CountAnswers::id));
        return new Answers(key, all, help, removed);
    }

    Answers withoutCount(int id) {
        var gone = new ArrayList<>(removed);
        told.stream().filter(has(id)).forEach(gone::add);
        return new Answers(key, told.stream().filter(Predicate.not(has(id))).toList(), help, gone);
    }

    /** Undoes a removal. */
    Answers withCountBack(int id) {
        var left = removed.stream().filter(Predicate.not(has(id))).toList();
        return removed.stream().filter(has(id)).findFirst()
                .map(back -> new Answers(key, told, help, left).withCount(back)).orElse(this);
    }

    Answers withoutRemoved() {
        return new Answers(key, told, help);
    }

    /** Without all that does not matter now. */
    Answers relevant() {
        return new Answers(key, counts(), help);
    }

    Answers withHelp(HelpAnswers help) {
        return new Answers(key, told, help, removed);
    }

    /** Where their papers are: known by the same number, of which nobody but this device and we know. */
    FolderId folder() {
        return new FolderId(key);
    }

    boolean hasRoom() {
        return told.size() < MOST_COUNTS;
    }

    private static Predicate<CountAnswers> has(int id) {
        return count -> count.id() == id;
    }
}
