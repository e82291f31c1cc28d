package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class QueueTextTest {

    private static final Language SPANISH = new Language("es", "Español", false);

    @Autowired TextMessages texts;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @Autowired Outbox outbox;
    @Autowired Stops stops;
    @Autowired Outcomes outcomes;
    @Autowired MessagingSettings settings;
    @Autowired Clock clock;

    private final PhoneNumber phone = Phones.next();

    private long queue(NewText text) {
        return transaction.execute(_ -> texts.queue(text));
    }

    private void send(SmsGateway gateway) {
        var senders = new Senders(List.of(gateway));
        new SendTextMessages(outbox, outcomes, new Outages(sql, senders), senders, settings, clock).sendDue();
    }

    private NewText update() {
        return new NewText(phone, Language.ENGLISH, TextTemplate.UPDATE, Map.of("link", "https://example.org/s"));
    }

    private NewText code() {
        return new NewText(phone, SPANISH, TextTemplate.CODE, Map.of("code", "271828"));
    }

    @Test
    void a_promise_needs_the_transaction_of_what_it_is_about() {
        assertThatThrownBy(() -> texts.queue(update())).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void a_promise_is_gone_with_its_transaction() {
        transaction.executeWithoutResult(all -> {
            texts.queue(update());
            all.setRollbackOnly();
        });
        assertThat(texts.with(phone)).isEmpty();
    }

    @Test
    void a_text_is_kept_in_the_persons_language() {
        assertThat(texts.draft(TextTemplate.CODE, SPANISH, Map.of("code", "271828")).body()).isEqualTo(
                "LA County Records Help: su clave es 271828. No la comparta con nadie.");
        queue(update());
        assertThat(texts.with(phone)).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo(texts.preview(update()));
            assertThat(text.state()).isEqualTo(TextState.QUEUED);
            assertThat(text.incoming()).isFalse();
            assertThat(text.problem()).isNull();
        });
    }

    @Test
    void a_code_is_never_shown_and_not_kept_longer_than_needed() {
        var id = queue(code());
        assertThat(texts.with(phone)).singleElement().extracting(TextMessage::body).asString()
                .contains("••••••").doesNotContain("271828");
        var gateway = new FakeGateway();
        send(gateway);
        assertThat(gateway.calls(id)).isOne();
        assertThat(sql.sql("select body from messaging.outgoing where id = ?").param(id).query(String.class).single())
                .isEmpty();
        assertThat(texts.with(phone)).singleElement().extracting(TextMessage::body).asString().contains("••••••");
    }

    @Test
    void a_stop_is_confirmed_before_anything_else_goes_out_and_only_within_five_minutes() {
        var id = queue(new NewText(phone, Language.ENGLISH, TextTemplate.STOPPED, Map.of()));
        assertThat(sql.sql("select urgent and expires_at = due_at + interval '5 minutes' from messaging.outgoing "
                + "where id = ?").param(id).query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_stopped_number_gets_nothing_and_the_text_is_kept_as_suppressed() {
        stops.add(phone, "STOP");
        assertThat(texts.stopped(phone)).isTrue();
        var id = queue(update());
        var gateway = new FakeGateway();
        send(gateway);
        assertThat(gateway.calls(id)).isZero();
        assertThat(texts.with(phone)).singleElement().extracting(TextMessage::state).isEqualTo(TextState.SUPPRESSED);
    }

    @Test
    void a_text_in_a_log_gives_away_neither_code_nor_number() {
        assertThat(code()).hasToString("CODE to " + phone);
        assertThat(code().toString()).doesNotContain("271828").doesNotContain(phone.e164());
    }

    @Test
    void a_draft_says_what_a_text_would_cost_and_why_it_may_not_go() {
        var draft = texts.draft(TextTemplate.MESSAGE, Language.ENGLISH,
                Map.of("words", "Your café is near the court", "phone", "(213) 555-0142"));
        assertThat(draft.size().alphabet()).isEqualTo(Segments.Alphabet.GSM_7);
        assertThat(draft.price()).isEqualTo(settings.pricePerPart());
        assertThat(draft.findings()).containsExactly(new TextFinding.ForbiddenWord("court"));
        assertThat(draft.isFit()).isFalse();

        var special = texts.draft(TextTemplate.MESSAGE, SPANISH,
                Map.of("words", "Venga aquí, por aquí y por acá", "phone", "(213) 555-0142"));
        assertThat(special.special()).containsExactly("í", "á");
        assertThat(special.price()).isEqualTo(2 * settings.pricePerPart());
        assertThat(special.findings()).containsExactly(new TextFinding.TooManyParts(2, 1));
    }

    @Test
    void the_values_are_those_of_the_template_and_of_its_kinds() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                new NewText(phone, SPANISH, TextTemplate.CODE, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new NewText(phone, SPANISH, TextTemplate.CODE, Map.of("code", "1", "name", "x")));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new NewText(phone, SPANISH, TextTemplate.CODE, Map.of("code", "1\nreply YES")));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new NewText(phone, SPANISH, TextTemplate.CODE, Map.of("code", "Rosa Ejemplo")));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewText(phone, SPANISH, TextTemplate.MESSAGE,
                Map.of("words", "first line\nsecond line", "phone", "")));
    }
}
