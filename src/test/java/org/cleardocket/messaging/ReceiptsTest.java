package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ReceiptsTest {

    private static final int ROUNDS = 20;

    @Autowired TextMessages texts;
    @Autowired Receipts receipts;
    @Autowired TransactionTemplate transaction;

    private final PhoneNumber phone = Phones.next();
    private final Random random = new Random(64);

    @Test
    void receipts_that_come_twice_in_any_order_and_at_the_same_moment_end_in_the_same_state() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var id = transaction.execute(_ -> texts.queue(new NewText(phone, Language.ENGLISH, TextTemplate.UPDATE,
                    Map.of("link", "https://example.org/s"))));
            takeAtOnce(id, List.of(TextState.SENT, TextState.UNDELIVERED, TextState.DELIVERED, TextState.SENT,
                    TextState.FAILED, TextState.DELIVERED, TextState.UNDELIVERED));
            assertThat(texts.with(phone)).filteredOn(text -> text.id() == id)
                    .singleElement().extracting(TextMessage::state).isEqualTo(TextState.DELIVERED);
        }
    }

    private void takeAtOnce(long id, List<TextState> reported) throws Exception {
        var calls = new ArrayList<Callable<Void>>();
        for (var state : reported) {
            calls.add(() -> {
                receipts.take(new Receipt(id, "TAKEN" + id, state, null));
                return null;
            });
        }
        Collections.shuffle(calls, random);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
    }
}
