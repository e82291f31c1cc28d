package org.cleardocket.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal with Twilio as its carrier, over real HTTP to a stand-in. */
@PortalTest
@TestPropertySource(properties = {
    "portal.messaging.gateway=twilio",
    "portal.messaging.public-url=https://records.example.org/",
    "portal.messaging.twilio.account-sid=AC0123",
    "portal.messaging.twilio.auth-token=" + TwilioStandIn.SECRET,
    "portal.messaging.twilio.messaging-service-sid=MG0123",
    "portal.messaging.twilio.fallback.account-sid=AC0456",
    "portal.messaging.twilio.fallback.auth-token=" + TwilioStandIn.OTHER_SECRET,
    "portal.messaging.twilio.fallback.from=+12135550199",
    "portal.messaging.twilio.timeout=5s",
    "portal.messaging.per-second=0",
    "portal.messaging.quiet-from=00:00",
    "portal.messaging.quiet-until=00:00"})
abstract class TwilioStandIn {

    static final String SECRET = "tests-only";
    static final String OTHER_SECRET = "tests-only-too";
    static final String MESSAGES = "/2010-04-01/Accounts/AC0123/Messages.json";
    static final String OTHER_MESSAGES = "/2010-04-01/Accounts/AC0456/Messages.json";
    static final WireMockServer TWILIO =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final DateTimeFormatter TWILIOS_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    @Autowired TextMessages texts;
    @Autowired SendTextMessages job;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;

    final PhoneNumber phone = Phones.next();
    final String sid = "SM" + UUID.randomUUID();

    @DynamicPropertySource
    static void standIn(DynamicPropertyRegistry registry) {
        TWILIO.start();
        registry.add("portal.messaging.twilio.base-url", TWILIO::baseUrl);
    }

    @BeforeEach
    void nothing_else_is_due() {
        TWILIO.resetAll();
        TWILIO.stubFor(post(urlPathEqualTo(OTHER_MESSAGES)).willReturn(refused(429, 20429)
                .withHeader("Retry-After", "120")));
        sql.sql("update messaging.outgoing set check_at = null").update();
        sql.sql("delete from messaging.outage").update();
        sql.sql("update messaging.outgoing set due_at = 'infinity' where state in ('QUEUED', 'SENDING')").update();
    }

    long queue() {
        return transaction.execute(_ -> texts.queue(new NewText(phone, Language.ENGLISH, TextTemplate.UPDATE,
                Map.of("link", "https://records.example.org/s"))));
    }

    void answer(ResponseDefinitionBuilder answer) {
        TWILIO.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(answer));
    }

    ResponseDefinitionBuilder accepted() {
        return aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody("""
                {"sid": "%s", "status": "accepted", "to": "%s"}""".formatted(sid, phone.e164()));
    }

    static ResponseDefinitionBuilder refused(int status, int code) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody("""
                {"code": %d, "message": "no", "more_info": "", "status": %d}""".formatted(code, status));
    }

    /** As the first of many pages. */
    void list(String messages) {
        TWILIO.stubFor(get(urlPathEqualTo(MESSAGES)).withQueryParam("To", equalTo(phone.e164())).willReturn(okJson("""
                {"messages": [%s], "page": 0, "page_size": 100, "next_page_uri": "%s?Page=1", "uri": "%s"}"""
                .formatted(messages, MESSAGES, MESSAGES))));
    }

    String listed(String body, Duration ago) {
        var created = clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
        return """
                {"sid": "%s", "to": "%s", "body": "%s", "status": "sent", "direction": "outbound-api", \
                "date_created": "%s"}"""
                .formatted(sid, phone.e164(), body, TWILIOS_DATE.format(created));
    }

    void sendAfter(Duration wait) {
        clock.advance(wait);
        job.sendDue();
    }

    int calls() {
        return TWILIO.findAll(postRequestedFor(urlPathEqualTo(MESSAGES))).size();
    }

    TextMessage last() {
        return texts.with(phone).getLast();
    }
}
