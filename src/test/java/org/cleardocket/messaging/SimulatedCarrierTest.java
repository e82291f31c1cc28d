package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.cleardocket.messaging.simulator.Delivery;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody at the simulator chooses, as the sending side and the page show it. */
class SimulatedCarrierTest extends SendingPortal {

    @Autowired SmsGateway simulator;
    @Autowired MockMvc portal;

    @BeforeEach
    @AfterEach
    void the_carrier_is_up() {
        sql.sql("delete from messaging.outage").update();
    }

    private void choose(Delivery delivery) throws Exception {
        portal.perform(post("/simulator/delivery").param("to", phone.e164()).param("delivery", delivery.name())
                .with(csrf())).andExpect(status().isSeeOther());
    }

    private void push(String path, long text) throws Exception {
        portal.perform(post("/simulator/" + path).param("text", String.valueOf(text)).with(csrf()))
                .andExpect(status().isSeeOther());
    }

    private Element screen() throws Exception {
        return screen(phone);
    }

    private Element screen(PhoneNumber number) throws Exception {
        var page = portal.perform(get("/simulator")).andReturn().getResponse().getContentAsString();
        return Jsoup.parse(page).select("section[aria-label=\"" + number.display() + "\"]").first();
    }

    private TextMessage last() {
        return texts.with(phone).getLast();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SUCH_NUMBER", "TAKES_NO_TEXTS", "OUT_OF_REACH", "BLOCKED", "FILTERED", "OUR_SENDER", "OTHER"})
    void a_text_that_cannot_be_delivered_says_why(Delivery delivery) throws Exception {
        choose(delivery);
        queue();
        job(simulator).sendDue();
        assertThat(last().state()).isEqualTo(TextState.UNDELIVERED);
        assertThat(events.stream(TextFailed.class)).extracting(TextFailed::reason)
                .containsExactly(Failure.Reason.valueOf(delivery.name()));
        assertThat(screen().select("li.missing").text()).contains("not delivered. " + last().problem());
    }

    @Test
    void each_reason_of_a_carrier_can_be_chosen() {
        assertThat(Arrays.stream(Delivery.values()).map(Enum::name)).containsAll(Arrays.stream(Failure.Reason.values())
                .filter(reason -> reason != Failure.Reason.TOO_LATE).map(Enum::name).toList());
    }

    @Test
    void a_text_without_a_receipt_is_on_the_phone_and_stays_sent() throws Exception {
        choose(Delivery.NO_RECEIPT);
        queue();
        job(simulator).sendDue();
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(screen().select("li.received").text()).contains("sent, no receipt yet");
        assertThat(screen().select(".push")).isEmpty();
    }

    @Test
    void a_late_code_is_not_to_be_seen_before_it_arrives() throws Exception {
        choose(Delivery.LATE);
        var id = queueCode();
        job(simulator).sendDue();
        assertThat(screen().select("li.missing").text()).contains("(a code)").contains("Let it arrive");
        assertThat(screen().text()).doesNotContain("314159");
        push("arrive", id);
        push("arrive", id);
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
        assertThat(screen().select("li.received").text()).contains("314159").contains("delivered");
    }

    @Test
    void a_carrier_that_is_down_takes_nothing_until_it_is_up_again() throws Exception {
        choose(Delivery.DOWN);
        queue();
        var job = job(simulator);
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.QUEUED);
        assertThat(screen().select("li.missing").text()).contains("waiting to go out. The carrier is down.");
        choose(Delivery.DELIVERED);
        clock.advance(PAST_ANY_WAIT);
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
    }

