package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cleardocket.requests.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@RecordApplicationEvents
class TwilioCallbacksTest extends TwilioStandIn {

    private static final String STATUS = "/webhooks/twilio/status";
    private static final String INBOUND = "/webhooks/twilio/inbound";
    private static final String PUBLIC = "https://records.example.org";

    @Autowired Stops stops;
    @Autowired Requests requests;
    @Autowired ApplicationEvents events;
    @Autowired MockMvc portal;
    @Autowired MeterRegistry meters;

    private void sent() {
        answer(accepted());
        queue();
        job.sendDue();
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body);
    }

    /** As twilio.com/docs/usage/security describes it. */
    private static String signature(String path, Map<String, String> fields) {
        return signature(SECRET, PUBLIC, path, fields);
    }

    private static String signature(String secret, String site, String path, Map<String, String> fields) {
        var signed = new StringBuilder(site).append(path);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int call(String path, Map<String, String> fields) throws Exception {
        return call(path, fields, signature(path, fields));
    }

    private int call(String path, Map<String, String> fields, String signature) throws Exception {
        return portal.perform(form(path, fields).header("X-Twilio-Signature", signature))
                .andReturn().getResponse().getStatus();
    }

    private int report(String status) throws Exception {
        return call("/webhooks/twilio/status", Map.of("MessageSid", sid, "MessageStatus", status));
    }

    private Map<String, String> incoming(String body) {
        return Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", phone.e164(), "Body", body);
    }

    @Test
    void a_receipt_moves_a_text_forward_only() throws Exception {
        sent();
        assertThat(report("delivered")).isEqualTo(204);
        assertThat(report("sent")).isEqualTo(204);
        assertThat(report("failed")).isEqualTo(204);
        assertThat(report("delivered")).isEqualTo(204);
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
    }

    @Test
    void a_receipt_says_why_a_text_did_not_arrive() throws Exception {
        sent();
        call("/webhooks/twilio/status",
                Map.of("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "30003"));
        assertThat(last().state()).isEqualTo(TextState.UNDELIVERED);
        assertThat(last().problem()).isEqualTo("The phone is off or out of reach. (30003)");
    }

    @Test
    void a_receipt_that_is_faster_than_the_answer_to_the_call_finds_its_text() throws Exception {
        var id = queue();
        assertThat(call("/webhooks/twilio/status/" + id, Map.of("MessageSid", sid, "MessageStatus", "delivered")))
                .isEqualTo(204);
        answer(accepted());
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
        assertThat(calls()).isZero();
    }

    @Test
    void a_receipt_for_nothing_we_know_changes_nothing() throws Exception {
        sent();
        assertThat(call("/webhooks/twilio/status", Map.of("MessageSid", "SMother", "MessageStatus", "failed")))
                .isEqualTo(204);
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void what_twilio_did_not_sign_is_refused() throws Exception {
        sent();
        var path = "/webhooks/twilio/status";
        var failed = Map.of("MessageSid", sid, "MessageStatus", "failed");
        var delivered = Map.of("MessageSid", sid, "MessageStatus", "delivered");
        assertThat(call(path, failed, signature(path, delivered))).isEqualTo(403);
        assertThat(call(path, failed, signature("/webhooks/twilio/inbound", failed))).isEqualTo(403);
        assertThat(call(path, failed, "")).isEqualTo(403);
        var before = meters.counter("access.denied", "kind", "carrier-signature").count();
        var refused = portal.perform(form(path, failed)).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(meters.counter("access.denied", "kind", "carrier-signature").count()).isEqualTo(before + 1);
        var doubled = form(path + "?MessageStatus=failed", delivered)
                .header("X-Twilio-Signature", signature(path, delivered));
        assertThat(portal.perform(doubled).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void an_oversized_or_incomplete_callback_is_refused() throws Exception {
        assertThat(call("/webhooks/twilio/inbound", incoming("a".repeat(70_000)))).isEqualTo(413);
        assertThat(call("/webhooks/twilio/inbound", Map.of("Body", "STOP"))).isEqualTo(400);
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void a_stop_by_callback_is_obeyed_once_however_often_it_comes() throws Exception {
        queue();
        var stop = incoming("Stop.");
        assertThat(call("/webhooks/twilio/inbound", stop)).isEqualTo(204);
        stops.remove(phone, "START");
        assertThat(call("/webhooks/twilio/inbound", stop)).isEqualTo(204);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).hasSize(1);
        assertThat(texts.with(phone)).filteredOn(text -> !text.incoming()).as("Twilio answers STOP itself")
                .singleElement().extracting(TextMessage::state).isEqualTo(TextState.SUPPRESSED);
    }

    @Test
    void a_word_that_twilio_does_not_know_is_answered_by_us() throws Exception {
        call("/webhooks/twilio/inbound", incoming("¡Alto!"));
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(last().incoming()).isFalse();
    }

    @Test
    void what_twilio_itself_has_obeyed_comes_to_the_same_switch_and_is_not_answered_twice() throws Exception {
        handled("Enough already", "STOP");
        assertThat(texts.stopped(phone)).isTrue();
        handled("Back to it", "START");
        assertThat(texts.stopped(phone)).isFalse();
        handled("Who are you people", "HELP");
        assertThat(texts.with(phone)).hasSize(3).allMatch(TextMessage::incoming);
        handled("Enough already", "SOMETHING NEW");
        assertThat(texts.stopped(phone)).isFalse();
    }

    @Test
    void a_yes_that_twilio_took_for_a_start_is_read_by_a_colleague_where_nothing_was_stopped() throws Exception {
        KnownPeople.ask(requests, phone);
        handled("Yes", "START");
        assertThat(events.stream(TextReceived.class)).hasSize(1);
        handled("Enough already", "STOP");
        handled("Yes", "START");
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(events.stream(TextReceived.class)).hasSize(1);
    }

    private void handled(String body, String keyword) throws Exception {
        var fields = new HashMap<>(incoming(body));
        fields.put("OptOutType", keyword);
        assertThat(call(INBOUND, fields)).isEqualTo(204);
    }

    @Test
    void the_fallback_signs_with_its_own_secret() throws Exception {
        sent();
        var delivered = Map.of("MessageSid", sid, "MessageStatus", "delivered");
        assertThat(call(STATUS, delivered, signature("tests-only-not", PUBLIC, STATUS, delivered))).isEqualTo(403);
        assertThat(call(STATUS, delivered, signature(OTHER_SECRET, PUBLIC, STATUS, delivered))).isEqualTo(204);
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
    }

    @Test
    void behind_a_proxy_the_public_address_counts_and_no_header_does() throws Exception {
        sent();
        var delivered = Map.of("MessageSid", sid, "MessageStatus", "delivered");
        var inside = form("http://10.0.0.7:8080" + STATUS, delivered)
                .header("Host", "10.0.0.7:8080")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Proto", "http");
        assertThat(portal.perform(inside.header("X-Twilio-Signature", signature(STATUS, delivered)))
                .andReturn().getResponse().getStatus()).isEqualTo(204);
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
    }

    @Test
    void a_replayed_receipt_is_news_once() throws Exception {
        sent();
        var undelivered = Map.of("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "30006");
        for (var time = 0; time < 3; time++) {
            assertThat(call(STATUS, undelivered)).isEqualTo(204);
        }
        assertThat(events.stream(TextFailed.class)).singleElement()
                .extracting(TextFailed::reason).isEqualTo(Failure.Reason.TAKES_NO_TEXTS);
    }

    @Test
    void a_body_without_a_length_is_refused_unread() throws Exception {
        var fields = incoming("STOP");
        var endless = form("/webhooks/twilio/inbound", fields).header("Transfer-Encoding", "chunked")
                .header("X-Twilio-Signature", signature("/webhooks/twilio/inbound", fields))
                .with(request -> new MockHttpServletRequest(request.getServletContext(), "POST",
                        "/webhooks/twilio/inbound") {
                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }

                    {
                        addHeader("Transfer-Encoding", "chunked");
                        addHeader("X-Twilio-Signature", signature("/webhooks/twilio/inbound", fields));
                        fields.forEach(this::addParameter);
                    }
                });
        assertThat(portal.perform(endless).andReturn().getResponse().getStatus()).isEqualTo(413);
        assertThat(texts.stopped(phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"787", "939", "340", "671", "684", "670"})
    void a_text_from_a_territory_is_taken_as_from_any_state(String area) throws Exception {
        var islander = new PhoneNumber("+1" + area + "733" + phone.e164().substring(8));
        assertThat(call(INBOUND, Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", islander.e164(), "Body",
                "STOP"))).isEqualTo(204);
        assertThat(texts.stopped(islander)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+442079460000", "12345", "CLEARDOCKET", "123ABCDEFG", "+18005550142", "+12139761234",
        "whatsapp:+12135550142", "(213) 555-0142", "+1213555014", "+", "anonymous"})
    void what_comes_from_no_mobile_number_of_the_country_is_left_alone(String from) throws Exception {
        var before = kept();
        var fields = Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", from, "Body", "HELP");
        assertThat(call(INBOUND, fields)).isEqualTo(204);
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"MessageSid, ''", "MessageSid, SM 1", "MessageSid, %s", "NumMedia, many", "NumMedia, 99999999999"})
    void an_incoming_text_with_a_field_that_cannot_be_is_refused_whole(String field, String value) throws Exception {
        var fields = new HashMap<>(incoming("STOP"));
        fields.put(field, value.replace("%s", "a".repeat(3000)));
        assertThat(call(INBOUND, fields)).isEqualTo(400);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(texts.with(phone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From"})
    void an_incoming_text_without_sender_or_number_is_refused(String field) throws Exception {
        var fields = new HashMap<>(incoming("STOP"));
        fields.remove(field);
        assertThat(call(INBOUND, fields)).isEqualTo(400);
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void a_text_without_words_is_kept() throws Exception {
        var fields = new HashMap<>(incoming(""));
        fields.remove("Body");
        assertThat(call(INBOUND, fields)).isEqualTo(204);
        assertThat(texts.with(phone).getFirst().body()).isEmpty();
    }

    @Test
    void sixteen_hundred_emoji_come_in_whole() throws Exception {
        assertThat(call(INBOUND, incoming("👍".repeat(1600)))).isEqualTo(204);
        assertThat(texts.with(phone).getFirst().body()).isEqualTo("👍".repeat(1600));
    }

    @Test
    void pictures_are_counted_and_not_fetched() throws Exception {
        var fields = new HashMap<>(incoming("Here it is"));
        fields.put("NumMedia", "2");
        fields.put("MediaUrl0", "https://api.example.org/picture");
        fields.put("MediaContentType0", "image/jpeg");
        assertThat(call(INBOUND, fields)).isEqualTo(204);
        assertThat(texts.with(phone).getFirst().body()).isEqualTo("Here it is [2 pictures, not kept]");
        assertThat(TWILIO.getAllServeEvents()).isEmpty();
    }

    @Test
    void words_of_courtesy_are_answered_by_us_because_twilio_does_not_know_them() throws Exception {
        assertThat(call(INBOUND, incoming("Stop, please"))).isEqualTo(204);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(last().incoming()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/x, delivered, 0", "/99999999999999999999, delivered, 0", "'', delivered, much"})
    void a_receipt_that_cannot_be_read_is_refused(String text, String status, String error) throws Exception {
        sent();
        assertThat(call(STATUS + text, Map.of("MessageSid", sid, "MessageStatus", status, "ErrorCode", error)))
                .isEqualTo(400);
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void a_receipt_without_a_state_is_refused_and_one_with_a_new_state_is_no_end() throws Exception {
        sent();
        assertThat(call(STATUS, Map.of("MessageSid", sid))).isEqualTo(400);
        assertThat(report("teleported")).isEqualTo(204);
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void a_receipt_with_a_number_of_ours_that_belongs_to_another_message_changes_nothing() throws Exception {
        sent();
        var other = Map.of("MessageSid", "SM" + UUID.randomUUID(), "MessageStatus", "failed");
        assertThat(call(STATUS + '/' + last().id(), other)).isEqualTo(204);
        assertThat(call(STATUS + "/9223372036854775807", other)).isEqualTo(204);
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void a_signature_for_another_host_does_not_count_whatever_the_headers_say() throws Exception {
        sent();
        var failed = Map.of("MessageSid", sid, "MessageStatus", "failed");
        var signed = signature(SECRET, "https://evil.example.org", STATUS, failed);
        var forged = form(STATUS, failed).header("X-Twilio-Signature", signed)
                .header("Host", "evil.example.org")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example.org;proto=https");
        assertThat(portal.perform(forged).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(last().state()).isEqualTo(TextState.SENT);
    }

    private int kept() {
        return sql.sql("select count(*) from messaging.incoming").query(Integer.class).single();
    }

    @Test
    void there_is_no_simulator_beside_a_real_carrier() throws Exception {
        var answer = portal.perform(MockMvcRequestBuilders.get("/simulator")).andReturn().getResponse();
        assertThat(answer.getStatus()).isNotEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("Phone simulator");
    }
}
