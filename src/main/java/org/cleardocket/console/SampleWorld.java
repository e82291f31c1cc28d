package org.cleardocket.console;

import static org.cleardocket.requests.RequestStatus.ALREADY_CLEARED;
import static org.cleardocket.requests.RequestStatus.DENIED;
import static org.cleardocket.requests.RequestStatus.FILED;
import static org.cleardocket.requests.RequestStatus.GRANTED;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.READY_TO_FILE;
import static org.cleardocket.requests.RequestStatus.REFERRED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Languages;
import org.cleardocket.messaging.MessagingSettings;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.NewAssessment;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts invented people with requests in every state into an empty portal, so that there is something to see. They ask
 * and are decided through the same rooms as real people, only some days ago.
 */
@Component
@ConditionalOnBooleanProperty("portal.samples")
class SampleWorld implements ApplicationRunner {

    static final int PEOPLE = 60;

    /** How far each of twelve people in turn has come. */
    private static final List<List<RequestStatus>> WAYS = List.of(
            List.of(), List.of(IN_REVIEW), List.of(),
            List.of(IN_REVIEW, NEEDS_INFO), List.of(), List.of(IN_REVIEW),
            List.of(IN_REVIEW, READY_TO_FILE), List.of(IN_REVIEW, READY_TO_FILE, FILED),
            List.of(IN_REVIEW, READY_TO_FILE, FILED, GRANTED), List.of(IN_REVIEW, ALREADY_CLEARED),
            List.of(IN_REVIEW, REFERRED), List.of(IN_REVIEW, READY_TO_FILE, FILED, DENIED));

    private final SampleAccounts accounts;
    private final Requests requests;
    private final SampleClock clock;
    private final TransactionTemplate transaction;
    private volatile boolean created;
    private final SamplePeople people;
    private final Random random = new Random(11361);

    SampleWorld(SampleAccounts accounts, Requests requests, Languages languages, SampleClock clock,
            TransactionTemplate transaction, MessagingSettings messaging) {
        if (messaging.gateway() != MessagingSettings.Gateway.SIMULATOR) {
            throw new IllegalStateException("portal.samples goes with the simulator alone: nobody real may be texted"
                    + " from an invented world. Start with --no-samples.");
        }
        this.accounts = accounts;
        this.requests = requests;
        this.clock = clock;
        this.transaction = transaction;
        this.people = new SamplePeople(languages.offered());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.exist() && requests.tabs().values().stream().allMatch(count -> count == 0)) {
            transaction.executeWithoutResult(_ -> create()); // a half world would stay half for ever
            created = true;
        }
    }

    /** Whether this start has made the sample world. */
    boolean wasCreated() {
        return created;
    }

    private void create() {
        var attorney = accounts.add();
        for (var number = 0; number < PEOPLE; number++) {
            tell(number, WAYS.get(number % WAYS.size()), attorney);
        }
    }

    /** One person's story. Only the newest people agreed to texts: an old text would reach the phone today. */
    private void tell(int number, List<RequestStatus> way, StaffMember attorney) {
        var age = way.isEmpty() ? Duration.ofMinutes(10 + random.nextInt(3 * 24 * 60))
                : Duration.ofHours(way.size() * 96L + random.nextInt(72));
        var asked = Instant.now().minus(age);
        var id = ask(people.request(number, age.toMinutes() < 12 * 60), asked);
        for (var step = 1; step <= way.size(); step++) {
            var status = way.get(step - 1);
            clock.at(asked.plus(age.multipliedBy(step).dividedBy(way.size() + 1)), () -> act(id, status, attorney));
        }
        if (way.equals(List.of(IN_REVIEW))) {
            var later = asked.plus(age.multipliedBy(3).dividedBy(4));
            SampleFacts.found(number).forEach(facts -> clock.at(later, () -> assess(id, facts, attorney)));
        }
    }

    private RequestId ask(NewRequest request, Instant then) {
        return clock.at(then, () -> {
            var ticket = requests.submit(request).ticket().toString();
            var row = new QueueQuery(QueueTab.NEW, ticket, null, QueueQuery.Sort.TICKET, false);
            return requests.queue(row, 0, 1).getFirst().id();
        });
    }

    private boolean assess(RequestId id, Facts facts, StaffMember attorney) {
        var request = requests.open(id, attorney);
        return requests.assess(new NewAssessment(id, request.version(), 1, facts), attorney);
    }

    private RequestId act(RequestId id, RequestStatus status, StaffMember attorney) {
        var request = requests.open(id, attorney);
        var reason = request.status().needsReason(status) ? "Sample: the reason would stand here." : "";
        requests.act(new Action(id, request.version(), status, reason, "Sample note for colleagues.", null), attorney);
        return id;
    }
}
