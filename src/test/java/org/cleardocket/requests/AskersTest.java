package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.util.UUID;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.Correspondents;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AskersTest {

    @Autowired Requests requests;
    @Autowired RequestStore store;
    @Autowired SeenStore seen;
    @Autowired Numbers numbers;
    @Autowired Correspondents correspondents;
    @Autowired IncomingTexts incoming;
    @Autowired TextMessages texts;

    private final NewRequest asked = SampleRequests.request();
    private final PhoneNumber phone = asked.person().phone();

    private void act(RequestStatus status, String reason, String note) {
        var request = store.of(phone).getFirst();
        requests.act(new Action(request.id(), request.version(), status, reason, note, null), TRIAGE);
    }

    @Test
    void who_asked_is_known_and_nobody_else() {
        requests.submit(asked);
        assertThat(correspondents.knows(phone)).isTrue();
        assertThat(correspondents.knows(SampleRequests.phone())).isFalse();
        assertThat(correspondents.hasNews(SampleRequests.phone())).isFalse();
    }

    @Test
    void a_second_number_is_known_too_and_hears_of_the_same_news() {
        requests.submit(asked);
        var other = SampleRequests.phone();
        var id = store.of(phone).getFirst().id();
        requests.claim(id, TRIAGE);
        numbers.setSecond(new NewNumber(id, store.of(phone).getFirst().version(), other, true), TRIAGE);
        assertThat(correspondents.knows(other)).isTrue();
        assertThat(correspondents.hasNews(other)).isTrue();
        requests.followedBy(Follower.of(phone));
        assertThat(correspondents.hasNews(other)).isFalse();
    }

    @Test
    void what_the_person_did_is_no_news_to_them() {
        requests.submit(asked);
        assertThat(correspondents.hasNews(phone)).isFalse();
    }

    @Test
    void a_change_of_state_is_news_until_they_look() {
        requests.submit(asked);
        act(RequestStatus.IN_REVIEW, "", "");
        assertThat(correspondents.hasNews(phone)).isTrue();
        requests.followedBy(Follower.of(phone));
        assertThat(correspondents.hasNews(phone)).isFalse();
        act(RequestStatus.NEEDS_INFO, "A paper is missing.", "");
        assertThat(correspondents.hasNews(phone)).isTrue();
    }

    @Test
    void a_word_to_the_person_is_news_and_a_note_for_colleagues_is_none() {
        requests.submit(asked);
        act(RequestStatus.IN_REVIEW, "", "");
        requests.followedBy(Follower.of(phone));
        act(RequestStatus.IN_REVIEW, "", "For colleagues.");
        assertThat(correspondents.hasNews(phone)).isFalse();
        act(RequestStatus.IN_REVIEW, "Please send the other page too.", "");
        assertThat(correspondents.hasNews(phone)).isTrue();
    }

    @Test
    void a_step_that_was_under_way_while_they_looked_stays_news() {
        requests.submit(asked);
        act(RequestStatus.IN_REVIEW, "", "");
        var before = store.of(phone).getFirst();
        act(RequestStatus.NEEDS_INFO, "A paper is missing.", "");
        seen.show(before.id(), before.history().size());
        assertThat(correspondents.hasNews(phone)).isTrue();
        requests.followedBy(Follower.of(phone));
        seen.show(before.id(), before.history().size());
        assertThat(correspondents.hasNews(phone)).as("an older page comes in late").isFalse();
    }

    @Test
    void a_closed_request_has_news_too() {
        requests.submit(asked);
        requests.followedBy(Follower.of(phone));
        act(RequestStatus.IN_REVIEW, "", "");
        act(RequestStatus.WITHDRAWN, "As asked on the phone.", "");
        assertThat(correspondents.hasNews(phone)).isTrue();
    }

    @Test
    void who_asks_by_text_hears_that_there_is_news_until_they_look() {
        requests.submit(asked);
        act(RequestStatus.IN_REVIEW, "", "");
        assertThat(answerToStatus()).contains("hay novedades");
        requests.followedBy(Follower.of(phone));
        assertThat(answerToStatus()).contains("no hay nada nuevo");
    }

    private String answerToStatus() {
        incoming.receive(new IncomingText(UUID.randomUUID().toString(), phone, "STATUS"));
        return texts.with(phone).getLast().body();
    }

    @Test
    void the_link_leads_to_the_page_in_their_language() {
        assertThat(correspondents.link(Language.ENGLISH)).endsWith("/en/follow");
        assertThat(correspondents.link(SampleRequests.SPANISH)).endsWith("/es/follow");
    }
}
