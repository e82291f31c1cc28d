package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.apache.hc.core5.http.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twilio's own library finds in the stand-in what it finds at Twilio. */
class CarrierStandInTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+12135550142");
    private static final Faults DECIDED_AT_ONCE = new Faults(0, 0, 0, 0, 0, 0, Duration.ofMillis(1), Duration.ZERO);
    private static final Faults NEVER_DECIDED = new Faults(0, 0, 0, 0, 0, 0, Duration.ofDays(999), Duration.ZERO);

    private CarrierStandIn carrier;
    private TwilioRestClient twilio;

    @BeforeEach
    void start() throws IOException {
        start(DECIDED_AT_ONCE);
    }

    private void start(Faults faults) throws IOException {
        carrier = CarrierStandIn.start(Duration.ZERO, Duration.ZERO, faults);
        twilio = client(CarrierStandIn.SECRET);
    }

    @AfterEach
    void stop() {
        carrier.close();
    }

    private TwilioRestClient client(String secret) {
        return new TwilioRestClient.Builder(CarrierStandIn.ACCOUNT, secret).httpClient(new AtStandIn()).build();
    }

    private Message send(String body) {
        return Message.creator(PHONE, "MG0", body).setStatusCallback("https://records.example.org/status/1")
                .create(twilio);
    }

    @Test
    void a_text_is_taken_once_and_listed_the_newest_first() {
        var first = send("one");
        var second = Message.creator(PHONE, new PhoneNumber("+12135550100"), "two")
                .setStatusCallback("https://records.example.org/status/2").create(twilio);
        var listed = Message.reader().setTo(PHONE).read(twilio);
        assertThat(StreamSupport.stream(listed.spliterator(), false)).extracting(Message::getSid)
                .containsExactly(second.getSid(), first.getSid());
        assertThat(Message.reader().setTo(PHONE).pageSize(1).firstPage(twilio).getRecords())
                .extracting(Message::getBody).containsExactly("two");
        assertThat(Message.reader().setTo("+12135550199").firstPage(twilio).getRecords()).isEmpty();
        assertThat(carrier.taken()).isEqualTo(2);
    }

    @Test
    void a_message_shows_what_became_of_it_and_can_be_redacted_and_deleted() {
        var sid = send("one").getSid();
        assertThat(Message.fetcher(sid).fetch(twilio).getStatus()).isEqualTo(Message.Status.DELIVERED);
        assertThat(Message.updater(sid).setBody("").update(twilio).getBody()).isEmpty();
        assertThat(Message.fetcher(sid).fetch(twilio).getBody()).isEmpty();
        assertThat(Message.deleter(sid).delete(twilio)).isTrue();
        assertThatThrownBy(() -> Message.fetcher(sid).fetch(twilio)).isInstanceOfSatisfying(ApiException.class,
                refused -> assertThat(refused.getCode()).isEqualTo(20404));
    }

    @Test
    void what_is_not_decided_cannot_be_redacted() throws IOException {
        carrier.close();
        start(NEVER_DECIDED);
        var sid = send("one").getSid();
        assertThat(Message.fetcher(sid).fetch(twilio).getStatus()).isEqualTo(Message.Status.ACCEPTED);
        assertThatThrownBy(() -> Message.updater(sid).setBody("").update(twilio)).isInstanceOfSatisfying(
                ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(20009));
    }

    @Test
    void the_list_may_be_asked_for_all_numbers() throws Exception {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            assertThat(http.send(carrier.question(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_wrong_secret_is_refused() {
        twilio = client("guessed");
        assertThatThrownBy(() -> send("one")).isInstanceOfSatisfying(ApiException.class,
                refused -> assertThat(refused.getCode()).isEqualTo(20003));
        assertThat(carrier.taken()).isZero();
    }

    /** The library with another address. */
    private final class AtStandIn extends HttpClient {

        private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();

        @Override
        public Response makeRequest(Request request) {
            var address = URI.create(request.constructURL().toString());
            var query = address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
            var body = request.getMethod() == HttpMethod.POST ? request.encodeFormBody() : "";
            try {
                var answer = http.send(HttpRequest.newBuilder(URI.create(carrier.address() + address.getRawPath() + query))
                        .header("Authorization", request.getAuthString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(request.getMethod().name(), HttpRequest.BodyPublishers.ofString(body))
                        .build(), BodyHandlers.ofString());
                return new Response(answer.body(), answer.statusCode(), new Header[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
