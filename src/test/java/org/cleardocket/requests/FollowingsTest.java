package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.time.Duration;
import java.time.ZoneOffset;
import org.cleardocket.messaging.WrongNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ends a following, whoever has a copy of its id. */
class FollowingsTest extends TextedPeople {

    @Autowired Followings followings;
    @Autowired ForgetPhoneCodes forget;

    private String device;

    @BeforeEach
    void they_follow() {
        device = followings.begin(phone());
        assertThat(followings.use(device, phone())).isTrue();
    }

    private boolean goesOn() {
        return followings.use(device, phone());
    }

    @Test
    void another_number_ends_it() {
        requests.claim(id, TRIAGE);
        numbers.change(new NewNumber(id, now().version(), SampleRequests.phone(), false), TRIAGE);
        assertThat(goesOn()).isFalse();
    }

    @Test
    void it_gains_no_request_that_comes_to_the_number_later() {
        var another = submit(SampleRequests.request());
        requests.claim(another, TRIAGE);
        numbers.change(new NewNumber(another, store.find(another).orElseThrow().version(), phone(), false), TRIAGE);
        assertThat(goesOn()).as("staff gave the number to a request").isFalse();
        device = followings.begin(phone());
        submit(SampleRequests.request(asked.person(), SampleRequests.SPANISH, true));
        assertThat(goesOn()).as("somebody sent a request").isFalse();
    }

    @Test
    void a_request_that_is_taken_back_ends_it() {
        requests.act(new Action(id, now().version(), RequestStatus.IN_REVIEW, "", "", null), TRIAGE);
        assertThat(goesOn()).isTrue();
        requests.act(new Action(id, now().version(), RequestStatus.WITHDRAWN, "They said so.", "", null), TRIAGE);
        assertThat(goesOn()).isFalse();
    }

    @Test
    void a_word_that_it_is_the_wrong_number_ends_it() {
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new WrongNumber(7, phone())));
        assertThat(goesOn()).isFalse();
    }

    @Test
    void what_has_ended_is_forgotten_and_what_goes_on_is_kept() {
        clock.advance(Followings.LONGEST.minus(Duration.ofMinutes(1)));
        var young = followings.begin(phone());
        clock.advance(Duration.ofMinutes(2));
        forget.forget();
        assertThat(sql.sql("select count(*) from requests.following where ends_at <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC)).query(Integer.class).single()).isZero();
        assertThat(followings.use(young, phone())).isTrue();
    }
}
