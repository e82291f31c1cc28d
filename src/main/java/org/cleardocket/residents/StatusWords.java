package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cleardocket.requests.FollowedRequest;
import org.cleardocket.requests.FollowedRequest.What;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.RequestStatus;

/**
 * What the status page says of a request: only what is true however the request came to stand like this.
 *
 * @param failed how many files that the person added did not work
 * @param again  whether a paper is missing that the person was asked for again
 * @param today  in Los Angeles
 */
record StatusWords(Page page, FollowedRequest request, int failed, boolean again, LocalDate today) {

    /** Where it stands, in a few words. */
    String title() {
        return page.say("status." + standing());
    }

    /** What that means, what there is to do, and by when somebody looks. */
    List<String> sentences() {
        var sentences = new ArrayList<>(List.of(page.say("status." + standing() + ".text")));
        if (failed > 0 && request.status().takesPapers()) {
            sentences.add(page.words().say("status.failed", Map.of("count", failed)));
        }
        if (again && request.status().takesPapers()) {
            sentences.add(page.say("status.papers-again"));
        } else if (request.status().isForLook() && request.papers() == PaperAnswer.LATER) {
            sentences.add(page.say("status.papers-later"));
        } else if (request.status().isForLook() && failed == 0) {
            sentences.add(page.say("status.nothing-to-do"));
        }
        if (request.promise().isOpen(request.status())) {
            sentences.add(page.say(isLate() ? "status.look-late" : "status.look-by",
                    "day", Dates.say(request.promise().by(), page.language())));
        }
        return sentences;
    }

    /** What happened then; unlike the title it stays true afterwards. */
    String step(FollowedRequest.Step step) {
        return page.say("status.step." + Words.key(step.what() == What.MOVED ? step.status() : step.what()));
    }

    private String standing() {
        if (!request.status().isForLook()) {
            return Words.key(request.status());
        }
        if (!request.promise().isOpen(request.status())) {
            return request.taken() ? "in-review" : "looked-at";
        }
        return switch (request.cameBy()) {
            case ANSWERED -> "answered";
            case REOPENED -> "reopened";
            case SENT, TAKEN, MOVED, NOTE -> request.taken() ? "taken" : "submitted";
        };
    }

    private boolean isLate() {
        return request.promise().by().isBefore(today);
    }
}
