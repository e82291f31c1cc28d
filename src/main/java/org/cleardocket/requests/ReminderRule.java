package org.cleardocket.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cleardocket.messaging.TextTemplate;
import org.jspecify.annotations.Nullable;

/**
 * When a person is reminded of a request, and how often at most.
 *
 * @param name      as it is kept
 * @param states    in which states of the request
 * @param saying    what the person hears, if they have seen all there is
 * @param from      since when the waits count
 * @param waits     before each reminder; as many as there are at most
 * @param taskAfter when a colleague takes over, if no answer came by then; {@code null} for never
 */
record ReminderRule(String name, Set<RequestStatus> states, Saying saying, From from, List<Duration> waits,
        @Nullable Duration taskAfter) {

    enum From { THIS_STATE, LAST_TEXT, SUBMITTED }

    /** What a reminder says, to the person and in the history. */
    enum Saying {
        PAPERS(TextTemplate.REMINDER, "Reminded: we still wait for the person."),
        NOTHING_NEW(TextTemplate.NOTHING_NEW, "Told that there is nothing new yet."),
        NEWS(TextTemplate.UPDATE, "Told that there is an update.");

        private final TextTemplate template;
        private final String words;

        Saying(TextTemplate template, String words) {
            this.template = template;
            this.words = words;
        }

        TextTemplate template() {
            return template;
        }

        String words() {
            return words;
        }

        /** Never that there is nothing new, where there is something that the person has not seen. */
        Saying fitting(boolean hasNews) {
            return this == NOTHING_NEW && hasNews ? NEWS : this;
        }
    }

    private static final Set<RequestStatus> AT_WORK = EnumSet.of(RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW,
            RequestStatus.READY_TO_FILE, RequestStatus.FILED);

    /** All rules. */
    static final List<ReminderRule> ALL = List.of(
            new ReminderRule("PAPERS_STILL_NEEDED", EnumSet.of(RequestStatus.NEEDS_INFO), Saying.PAPERS,
                    From.THIS_STATE, List.of(Duration.ofDays(7), Duration.ofDays(21)), Duration.ofDays(30)),
            new ReminderRule("PAPERS_PROMISED", RequestStatus.FOR_LOOK,
                    Saying.PAPERS, From.SUBMITTED, List.of(Duration.ofDays(4), Duration.ofDays(14)), null),
            new ReminderRule("NOTHING_NEW_YET", AT_WORK, Saying.NOTHING_NEW, From.LAST_TEXT,
                    Collections.nCopies(6, Duration.ofDays(30)), null));

    /** The rules for a request as it is, the most important first; none for a closed one. */
    static List<ReminderRule> during(Request request) {
        return ALL.stream().filter(rule -> rule.isFor(request)).toList();
    }

    /** Nobody is told to keep a promise that they did not give or have kept. */
    private boolean isFor(Request request) {
        return states.contains(request.status())
                && (from != From.SUBMITTED || request.papers() == PaperAnswer.LATER);
    }

    /** What the reminders of a request are counted by: anew each time it waits for the person. */
    Instant since(Request request) {
        return switch (from) {
            case THIS_STATE -> request.inStateSince();
            case LAST_TEXT, SUBMITTED -> request.submittedAt();
        };
    }

    /**
     * When the next reminder goes out, or the task comes that follows the last.
     *
     * @param lastText when the person was last promised a text; {@code null} for never
     * @param before   how many reminders there were
     */
    Optional<Instant> next(Request request, @Nullable Instant lastText, int before) {
        var start = from == From.LAST_TEXT && lastText != null ? lastText : since(request);
        return wait(before).map(start::plus);
    }

    private Optional<Duration> wait(int before) {
        if (before < waits.size()) {
            return Optional.of(waits.get(before));
        }
        return before == waits.size() ? Optional.ofNullable(taskAfter) : Optional.empty();
    }
}
