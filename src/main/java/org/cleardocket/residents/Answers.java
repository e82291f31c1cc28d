package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cleardocket.documents.FolderId;

/**
 * Everything a visitor has said so far. It lives on their own device and reaches us for good when they send it.
 *
 * @param key    drawn once: however often these answers are sent, they are one request
 * @param counts at most {@link #MOST_COUNTS}
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Answers(UUID key, List<CountAnswers> counts, HelpAnswers help) {

    /** As many as one cookie holds; whoever has more tells them to a person. */
    static final int MOST_COUNTS = 10;

    Answers {
        counts = List.copyOf(counts);
    }

    static Answers start() {
        return new Answers(UUID.randomUUID(), List.of(), HelpAnswers.NONE);
    }

    /** @param number from 1; the one after the last has nothing said yet */
    CountAnswers count(int number) {
        return number <= counts.size() ? counts.get(number - 1) : CountAnswers.NONE;
    }

    Answers withCount(int number, CountAnswers count) {
        var all = new ArrayList<>(counts);
        if (number > all.size()) {
            all.add(count);
        } else {
            all.set(number - 1, count);
        }
        return new Answers(key, all, help);
    }

    Answers withoutCount(int number) {
        var all = new ArrayList<>(counts);
        all.remove(number - 1);
        return new Answers(key, all, help);
    }

    Answers withHelp(HelpAnswers help) {
        return new Answers(key, counts, help);
    }

    /** Where their papers are: known by the same number, of which nobody but this device and we know. */
    FolderId folder() {
        return new FolderId(key);
    }

    boolean hasRoom() {
        return counts.size() < MOST_COUNTS;
    }
}
