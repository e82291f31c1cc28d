package org.cleardocket.messaging.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.NewText;
import org.cleardocket.messaging.OutgoingText;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.messaging.SmsGateway;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextState;
import org.cleardocket.messaging.TextTemplate;
import org.cleardocket.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class PhonesPageTest {

    @Autowired MockMvc portal;
    @Autowired TextMessages texts;
    @Autowired SmsGateway gateway;
    @Autowired TransactionTemplate transaction;

    private final PhoneNumber phone = Phones.next();

    private Document page() throws Exception {
        var answer = portal.perform(get("/simulator"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
                .andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString());
    }

    private Element screen() throws Exception {
        return page().select("section[aria-label=\"" + phone.display() + "\"]").first();
    }

    private static MockHttpServletRequestBuilder write(UUID id, String from, String body) {
        return post("/simulator").param("id", id.toString()).param("from", from).param("body", body);
    }

    private long queue() {
        return transaction.execute(_ -> texts.queue(new NewText(phone, Language.ENGLISH, TextTemplate.UPDATE,
                Map.of("link", "https://example.org/<s>"))));
    }

    /** As the worker does: hands the queued text to the gateway. */
    private void deliver(long id) {
        var text = texts.with(phone).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        gateway.send(new OutgoingText(id, phone, text.body(), text.at()));
    }

    @Test
    void a_text_appears_on_its_phone_and_counts_as_delivered() throws Exception {
        deliver(queue());
        assertThat(screen().select("li.received")).singleElement().satisfies(message ->
                assertThat(message.text()).contains("there is an update").contains("<s>").contains("delivered"));
        assertThat(texts.with(phone)).singleElement().extracting(TextMessage::state).isEqualTo(TextState.DELIVERED);
        assertThat(page().text()).contains("nothing leaves this machine");
    }

    @Test
    void a_reply_comes_in_as_from_a_carrier_and_once() throws Exception {
        var id = UUID.randomUUID();
        for (var click = 0; click < 2; click++) {
            portal.perform(write(id, phone.e164(), "stop").with(csrf()))
                    .andExpect(status().isSeeOther()).andExpect(redirectedUrl("/simulator"));
        }
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(screen().select("li.written")).singleElement()
                .satisfies(message -> assertThat(message.text()).contains("stop"));
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).hasSize(1);
    }

    @Test
    void a_form_from_another_page_is_refused() throws Exception {
        portal.perform(write(UUID.randomUUID(), phone.e164(), "stop")).andExpect(status().isForbidden());
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void a_number_or_message_that_cannot_be_is_said_so_beside_what_was_typed() throws Exception {
        var answer = portal.perform(write(UUID.randomUUID(), "12", "Hello").with(csrf()))
                .andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString();
        assertThat(Jsoup.parse(answer).select("[role=alert]").text()).contains("not a mobile number");
        assertThat(Jsoup.parse(answer).select("textarea").text()).isEqualTo("Hello");
        portal.perform(write(UUID.randomUUID(), phone.e164(), " ").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void sixteen_hundred_emoji_can_be_written_and_one_more_cannot() throws Exception {
        portal.perform(write(UUID.randomUUID(), phone.e164(), "👍".repeat(1601)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        portal.perform(write(UUID.randomUUID(), phone.e164(), "👍".repeat(1600)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(texts.with(phone).getFirst().body()).isEqualTo("👍".repeat(1600));
        assertThat(page().select("[maxlength]").eachAttr("maxlength")).as("browsers count an emoji twice")
                .isNotEmpty().containsOnly("3200");
    }

    @Test
    void a_picture_can_be_sent_without_words() throws Exception {
        portal.perform(write(UUID.randomUUID(), phone.e164(), "").param("picture", "true").with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(screen().select("li.written").text()).contains("[picture]");
        assertThat(texts.with(phone).getFirst().body()).isEqualTo("[1 picture, not kept]");
    }

    @Test
    void both_sides_stand_in_the_order_in_which_they_were_said() throws Exception {
        deliver(queue());
        portal.perform(write(UUID.randomUUID(), phone.e164(), "STATUS").with(csrf()));
        var answer = texts.with(phone).getLast().id();
        assertThat(screen().select(".screen > li").eachAttr("class")).containsExactly("received", "written", "missing");
        deliver(answer);
        assertThat(screen().select(".screen > li").eachAttr("class")).containsExactly("received", "written", "received");
        assertThat(screen().select("li.received .state").first().text()).contains("delivered", "1 part, GSM-7");
    }

    @Test
    void who_has_said_stop_is_marked() throws Exception {
        portal.perform(write(UUID.randomUUID(), phone.e164(), "stop").with(csrf()));
        assertThat(screen().select(".note").text()).contains("Has said STOP");
    }

    @Test
    void style_sheet_and_script_have_addresses_that_change_with_them() throws Exception {
        var style = page().select("link[rel=stylesheet]").attr("href");
        var script = page().select("script").attr("src");
        assertThat(style).matches("/assets/css/simulator-[0-9a-f]{32}\\.css");
        assertThat(script).matches("/assets/js/simulator-[0-9a-f]{32}\\.js");
        portal.perform(get(style)).andExpect(status().isOk());
        portal.perform(get(script)).andExpect(status().isOk());
    }

    @Test
    void there_are_no_callbacks_beside_the_simulator() throws Exception {
        portal.perform(post("/webhooks/twilio/inbound").param("From", phone.e164()).param("Body", "STOP"))
                .andExpect(status().isNotFound());
        portal.perform(post("/webhooks/twilio/status")).andExpect(status().isNotFound());
    }
}
