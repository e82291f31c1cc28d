package org.cleardocket.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal with Twilio as its carrier, over real HTTP to a stand-in; callbacks as Twilio signs them. */
@PortalTest
@TestPropertySource(properties = {
    "portal.messaging.gateway=twilio",
    "portal.messaging.public-url=https://records.example.org",
    "portal.messaging.twilio.account-sid=AC0123",
    "portal.messaging.twilio.auth-token=" + TwilioPortalTest.SECRET,
    "portal.messaging.twilio.messaging-service-sid=MG0123",
    "portal.messaging.twilio.timeout=500ms"})
class TwilioPortalTest {

    static final String SECRET = "tests-only";
    private static final String MESSAGES = "/2010-04-01/Accounts/AC0123/Messages.json";
    private static final DateTimeFormatter TWILIOS_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);
    private static final WireMockServer TWILIO =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Autowired TextMessages texts;
    @Autowired SendTextMessages job;
    @Autowired Stops stops;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired MockMvc portal;

    private final PhoneNumber phone = Phones.next();
    private final String sid = "SM" + UUID.randomUUID();

    @DynamicPropertySource
    static void standIn(DynamicPropertyRegistry registry) {
        TWILIO.start();
        registry.add("portal.messaging.twilio.base-url", TWILIO::baseUrl);
    }

    @AfterAll
    static void stop() {
        TWILIO.stop();
    }

    @BeforeEach
    void nothing_else_is_due() {
        TWILIO.resetAll();
        sql.sql("update messaging.outgoing set due_at = 'infinity' where state in ('QUEUED', 'SENDING')").update();
    }

    private long queue() {
        return transaction.execute(_ -> texts.queue(new NewText(phone, Language.ENGLISH, TextTemplate.UPDATE,
                Map.of("link", "https://records.example.org/s"))));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        TWILIO.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(answer));
    }

    private ResponseDefinitionBuilder accepted() {
        return aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody("""
                {"sid": "%s", "status": "accepted", "to": "%s"}""".formatted(sid, phone.e164()));
    }

    private static ResponseDefinitionBuilder refused(int status, int code) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody("""
                {"code": %d, "message": "no", "more_info": "", "status": %d}""".formatted(code, status));
    }

    private void list(String messages) {
        TWILIO.stubFor(get(urlPathEqualTo(MESSAGES)).withQueryParam("To", equalTo(phone.e164())).willReturn(okJson("""
                {"messages": [%s], "page": 0, "page_size": 100, "next_page_uri": null, "uri": "%s"}"""
                .formatted(messages, MESSAGES))));
    }

    private String listed(String body, Duration ago) {
        var created = clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
        return """
                {"sid": "%s", "to": "%s", "body": "%s", "status": "sent", "direction": "outbound-api", \
                "date_created": "%s"}"""
                .formatted(sid, phone.e164(), body, TWILIOS_DATE.format(created));
    }

    private void sendAfter(Duration wait) {
        clock.advance(wait);
        job.sendDue();
    }

    private int calls() {
        return TWILIO.findAll(postRequestedFor(urlPathEqualTo(MESSAGES))).size();
    }

    private TextMessage last() {
        return texts.with(phone).getLast();
    }

    private String sent() {
        answer(accepted());
        queue();
        job.sendDue();
        return sid;
    }

    @Test
    void a_text_goes_out_as_twilio_wants_it() {
        answer(accepted());
        var id = queue();
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.SENT);
        TWILIO.verify(1, postRequestedFor(urlPathEqualTo(MESSAGES))
                .withBasicAuth(new com.github.tomakehurst.wiremock.client.BasicCredentials("AC0123", SECRET))
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
        answer(accepted().withFixedDelay(5000));
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

    // callbacks

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body);
    }

    /** As twilio.com/docs/usage/security describes it. */
    private static String signature(String path, Map<String, String> fields) {
        var signed = new StringBuilder("https://records.example.org").append(path);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
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
        assertThat(portal.perform(form(path, failed)).andReturn().getResponse().getStatus()).isEqualTo(403);
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
        stops.remove(phone);
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
    void a_text_from_abroad_is_left_alone() throws Exception {
        var fields = Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", "+442079460000", "Body", "HELP");
        assertThat(call("/webhooks/twilio/inbound", fields)).isEqualTo(204);
        assertThat(texts.with(new PhoneNumber("+442079460000"))).isEmpty();
    }

    @Test
    void there_is_no_simulator_beside_a_real_carrier() throws Exception {
        assertThat(portal.perform(MockMvcRequestBuilders.get("/simulator")).andReturn().getResponse().getStatus()).isNotEqualTo(200);
    }
}
