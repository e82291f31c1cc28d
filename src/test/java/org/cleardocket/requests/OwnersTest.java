package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.cleardocket.messaging.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is the person we know, and who may just have their number. */
class OwnersTest extends TextedPeople {

    private static final LocalDate WRONG = LocalDate.of(1950, 2, 3);

    @Autowired Owners owners;
    @Autowired ProveNumber proof;
    @Autowired Askers askers;

    private void silence() {
        clock.advance(NumberStore.SILENCE.plusMinutes(1));
    }

    private void typesTheCode(PhoneNumber phone) {
        transaction.executeWithoutResult(_ -> proof.byCode(phone));
    }

    private OwnerCheck says(LocalDate born) {
        return owners.check(phone(), born);
    }

    private LocalDate born() {
        return asked.person().birthDate();
    }

    @Test
    void a_code_is_enough_for_forty_five_days_and_each_code_begins_them_anew() {
        assertThat(owners.areKnown(Follower.of(phone()))).isTrue();
        clock.advance(Duration.ofDays(40));
        typesTheCode(phone());
        clock.advance(Duration.ofDays(40));
        assertThat(owners.areKnown(Follower.of(phone()))).isTrue();
        assertThat(requests.followedBy(Follower.of(phone()))).hasSize(1);
        assertThat(owners.areKnown(Follower.of(SampleRequests.phone()))).as("nobody's number").isFalse();
    }

    @Test
    void after_a_long_silence_a_code_opens_nothing_and_the_birth_date_does() {
        silence();
        typesTheCode(phone());
        assertThat(owners.areKnown(Follower.of(phone()))).isFalse();
        assertThat(requests.followedBy(Follower.of(phone()))).isEmpty();
        assertThat(says(WRONG)).isEqualTo(OwnerCheck.WRONG);
        assertThat(requests.followedBy(Follower.of(phone()))).isEmpty();
        assertThat(says(born())).isEqualTo(OwnerCheck.RIGHT);
        assertThat(owners.areKnown(Follower.of(phone()))).isTrue();
        assertThat(requests.followedBy(Follower.of(phone()))).hasSize(1);
    }

    @Test
    void the_next_owner_who_asks_for_help_sees_their_own_request_and_gets_no_text_about_the_other() {
        silence();
        typesTheCode(phone());
        var theirs = submit(SampleRequests.request(
                new Person("Nina Nueva", born().plusYears(9), phone()), SampleRequests.SPANISH, true));
        assertThat(owners.areKnown(Follower.of(phone()))).isTrue();
        assertThat(requests.followedBy(Follower.of(phone()))).singleElement().extracting(FollowedRequest::ticket)
                .isEqualTo(store.find(theirs).orElseThrow().ticket());
        requests.claim(id, SampleRequests.TRIAGE);
        assertThat(requests.act(new Action(id, now().version(), now().status(), "", "", StaffText.Fixed.UPDATE),
                SampleRequests.TRIAGE)).isFalse();
        writes(phone());
        assertThat(tasks.of(theirs)).as("what they write is about their own").extracting(Task::kind)
                .containsExactly(TaskKind.REPLY);
        assertThat(open()).containsExactly(TaskKind.NUMBER_TO_PROVE);
    }

    @Test
    void people_who_share_a_number_see_their_own_requests_alone_once_they_have_said_when_they_were_born() {
        var other = new Person("Ben Beispiel", born().plusYears(9), phone());
        var theirs = store.find(submit(SampleRequests.request(other, SampleRequests.SPANISH, true))).orElseThrow();
        assertThat(owners.areKnown(Follower.of(phone()))).isFalse();
        assertThat(requests.followedBy(Follower.of(phone()))).isEmpty();
        assertThat(requests.folderOf(Follower.of(phone()), theirs.ticket())).isEmpty();
        var rosa = new Follower(phone(), born());
        assertThat(requests.followedBy(rosa)).extracting(FollowedRequest::ticket).containsExactly(now().ticket());
        assertThat(requests.folderOf(rosa, theirs.ticket())).isEmpty();
        assertThat(requests.followedBy(new Follower(phone(), other.birthDate()))).extracting(FollowedRequest::ticket)
                .containsExactly(theirs.ticket());
        assertThat(owners.areKnown(new Follower(phone(), WRONG))).isFalse();
    }

    @Test
    void who_asks_for_news_by_text_hears_nothing_of_a_person_who_had_the_number_before() {
        requests.claim(id, SampleRequests.TRIAGE);
        assertThat(askers.hasNews(phone())).isTrue();
        silence();
        assertThat(askers.hasNews(phone())).isFalse();
    }

    @Test
    void texts_which_say_nothing_of_the_person_go_on_for_twice_as_long() {
        requests.claim(id, SampleRequests.TRIAGE);
        silence();
        assertThat(requests.act(new Action(id, now().version(), now().status(), "", "", StaffText.Fixed.UPDATE),
                SampleRequests.TRIAGE)).isTrue();
        typesTheCode(phone());
        assertThat(owners.areKnown(Follower.of(phone()))).as("the next owner can type it too").isFalse();
    }

    @Test
    void five_wrong_dates_a_day_are_too_many_and_the_next_day_the_right_one_is_taken_again() {
        silence();
        for (var wrong = 0; wrong < 5; wrong++) {
            assertThat(says(WRONG.plusDays(wrong))).isEqualTo(OwnerCheck.WRONG);
        }
        assertThat(says(born())).isEqualTo(OwnerCheck.TOO_MANY);
        clock.advance(Duration.ofDays(1));
        for (var right = 0; right < 6; right++) {
            assertThat(says(born())).as("right ones are not counted").isEqualTo(OwnerCheck.RIGHT);
        }
    }

    @Test
    void of_a_number_without_a_request_the_same_is_said() {
        var nobodys = SampleRequests.phone();
        for (var wrong = 0; wrong < 5; wrong++) {
            assertThat(owners.check(nobodys, born())).isEqualTo(OwnerCheck.WRONG);
        }
        assertThat(owners.check(nobodys, born())).isEqualTo(OwnerCheck.TOO_MANY);
    }
}
