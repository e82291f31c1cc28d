package org.cleardocket.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TwilioSendingTest extends TwilioStandIn {

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
