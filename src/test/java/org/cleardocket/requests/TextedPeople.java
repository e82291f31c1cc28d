package org.cleardocket.requests;

import java.util.List;
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Receipt;
import org.cleardocket.messaging.Receipts;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextReceived;
import org.cleardocket.messaging.TextState;
import org.cleardocket.messaging.TextUnresolved;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with a request, and what happens to the texts about it. */
@PortalTest
abstract class TextedPeople {

    @Autowired Requests requests;
    @Autowired Tasks tasks;
    @Autowired Numbers numbers;
    @Autowired RequestStore store;
    @Autowired TextMessages texts;
    @Autowired Receipts receipts;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired JdbcClient sql;

    NewRequest asked;
    RequestId id;

    @BeforeEach
    void someone_asks() {
        asked = SampleRequests.request();
        id = submit(asked);
    }

    RequestId submit(NewRequest asked) {
        requests.submit(asked);
        return store.submitted(asked.submissionKey()).orElseThrow().id();
    }

    PhoneNumber phone() {
        return asked.person().phone();
    }

    Request now() {
        return store.find(id).orElseThrow();
    }

    List<TextMessage> sent(PhoneNumber to) {
        return texts.with(to);
    }

    /** Our last text to them. */
    long lastText() {
        return sent(phone()).getLast().id();
    }

    List<TaskKind> open() {
        return tasks.of(id).stream().map(Task::kind).toList();
    }

    Task task(TaskKind kind) {
        return tasks.of(id).stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
    }

    void delivered(long text) {
        receipts.take(new Receipt(text, "SM" + text, TextState.DELIVERED, null));
    }

    void failed(long text, Failure.Reason reason) {
        receipts.take(new Receipt(text, "SM" + text, TextState.UNDELIVERED, new Failure(reason, "no")));
    }

    void unresolved(long text) {
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new TextUnresolved(text)));
    }

    /** @return the message's number */
    long writes(PhoneNumber from) {
        var message = System.nanoTime();
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new TextReceived(message, from, true)));
        return message;
    }

    void move(RequestId request, RequestStatus... through) {
        for (var status : through) {
            requests.act(new Action(request, store.find(request).orElseThrow().version(), status, "Because.", "",
                    null), SampleRequests.ATTORNEY);
        }
    }
}
