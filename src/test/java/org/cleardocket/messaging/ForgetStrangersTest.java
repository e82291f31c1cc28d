package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cleardocket.language.Language;
import org.cleardocket.requests.Requests;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ForgetStrangersTest {

    @Autowired ForgetStrangers forget;
    @Autowired SendTextMessages job;
    @Autowired TextMessages texts;
    @Autowired IncomingTexts incoming;
    @Autowired Requests requests;
    @Autowired TransactionTemplate transaction;
    @Autowired DailyAnswers answers;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;

    private final PhoneNumber phone = Phones.next();

    private long queue(TextTemplate template, Map<String, String> values) {
        return transaction.execute(_ -> texts.queue(new NewText(phone, Language.ENGLISH, template, values)));
    }

    private long queueCode() {
        return queue(TextTemplate.CODE, Map.of("code", "314159"));
    }

    private void forgetAfter(Duration wait) {
        clock.advance(wait);
        forget.forget();
    }

    @Test
    void a_code_is_forgotten_a_day_after_it_was_sent_and_no_other_text_is() {
        var update = queue(TextTemplate.UPDATE, Map.of("link", "https://example.org/s"));
        queueCode();
        job.sendDue();
        forgetAfter(Duration.ofHours(23));
        assertThat(texts.with(phone)).hasSize(2);
        forgetAfter(Duration.ofHours(2));
        assertThat(texts.with(phone)).extracting(TextMessage::id).containsExactly(update);
    }

    @Test
    void a_code_that_is_still_to_be_sent_stays_however_old() {
        var code = queueCode();
        forgetAfter(Duration.ofDays(2));
        assertThat(texts.with(phone)).extracting(TextMessage::id).containsExactly(code);
        job.sendDue();
        forgetAfter(Duration.ofHours(25));
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void whom_we_do_not_know_is_forgotten_when_they_may_be_answered_again() {
        answers.isFirst(phone, TextTemplate.UNKNOWN_NUMBER, clock.instant());
        forgetAfter(Duration.ofHours(23));
        assertThat(answered()).isEqualTo(1);
        forgetAfter(Duration.ofHours(2));
        assertThat(answered()).isZero();
    }

    @Test
    void what_strangers_wrote_is_forgotten_after_a_month_with_what_they_were_told_and_no_sooner() {
        var text = new IncomingText("SM" + UUID.randomUUID(), phone, "Who is this?");
        incoming.receive(text);
        job.sendDue();
        forgetAfter(Duration.ofDays(29));
        incoming.receive(text);
        assertThat(texts.with(phone)).as("it came before").hasSize(2);
        forgetAfter(Duration.ofDays(2));
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void what_people_wrote_whom_we_know_stays() {
        KnownPeople.ask(requests, phone);
        incoming.receive(new IncomingText("SM" + UUID.randomUUID(), phone, "Hello"));
        forgetAfter(Duration.ofDays(31));
        assertThat(texts.with(phone)).hasSize(1);
    }

    private int answered() {
        return sql.sql("select count(*) from messaging.answered where phone = ?").param(phone.e164())
                .query(Integer.class).single();
    }
}
