package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ClaimRaceTest {

    @Autowired Requests requests;
    @Autowired RequestStore store;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void nothing_waits() {
        sql.sql("""
                update requests.request set owner_id = 'old', owner_name = 'Olga Old', owner_attorney = false
                where owner_id is null
                """).update();
    }

    @Test
    void of_two_who_claim_at_once_one_wins() throws Exception {
        for (var round = 0; round < 10; round++) {
            var id = submitted();
            var outcomes = atOnce(2, member -> {
                try {
                    requests.claim(id, member);
                    return "won";
                } catch (RequestAlreadyClaimed refused) {
                    return "refused";
                }
            });
            assertThat(outcomes).containsExactlyInAnyOrder("won", "refused");
        }
    }

    @Test
    void eight_who_claim_the_next_never_get_the_same_one() throws Exception {
        var waiting = IntStream.range(0, 20).mapToObj(_ -> submitted()).toList();
        var claimed = atOnce(8, member -> {
            var mine = new ArrayList<RequestId>();
            for (var next = requests.claimNext(member); next.isPresent(); next = requests.claimNext(member)) {
                mine.add(next.get());
            }
            return mine;
        });
        assertThat(claimed.stream().flatMap(List::stream)).hasSize(20).hasSameElementsAs(waiting);
    }

    @Test
    void the_longest_waiting_comes_first_and_one_given_back_waits_again() {
        var first = submitted();
        var second = submitted();
        assertThat(requests.claimNext(SampleRequests.TRIAGE)).hasValue(first);
        requests.release(first, SampleRequests.TRIAGE);
        assertThat(requests.claimNext(SampleRequests.COLLEAGUE)).hasValue(first);
        assertThat(requests.claimNext(SampleRequests.COLLEAGUE)).hasValue(second);
        assertThat(requests.claimNext(SampleRequests.COLLEAGUE)).isEmpty();
    }

    private interface Step<T> {
        T by(StaffMember member) throws Exception;
    }

    private static <T> List<T> atOnce(int members, Step<T> step) throws Exception {
        var together = new CyclicBarrier(members);
        try (var threads = Executors.newFixedThreadPool(members)) {
            return threads.invokeAll(IntStream.range(0, members).<Callable<T>>mapToObj(number -> () -> {
                together.await();
                return step.by(new StaffMember("race" + number, "Racer " + number, false));
            }).toList()).stream().map(Future::resultNow).toList();
        }
    }

    private RequestId submitted() {
        var asked = SampleRequests.request();
        requests.submit(asked);
        return transaction.execute(_ -> store.submitted(asked.submissionKey()).orElseThrow().id());
    }
}
