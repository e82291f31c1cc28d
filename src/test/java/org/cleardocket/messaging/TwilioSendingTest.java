package org.cleardocket.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TwilioSendingTest extends TwilioStandIn {

    @Autowired FollowSentTexts follow;
    @Autowired Receipts receipts;

    @Test
    void a_text_goes_out_as_twilio_wants_it() {
        answer(accepted());
        var id = queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.SENT);
        TWILIO.verify(1, postRequestedFor(urlPathEqualTo(MESSAGES))
                .withBasicAuth(new BasicCredentials("AC0123", SECRET))
                .withFormParam("To", equalTo(phone.e164()))
                .withFormParam("MessagingServiceSid", equalTo("MG0123"))
                .withFormParam("Body", containing("LA County Records Help: "))
                .withFormParam("StatusCallback",
                        equalTo("https://records.example.org/webhooks/twilio/status/" + id)));
    }

    @Test
    void too_many_calls_are_tried_again_when_twilio_says_so() {
        answer(refused(429, 20429).withHeader("Retry-After", "120"));
        queue();
        job.sendDue();
        answer(accepted());
        sendAfter(Duration.ofSeconds(100));
        assertThat(last().state()).isEqualTo(TextState.QUEUED);
        sendAfter(Duration.ofSeconds(60));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void a_server_error_is_not_repeated_at_once_and_the_list_is_asked_before_the_next_call() {
        answer(aResponse().withStatus(503).withBody("<html>Service Unavailable</html>"));
        queue();
        job.sendDue();
        assertThat(calls()).as("the SDK's own client would call three times").isOne();
        list("");
        answer(accepted());
        sendAfter(Duration.ofMinutes(1));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void a_server_error_after_twilio_took_the_text_sends_no_second_one() {
        answer(aResponse().withStatus(500));
        queue();
        job.sendDue();
        list(listed(last().body(), Duration.ZERO));
        sendAfter(Duration.ofMinutes(1));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isOne();
    }

    @Test
    void a_time_out_after_twilio_took_the_text_sends_no_second_one() {
        answer(accepted().withFixedDelay(20_000));
        queue();
        job.sendDue();
        list(listed(last().body(), Duration.ZERO));
        sendAfter(Duration.ofMinutes(1));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isOne();
    }

    @Test
    void a_cut_connection_before_twilio_took_the_text_sends_it_again() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        queue();
        job.sendDue();
        list(listed("another text", Duration.ZERO) + ',' + listed(last().body(), Duration.ofDays(2)));
        answer(accepted());
        sendAfter(Duration.ofMinutes(1));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void the_list_is_asked_with_one_call() {
        answer(aResponse().withStatus(503));
        queue();
        job.sendDue();
        list(listed("another text", Duration.ZERO));
        answer(accepted());
        sendAfter(Duration.ofMinutes(1));
        TWILIO.verify(1, getRequestedFor(urlPathEqualTo(MESSAGES)).withQueryParam("PageSize", equalTo("1000")));
        TWILIO.verify(1, getRequestedFor(urlPathEqualTo(MESSAGES)));
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void an_answer_that_makes_no_sense_is_asked_about() {
        answer(aResponse().withStatus(200).withBody("<html>Welcome</html>"));
        queue();
        job.sendDue();
        TWILIO.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(aResponse().withStatus(500)));
        sendAfter(Duration.ofMinutes(1));
        assertThat(last().state()).isEqualTo(TextState.QUEUED);
        assertThat(calls()).isOne();
        list(listed(last().body(), Duration.ofMinutes(1)));
        sendAfter(Duration.ofMinutes(2));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isOne();
    }

    @Test
    void an_answer_without_a_number_is_asked_about() {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody("{}"));
        queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.QUEUED);
        list(listed(last().body(), Duration.ZERO));
        sendAfter(Duration.ofMinutes(1));
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(calls()).isOne();
    }

    @Test
    void an_opted_out_number_is_stopped_here_too() {
        answer(refused(400, 21610));
        queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.SUPPRESSED);
        assertThat(texts.stopped(phone)).isTrue();
        queue();
        job.sendDue();
        assertThat(calls()).isOne();
    }

    @Test
    void a_refused_text_says_why_in_words() {
        answer(refused(400, 21211));
        queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.FAILED);
        assertThat(last().problem()).isEqualTo("There is no such number. (21211)");
    }

    @ParameterizedTest
    @CsvSource({"400, 21606", "400, 30034", "401, 20003", "403, 20003", "429, 20429"})
    void what_our_first_sender_cannot_send_goes_out_by_the_fallback(int status, int code) {
        answer(refused(status, code));
        TWILIO.stubFor(post(urlPathEqualTo(OTHER_MESSAGES)).willReturn(accepted()));
        queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.SENT);
        TWILIO.verify(1, postRequestedFor(urlPathEqualTo(OTHER_MESSAGES))
                .withBasicAuth(new BasicCredentials("AC0456", OTHER_SECRET))
                .withFormParam("From", equalTo("+12135550199")));
    }

    @Test
    void what_the_number_cannot_get_or_is_unclear_does_not() {
        answer(refused(400, 21211));
        queue();
        job.sendDue();
        answer(aResponse().withStatus(500));
        queue();
        job.sendDue();
        TWILIO.verify(0, postRequestedFor(urlPathEqualTo(OTHER_MESSAGES)));
    }

    @Test
    void twilio_is_asked_what_became_of_a_text_and_made_to_forget_it() {
        answer(accepted());
        queue();
        job.sendDue();
        var one = "/2010-04-01/Accounts/AC0123/Messages/" + sid + ".json";
        TWILIO.stubFor(get(urlPathEqualTo(one)).willReturn(okJson("""
                {"sid": "%s", "status": "undelivered", "error_code": 30003}""".formatted(sid))));
        TWILIO.stubFor(post(urlPathEqualTo(one)).willReturn(okJson("""
                {"sid": "%s", "status": "undelivered", "body": ""}""".formatted(sid))));
        clock.advance(Duration.ofMinutes(11));
        follow.checkDue();
        follow.checkDue();
        assertThat(last().state()).isEqualTo(TextState.UNDELIVERED);
        assertThat(last().problem()).isEqualTo("The phone is off or out of reach. (30003)");
        TWILIO.verify(1, getRequestedFor(urlPathEqualTo(one)));
        TWILIO.verify(1, postRequestedFor(urlPathEqualTo(one)).withFormParam("Body", equalTo("")));
    }

    @Test
    void what_twilio_does_not_forget_is_tried_again_and_what_is_gone_is_forgotten() {
        answer(accepted());
        queue();
        job.sendDue();
        receipts.take(new Receipt(null, sid, TextState.DELIVERED, null));
        var one = "/2010-04-01/Accounts/AC0123/Messages/" + sid + ".json";
        TWILIO.stubFor(post(urlPathEqualTo(one)).willReturn(refused(400, 20009)));
        follow.checkDue();
        TWILIO.stubFor(post(urlPathEqualTo(one)).willReturn(refused(404, 20404)));
        clock.advance(Duration.ofMinutes(61));
        follow.checkDue();
        clock.advance(Duration.ofDays(2));
        follow.checkDue();
        TWILIO.verify(2, postRequestedFor(urlPathEqualTo(one)));
    }

    @Test
    void a_wrong_secret_costs_nobody_their_text() {
        answer(refused(401, 20003));
        queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.QUEUED);
        answer(accepted());
        sendAfter(Duration.ofMinutes(2));
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }
}
