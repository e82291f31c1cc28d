package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Made-up histories of a text: workers claim it, die, record outcomes late or twice, while receipts come before,
 * between and after, twice and in any order.
 */
class TextHistoriesTest extends SendingPortal {

    private static final int HISTORIES = 150;
    private static final int LONGEST = 12;

    private final Random random = new Random(64);

    /** What a worker does; nobody knows which of the claims so far it still believes to have. */
    private enum Work { CLAIM, ACCEPTED, FAILED, UNRESOLVED, LATER, MAYBE_LATER, STOPPED }

    /** What becomes of one text, step by step. */
    private final class History {

        private final long id;
        private final List<Enum<?>> steps = new ArrayList<>();
        private final List<TextState> states = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();

        private History() {
            nothing_else_is_due();
            stops.remove(phone, "START");
            id = queue();
        }

        private void goOn(List<Enum<?>> choices) {
            var step = choices.get(random.nextInt(choices.size()));
            steps.add(step);
            switch (step) {
                case Work work -> work(work);
                case TextState reported -> receipts.take(new Receipt(id, "HISTORY" + id, reported, null));
                default -> throw new IllegalArgumentException(step.toString());
            }
            states.add(state(id));
        }

        private void work(Work work) {
            if (work == Work.CLAIM) {
                clock.advance(PAST_THE_LEASE);
                claims.addAll(claimAndDie());
            } else if (!claims.isEmpty()) {
                record(work, claims.get(random.nextInt(claims.size())));
            }
        }

        private void record(Work outcome, Claim claim) {
            switch (outcome) {
                case CLAIM -> throw new IllegalArgumentException();
                case ACCEPTED -> outcomes.accepted(claim, "HISTORY" + id);
                case FAILED -> outcomes.failed(claim, new Failure(Failure.Reason.TOO_LATE, "too late"));
                case UNRESOLVED -> outcomes.unresolved(claim, "Nobody can say.");
                case LATER -> outbox.later(claim, clock.instant(), 0, null, "busy");
                case MAYBE_LATER -> outbox.later(claim, clock.instant(), 1, gateway.name(), "cut off");
                case STOPPED -> outcomes.stopped(claim);
            }
        }
    }

    /** What carriers report, the more final the later: delivered is delivered, unless the person wants no texts. */
    private static final List<TextState> REPORTS = List.of(TextState.SENT, TextState.FAILED, TextState.UNDELIVERED,
            TextState.DELIVERED, TextState.SUPPRESSED);

    private static List<Enum<?>> both(List<Work> works, List<TextState> reports) {
        return Stream.<Enum<?>>concat(works.stream(), reports.stream()).toList();
    }

    /** One, two or three, each as likely as any. */
    private List<TextState> someReports() {
        var shuffled = new ArrayList<>(REPORTS);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(3));
    }

    @Test
    void whatever_workers_record_and_when_the_text_ends_as_its_receipts_say() {
        var works = List.of(Work.CLAIM, Work.CLAIM, Work.ACCEPTED, Work.FAILED, Work.UNRESOLVED, Work.LATER,
                Work.MAYBE_LATER);
        for (var number = 0; number < HISTORIES; number++) {
            var history = new History();
            var steps = both(works, someReports());
            for (var step = 0; step < LONGEST; step++) {
                history.goOn(steps);
            }
            REPORTS.reversed().stream().filter(history.steps::contains).findFirst()
                    .ifPresent(last -> assertThat(state(history.id)).as("%s", history.steps).isEqualTo(last));
        }
    }

    @Test
    void nothing_leaves_stopped_and_what_has_settled_is_never_sent_again() {
        for (var number = 0; number < HISTORIES; number++) {
            var history = new History();
            for (var step = 0; step < LONGEST; step++) {
                history.goOn(both(List.of(Work.values()), REPORTS));
            }
            var stopped = history.states.indexOf(TextState.SUPPRESSED);
            if (stopped >= 0) {
                assertThat(history.states.subList(stopped, LONGEST)).as("%s", history.steps)
                        .containsOnly(TextState.SUPPRESSED);
            }
            var settled = history.states.stream().dropWhile(TextHistoriesTest::isOpen).toList();
            assertThat(settled).as("%s", history.steps).noneMatch(TextHistoriesTest::isOpen);
        }
    }

    private static boolean isOpen(TextState state) {
        return state == TextState.QUEUED || state == TextState.SENDING;
    }
}
