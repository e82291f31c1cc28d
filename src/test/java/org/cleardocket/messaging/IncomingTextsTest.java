package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class IncomingTextsTest {

    private static final Language SPANISH = new Language("es", "Español", false);

    @Autowired IncomingTexts incoming;
    @Autowired TextMessages texts;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditLog audit;

    private final PhoneNumber phone = Phones.next();

    private void say(String body) {
        incoming.receive(new IncomingText(UUID.randomUUID().toString(), phone, body));
    }

    private void textBefore(Language language) {
        transaction.executeWithoutResult(_ -> texts.queue(
                new NewText(phone, language, TextTemplate.UPDATE, Map.of("link", "https://example.org/s"))));
    }

    private List<String> answers() {
        return texts.with(phone).stream().filter(text -> !text.incoming())
                .map(TextMessage::body).filter(body -> !body.contains("example.org")).toList();
    }

    private String wording(Language language, TextTemplate template) {
        var values = template == TextTemplate.HELP ? Map.of("phone", "(323) 760-6763") : Map.<String, String>of();
        return texts.preview(new NewText(phone, language, template, values));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop. ", "STOP!!", "\"stop\"", "STOPALL", "stop all", "UNSUBSCRIBE",
        "CANCEL", "End", "quit", "REVOKE", "optout", "opt-out", "opt out", "ALTO", "¡Alto!", "parar", "CANCELAR",
        "ＳＴＯＰ"})
    void every_word_for_stop_is_obeyed_at_once(String word) {
        say(word);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ending", "yesterday", "don't stop", "stop it please", "I want to cancel my ticket",
        "endless", "si claro", "altos", "information", "helpful", "no", "", "?", "👍", "sta\0rt now"})
    void a_near_miss_does_nothing_but_stay_in_the_conversation(String words) {
        say(words);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(texts.with(phone)).singleElement().satisfies(text -> {
            assertThat(text.incoming()).isTrue();
            assertThat(text.state()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "yes", "Unstop", "INICIO", "si", "SÍ", "sí."})
    void every_word_for_start_opens_the_number_again(String word) {
        say("STOP");
        say(word);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(answers()).hasSize(2).last().isEqualTo(wording(Language.ENGLISH, TextTemplate.STARTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "¿Ayuda?"})
    void help_is_answered(String word) {
        textBefore(SPANISH);
        say(word);
        assertThat(answers()).containsExactly(wording(SPANISH, TextTemplate.HELP));
    }

    @Test
    void stop_suppresses_what_is_queued_and_is_answered_once_in_the_last_language() {
        textBefore(Language.ENGLISH);
        textBefore(SPANISH);
        say("stop");
        say("stop");
        textBefore(SPANISH);
        assertThat(texts.with(phone)).filteredOn(text -> text.body().contains("example.org")).hasSize(3)
                .allMatch(text -> text.state() == TextState.SUPPRESSED);
        assertThat(texts.with(phone)).filteredOn(text -> text.state() == TextState.QUEUED)
                .singleElement().extracting(TextMessage::body).isEqualTo(wording(SPANISH, TextTemplate.STOPPED));
    }

    @Test
    void someone_we_never_wrote_to_is_answered_in_the_language_of_the_word() {
        say("ayuda");
        assertThat(answers()).containsExactly(wording(SPANISH, TextTemplate.HELP));
    }

    @Test
    void a_message_that_comes_again_changes_nothing() {
        var stop = new IncomingText("SM" + UUID.randomUUID(), phone, "STOP");
        incoming.receive(stop);
        say("START");
        incoming.receive(stop);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).hasSize(2);
    }

    @Test
    void stop_and_start_stand_in_the_audit_log_once_and_without_the_number() {
        for (var word : List.of("START", "STOP", "stop", "START", "HELP")) {
            say(word);
        }
        var lines = texts.with(phone).stream().filter(TextMessage::incoming)
                .flatMap(text -> audit.about("text:" + text.id()).stream()).toList();
        assertThat(lines).extracting(AuditEntry::action).containsExactly("messaging.stopped", "messaging.started");
        assertThat(lines).extracting(AuditEntry::actor).containsOnly(Actor.RESIDENT);
        assertThat(lines.toString()).doesNotContain(phone.e164().substring(2));
    }

    @Test
    void sixteen_hundred_emoji_are_kept() {
        say("👍".repeat(1600));
        assertThat(texts.with(phone)).singleElement().extracting(TextMessage::body).isEqualTo("👍".repeat(1600));
    }
}