    @Test
    void a_text_whose_answer_is_lost_becomes_unknown_when_its_time_runs_out_and_is_sent_once() throws Exception {
        choose(Delivery.ANSWER_LOST);
        var id = queue();
        var job = job(simulator);
        job.sendDue();
        assertThat(screen().select("li.received").text()).contains("no answer").contains("Let its time run out");
        push("run-out", id);
        clock.advance(Duration.ofSeconds(1));
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.UNKNOWN);
        assertThat(events.stream(TextUnresolved.class)).hasSize(1);
        assertThat(screen().select(".screen > li")).hasSize(1);
    }

    @Test
    void a_code_whose_answer_is_lost_reaches_the_phone_twice() throws Exception {
        choose(Delivery.ANSWER_LOST);
        queueCode();
        var job = job(simulator);
        job.sendDue();
        clock.advance(Duration.ofMinutes(1));
        job.sendDue();
        assertThat(screen().select("li.received")).hasSize(2);
    }

    @Test
    void a_text_whose_answer_was_lost_is_found_once_the_carrier_speaks_again() throws Exception {
        choose(Delivery.ANSWER_LOST);
        queue();
        var job = job(simulator);
        job.sendDue();
        choose(Delivery.DELIVERED);
        clock.advance(PAST_ANY_WAIT);
        job.sendDue();
        assertThat(last().state()).isEqualTo(TextState.SENT);
        assertThat(screen().select(".screen > li")).hasSize(1);
    }

    @Test
    void a_stop_at_the_carrier_is_a_stop_for_us() throws Exception {
        choose(Delivery.STOPPED);
        queue();
        job(simulator).sendDue();
        assertThat(last().state()).isEqualTo(TextState.SUPPRESSED);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(screen().select(".note").text()).contains("Has said STOP");
    }

    @Test
    void a_text_whose_time_has_not_begun_to_run_is_left_alone() throws Exception {
        var id = queue();
        push("run-out", id);
        push("arrive", id);
        job(simulator).sendDue();
        assertThat(last().state()).isEqualTo(TextState.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, 0180", "NO_SUCH_NUMBER, 0181", "TAKES_NO_TEXTS, 0182", "OUT_OF_REACH, 0183",
        "BLOCKED, 0184", "FILTERED, 0185", "OUR_SENDER, 0186", "OTHER, 0187", "NO_RECEIPT, 0188", "LATE, 0189",
        "DOWN, 0190", "ANSWER_LOST, 0191", "STOPPED, 0192"})
    void each_outcome_has_its_number_as_the_readme_says(Delivery delivery, String ending) {
        assertThat(delivery.number()).isEqualTo(PhoneNumber.parse("(213) 555-" + ending).orElseThrow());
    }

    @Test
    void a_number_with_an_outcome_keeps_it() throws Exception {
        var number = Delivery.OUT_OF_REACH.number();
        portal.perform(post("/simulator/delivery").param("to", number.e164()).param("delivery", "DELIVERED")
                .with(csrf())).andExpect(status().isSeeOther());
        portal.perform(post("/simulator").param("id", UUID.randomUUID().toString())
                .param("from", number.e164()).param("body", "Help").with(csrf()));
        job(simulator).sendDue();
        assertThat(texts.with(number).getLast().state()).isEqualTo(TextState.UNDELIVERED);
        assertThat(screen(number).select("select")).isEmpty();
        assertThat(screen(number).select(".note").text()).contains("off or out of reach");
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "STOPPED"}, mode = EnumSource.Mode.EXCLUDE)
    void a_code_reaches_a_number_with_an_outcome_so_that_somebody_can_ask_for_help_with_it(Delivery delivery) {
        var id = queueCode(delivery.number());
        job(simulator).sendDue();
        assertThat(texts.with(delivery.number())).filteredOn(text -> text.id() == id).singleElement()
                .extracting(TextMessage::state).isEqualTo(TextState.DELIVERED);
    }

    @Test
    void what_cannot_be_chosen_is_refused() throws Exception {
        portal.perform(post("/simulator/delivery").param("to", "12").param("delivery", "DOWN").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        portal.perform(post("/simulator/delivery").param("to", phone.e164()).param("delivery", "BEAM").with(csrf()))
                .andExpect(status().isBadRequest());
        portal.perform(post("/simulator/delivery").param("to", phone.e164()).param("delivery", "DOWN"))
                .andExpect(status().isForbidden());
        portal.perform(post("/simulator/arrive").param("text", "1")).andExpect(status().isForbidden());
        portal.perform(post("/simulator/run-out").param("text", "1")).andExpect(status().isForbidden());
        assertThat(sql.sql("select count(*) from messaging.simulated_delivery where phone = ?").param(phone.e164())
                .query(Integer.class).single()).isZero();
    }
}
