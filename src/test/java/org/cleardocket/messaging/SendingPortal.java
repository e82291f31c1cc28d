package org.cleardocket.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The sending side with carriers that a test makes up. */
@PortalTest
@RecordApplicationEvents
abstract class SendingPortal {

    static final Duration PAST_THE_LEASE = Outbox.LEASE.plusSeconds(1);
    static final Duration PAST_ANY_WAIT = Duration.ofMinutes(20);
    static final SendOutcome NOT_TAKEN = new SendOutcome.TryLater("busy", Duration.ZERO);
    static final SendOutcome UNCLEAR = new SendOutcome.Unclear("cut off", Duration.ZERO);

    @Autowired TextMessages texts;
    @Autowired TransactionTemplate transaction;
    @Autowired Outbox outbox;
    @Autowired Outcomes outcomes;
    @Autowired SentTexts sentTexts;
    @Autowired Receipts receipts;
    @Autowired Stops stops;
    @Autowired MessagingSettings settings;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;
    @Autowired ApplicationEvents events;

    /** As many numbers as make an outage. */
    static final List<PhoneNumber> MANY = IntStream.rangeClosed(0, Outages.TOLERATED)
            .mapToObj(n -> new PhoneNumber("+1714555010" + n)).toList();

    final PhoneNumber phone = Phones.next();
    final FakeGateway gateway = new FakeGateway();

    @BeforeEach
    void nothing_else_is_due() {
        sql.sql("update messaging.outgoing set due_at = 'infinity', attempts = 0 where state in ('QUEUED', 'SENDING')").update();
        sql.sql("update messaging.outgoing set check_at = null").update();
    }

    SendTextMessages job(SmsGateway... carriers) {
        return job(settings, carriers);
    }

    SendTextMessages job(MessagingSettings settings, SmsGateway... carriers) {
        var senders = new Senders(List.of(carriers));
        return new SendTextMessages(outbox, outcomes, new Outages(sql, senders), senders, settings, clock);
    }

    long queue() {
        return queue(TextTemplate.UPDATE, Map.of("link", "https://example.org/s"));
    }

    long queueCode() {
        return queueCode(phone);
    }

    long queueCode(PhoneNumber to) {
        return queue(to, TextTemplate.CODE, Map.of("code", "314159"));
    }

    long queue(TextTemplate template, Map<String, String> values) {
        return queue(phone, template, values);
    }

    private long queue(PhoneNumber to, TextTemplate template, Map<String, String> values) {
        return transaction.execute(_ -> texts.queue(new NewText(to, Language.ENGLISH, template, values)));
    }

    /** Texts to five numbers: where all fail it is no matter of one number. */
    void queueToMany() {
        transaction.executeWithoutResult(_ -> MANY.forEach(number -> texts.queue(new NewText(number, Language.ENGLISH,
                TextTemplate.UPDATE, Map.of("link", "https://example.org/s")))));
    }

    TextState state(long id) {
        return texts.with(phone).stream().filter(text -> text.id() == id).findFirst().orElseThrow().state();
    }

    /** A worker claims everything that is due and is gone before anything is recorded. */
    List<Claim> claimAndDie() {
        return Stream.generate(() -> outbox.claim(clock.instant(), gateway, 0, List.of()))
                .takeWhile(Optional::isPresent).map(Optional::get).toList();
    }
}
