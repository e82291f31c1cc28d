package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.cleardocket.requests.Requests;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@RecordApplicationEvents
class IncomingTextsTest {

    private static final Language SPANISH = new Language("es", "Español", false);
    private static final int TIMES = 8;

    @Autowired IncomingTexts incoming;
    @Autowired Inbox inbox;
    @Autowired TextReader reader;
    @Autowired Stops stops;
    @Autowired Answers answering;
    @Autowired Correspondents correspondents;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TextMessages texts;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditLog audit;
    @Autowired Requests requests;
    @Autowired SettableClock clock;
    @Autowired ApplicationEvents events;

    private final PhoneNumber phone = Phones.next();

    private void say(String body) {
        incoming.receive(new IncomingText(UUID.randomUUID().toString(), phone, body));
    }

    private void sendPictures(String body, int media) {
        incoming.receive(new IncomingText(UUID.randomUUID().toString(), phone, body, media));
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
        var all = Map.of("phone", "(323) 760-6763", "link", "http://localhost:8080/" + language.tag() + "/follow");
        var values = new HashMap<>(all);
        values.keySet().retainAll(template.placeholders().stream().map(Placeholder::key).toList());
        return texts.draft(template, language, values).body();
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
    @ValueSource(strings = {"please stop", "Stop, please!", "Thank you. Unsubscribe please", "please stop texting me",
        "pls stop texting me", "No more texts.", "LEAVE ME ALONE", "don’t text me", "dont text me anymore",
        "Ya no me manden mensajes", "ya no me envien mensajes por favor", "No quiero más mensajes, gracias", "STOP 🛑",
        "停止", "不要再发短信", "문자 그만 보내세요", "더 이상 문자 보내지 마세요", "Стоп", "не пишите мне больше!",
        "ԴԱԴԱՐԵՑՐԵ՛Ք", "ngừng", "NGUNG", "itigil", "إلغاء", "الغاء", "توقف", "پیام نمی‌خواهم", "ឈប់", "หยุด", "ストップ",
        "रोको", "बंद करें"})
    void whatever_leaves_no_doubt_is_a_stop_in_any_language(String words) {
        say(words);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).singleElement().isIn(wording(Language.ENGLISH, TextTemplate.STOPPED),
                wording(SPANISH, TextTemplate.STOPPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ending", "yesterday", "endless", "si claro", "information", "helpful", "no", "", "?", "👍",
        "yes please", "sta\0rt now", "and", "I will come to your office at the end of next month"})
    void what_is_no_order_does_nothing_but_stay_in_the_conversation(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(texts.with(phone)).singleElement().satisfies(text -> {
            assertThat(text.incoming()).isTrue();
            assertThat(text.state()).isNull();
        });
        assertThat(events.stream(TextReceived.class)).containsExactly(
                new TextReceived(texts.with(phone).getFirst().id(), phone, true));
    }

    @Test
    void what_may_be_a_stop_is_asked_about_once_a_day_and_read_by_a_colleague_each_time() {
        KnownPeople.ask(requests, phone);
        say("don't stop");
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.DID_YOU_MEAN_STOP));
        clock.advance(Duration.ofHours(25));
        say("para de mandar");
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(answers()).hasSize(2);
        assertThat(events.stream(TextReceived.class)).hasSize(2).noneMatch(TextReceived::mayAnswer);
    }

    @Test
    void who_was_asked_and_comes_as_near_to_a_stop_again_is_taken_at_their_word() {
        KnownPeople.ask(requests, phone);
        say("don't stop");
        say("STPO");
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).last().isEqualTo(wording(Language.ENGLISH, TextTemplate.STOPPED));
        say("STPO");
        assertThat(answers()).hasSize(2);
    }

    @Test
    void what_came_near_to_a_stop_before_a_start_counts_no_more() {
        KnownPeople.ask(requests, phone);
        say("don't stop");
        say("START");
        say("STPO");
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(answers()).last().isEqualTo(wording(Language.ENGLISH, TextTemplate.DID_YOU_MEAN_STOP));
        say("STPO");
        assertThat(texts.stopped(phone)).as("it counts anew").isTrue();
        say("START");
        say("don't stop");
        assertThat(texts.stopped(phone)).isFalse();
    }

    @Test
    void after_a_start_a_yes_is_no_answer_to_the_question_before() {
        KnownPeople.ask(requests, phone);
        say("don't stop");
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone, "START", 0, CarrierKeyword.START));
        say("yes");
        assertThat(texts.stopped(phone)).isFalse();
    }

    @Test
    void the_question_is_in_the_language_of_the_word_unless_we_wrote_in_another() {
        say("para de mandar");
        say("STPO");
        assertThat(answers()).containsExactly(wording(SPANISH, TextTemplate.DID_YOU_MEAN_STOP),
                wording(SPANISH, TextTemplate.STOPPED));
    }

    @ParameterizedTest
    @CsvSource({"ALTO, es, STOPPED", "alto por favor, es, STOPPED", "STOP, en, STOPPED", "توقف, en, STOPPED",
        "停止, en, STOPPED", "ayuda, es, HELP", "HELP, en, HELP", "inicio, es, STARTED", "START, en, STARTED"})
    void a_word_of_one_language_is_answered_in_it(String word, String tag, TextTemplate answer) {
        textBefore(Language.ENGLISH);
        say(word);
        assertThat(answers()).containsExactly(wording(tag.equals("es") ? SPANISH : Language.ENGLISH, answer));
    }

    @ParameterizedTest
    @CsvSource({"STOP, STOPPED", "HELP, HELP", "START, STARTED", "停止, STOPPED", "توقف, STOPPED"})
    void a_word_of_everybody_is_answered_in_the_language_in_which_we_wrote(String word, TextTemplate answer) {
        textBefore(SPANISH);
        say(word);
        assertThat(answers()).containsExactly(wording(SPANISH, answer));
    }

    @Test
    void orders_are_not_for_colleagues_but_a_yes_to_no_question_of_ours_may_be() {
        KnownPeople.ask(requests, phone);
        for (var order : List.of("HELP", "STATUS", "STOP", "START")) {
            say(order);
        }
        assertThat(events.stream(TextReceived.class)).isEmpty();
        say("Yes");
        assertThat(events.stream(TextReceived.class)).hasSize(1);
        say("START");
        assertThat(events.stream(TextReceived.class)).hasSize(1);
    }

    @Test
    void a_number_we_do_not_know_is_told_so_once_a_day_and_nobody_reads_it() {
        say("Hello?");
        say("Who is this?");
        say("STATUS");
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.UNKNOWN_NUMBER));
        clock.advance(Duration.ofHours(25));
        textBefore(SPANISH);
        say("Hello?");
        assertThat(answers()).hasSize(2).last().isEqualTo(wording(SPANISH, TextTemplate.UNKNOWN_NUMBER));
        assertThat(events.stream(TextReceived.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Hola, es", "buenas tardes, es", "Hola? quien anda ahi, es", "Hello, en", "Holanda, en"})
    void a_greeting_of_a_number_we_do_not_know_is_answered_in_its_language(String words, String tag) {
        say(words);
        assertThat(answers()).containsExactly(wording(tag.equals("es") ? SPANISH : Language.ENGLISH,
                TextTemplate.UNKNOWN_NUMBER));
    }

    @Test
    void of_a_number_we_do_not_know_help_and_start_are_answered_once_a_day_and_each_stop_is() {
        for (var times = 0; times < 3; times++) {
            say("HELP");
            say("STOP");
            say("START");
        }
        var stopped = wording(Language.ENGLISH, TextTemplate.STOPPED);
        var started = wording(Language.ENGLISH, TextTemplate.STARTED);
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.HELP), stopped, started, stopped,
                started, stopped, started);
        assertThat(texts.stopped(phone)).isFalse();
        clock.advance(Duration.ofHours(25));
        say("HELP");
        assertThat(answers()).hasSize(8);
    }

    @Test
    void a_start_of_a_number_we_do_not_know_that_changes_nothing_is_answered_once_a_day() {
        say("START");
        say("Unstop");
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.STARTED));
        clock.advance(Duration.ofHours(25));
        say("START");
        assertThat(answers()).hasSize(2);
    }

    @Test
    void a_yes_of_somebody_who_gets_texts_is_no_order() {
        say("Yes");
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.UNKNOWN_NUMBER));
        KnownPeople.ask(requests, phone);
        say("sí");
        assertThat(answers()).hasSize(1);
        assertThat(events.stream(TextReceived.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "STATUS"})
    void who_has_said_stop_and_asks_hears_how_to_undo_it(String word) {
        KnownPeople.ask(requests, phone);
        say("STOP");
        say(word);
        say(word);
        var help = wording(Language.ENGLISH, TextTemplate.HELP_STOPPED);
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.STOPPED), help, help);
        stops.add(phone, "STOP");
        assertThat(texts.with(phone)).filteredOn(text -> !text.incoming())
                .allMatch(text -> text.state() == TextState.QUEUED);
        assertThat(texts.stopped(phone)).isTrue();
    }

    @Test
    void answers_to_help_and_start_claim_nothing_about_whose_number_it_is() {
        for (var language : List.of(Language.ENGLISH, SPANISH)) {
            for (var answer : List.of(TextTemplate.HELP, TextTemplate.HELP_STOPPED, TextTemplate.STARTED)) {
                assertThat(wording(language, answer)).doesNotContainIgnoringCase("your request")
                        .doesNotContainIgnoringCase("a request you").doesNotContainIgnoringCase("su solicitud")
                        .doesNotContainIgnoringCase("una solicitud que usted");
            }
        }
    }

    @Test
    void what_was_said_is_kept_to_the_letter_and_no_longer_than_anybody_reads() {
        say(" ¡Alto, por favor! ");
        say("start" + "👍".repeat(500));
        assertThat(texts.stopsOf(phone)).extracting(StopChange::word)
                .containsExactly(" ¡Alto, por favor! ", "start" + "👍".repeat(157));
    }

    @Test
    void whom_we_know_gets_help_as_often_as_they_ask() {
        KnownPeople.ask(requests, phone);
        say("HELP");
        say("HELP");
        assertThat(answers()).hasSize(2);
    }

    @Test
    void a_stopped_number_gets_no_answer_we_were_not_asked_for() {
        say("STOP");
        say("Hello?");
        say("STPO");
        sendPictures("", 2);
        assertThat(texts.with(phone)).filteredOn(text -> !text.incoming()).singleElement()
                .extracting(TextMessage::body).isEqualTo(wording(Language.ENGLISH, TextTemplate.STOPPED));
    }

    @Test
    void of_messages_that_come_at_the_same_moment_one_is_answered() throws Exception {
        atOnce(() -> say("Hello?"));
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).hasSize(TIMES);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void one_message_that_comes_many_times_at_the_same_moment_is_kept_and_obeyed_once() throws Exception {
        var help = new IncomingText("SM" + UUID.randomUUID(), phone, "HELP");
        atOnce(() -> incoming.receive(help));
        assertThat(texts.with(phone)).hasSize(2);
    }

    private static void atOnce(Runnable message) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(TIMES, Executors.callable(message)))) {
                done.get();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"STATUS, en", "status please, en", "Estado, es", "¿Novedades?, es", "状态, en"})
    void status_is_answered_neutrally(String word, String tag) {
        KnownPeople.ask(requests, phone);
        say(word);
        var language = tag.equals("es") ? SPANISH : Language.ENGLISH;
        assertThat(answers()).containsExactly(wording(language, TextTemplate.STATUS_NOTHING));
    }

    @Test
    void pictures_are_refused_once_a_day_and_colleagues_see_that_there_were_some() {
        KnownPeople.ask(requests, phone);
        sendPictures("Here it is", 1);
        sendPictures("", 2);
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.NO_PICTURES));
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).extracting(TextMessage::body)
                .containsExactly("Here it is [1 picture, not kept]", "[2 pictures, not kept]");
        assertThat(events.stream(TextReceived.class)).hasSize(2);
    }

    @Test
    void an_order_with_a_picture_is_obeyed() {
        KnownPeople.ask(requests, phone);
        sendPictures("stop", 1);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.STOPPED));
    }

    @Test
    void a_picture_of_somebody_we_do_not_know_gets_the_answer_that_anything_gets() {
        sendPictures("", 1);
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.UNKNOWN_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Liked “Reply STOP to stop, HELP for help.”", "👍 to “Reply STOP to stop”", "Loved “STOP”",
        "Le gustó “Para no recibir mensajes: STOP.”", "Removed a like from “STOP”",
        "I’m driving with Focus turned on. I’ll see your message when I get where I’m going.",
        "Automatic reply: I am out of the office. To stop these messages reply STOP.",
        "Free Msg: Unable to send message - Message Blocking is active."})
    void what_a_machine_wrote_stays_in_the_conversation_and_nothing_comes_of_it(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(texts.with(phone)).singleElement().extracting(TextMessage::body).isEqualTo(words);
        assertThat(events.stream(TextReceived.class)).isEmpty();
    }

    @Test
    void a_reaction_is_no_answer_to_our_question_and_opens_no_stopped_number() {
        KnownPeople.ask(requests, phone);
        say("don't stop");
        say("👍 to “" + wording(Language.ENGLISH, TextTemplate.DID_YOU_MEAN_STOP) + "”");
        assertThat(texts.stopped(phone)).isFalse();
        say("STOP");
        say("Liked “" + wording(Language.ENGLISH, TextTemplate.STOPPED) + "”");
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).hasSize(2);
    }

    @Test
    void a_machine_of_a_number_we_do_not_know_gets_no_answer() {
        say("This is an automated response.");
        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Liked it, thank you", "Liked", "Loved every minute of it", "Questioned by whom?",
        "I'm driving to your office now", "👍", "I liked “the paper” that you sent, is it mine?"})
    void a_persons_own_words_are_read_though_they_begin_as_a_machines_do(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(events.stream(TextReceived.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove me", "Please remove me.", "no more", "NO MORE!!", "ya no", "Ya no, por favor", "no más",
        "BAJA", "fin", "Salir", "terminar", "Deme de baja, por favor", "ya estuvo",
        "wrong number", "Sorry, wrong number", "Hi! You have the wrong number.", "número equivocado", "不用了", 
        "больше не надо", "не тот номер", "필요 없어요", "nhầm số", "maling numero", "رقم خطأ", "شماره اشتباه است", "ខុសលេខ",
        "ผิดเบอร์", "番号違いです", "गलत नंबर", "սխալ համար"})
    void what_may_mean_no_more_texts_is_asked_about_and_a_yes_or_the_same_again_stops_them(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(answers()).hasSize(1);
        say("Yes, please");
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(texts.stopsOf(phone)).singleElement().extracting(StopChange::word).isEqualTo("Yes, please");
        say("START");
        clock.advance(Duration.ofHours(25));
        say(words);
        say(words);
        assertThat(texts.stopped(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have no more papers", "no more questions from me, thanks", "ya no tengo papeles",
        "The wrong number is on my docket", "He had no more cases"})
    void such_words_within_a_sentence_are_something_else(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no quiero que me escriban", "ya no me manden nada", "No me vuelvan a escribir",
        "detengan los mensajes", "Cancelen los mensajes, por favor", "ya no quiero textos", "no mas textos",
        "no me manden mas textos", "no quiero textos", "quítenme de su lista", "déjenme de molestar", "Deténganse!",
        "dejen de escribirme", "No me escriban"})
    void what_leaves_no_doubt_in_spanish_is_a_stop_and_is_answered_in_spanish(String words) {
        say(words);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).containsExactly(wording(SPANISH, TextTemplate.STOPPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ese no es mi número", "No soy la persona que buscan", "equivocado"})
    void a_wrong_number_in_spanish_is_one(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(events.stream(WrongNumber.class)).hasSize(1);
        assertThat(answers()).containsExactly(wording(SPANISH, TextTemplate.DID_YOU_MEAN_STOP));
    }

    @Test
    void a_yes_to_anything_else_we_asked_is_no_stop() {
        KnownPeople.ask(requests, phone);
        say("remove me");
        textBefore(Language.ENGLISH);
        say("yes");
        assertThat(texts.stopped(phone)).isFalse();
        say("remove me");
        clock.advance(Duration.ofHours(25));
        say("START");
        say("yes");
        assertThat(texts.stopped(phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I revoke my consent", "remove me from your list", "do not contact me", "I want no more texts"})
    void what_a_reasonable_person_understands_as_a_stop_is_one(String words) {
        say(words);
        assertThat(texts.stopped(phone)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"When will I hear?|ASKED_WHEN", "hello, any news on this?|ASKED_WHEN",
        "I need to change my number|ASKED_FOR_OTHER_NUMBER", "withdraw|ASKED_TO_WITHDRAW",
        "cancel my request|ASKED_TO_WITHDRAW", "Who is this?|HELP", "help me|HELP", "What documents do you need?|ASKED_ABOUT_PAPERS"})
    void a_question_gets_one_plain_answer_a_day_and_a_colleague_reads_it_each_time(String words, TextTemplate answer) {
        KnownPeople.ask(requests, phone);
        say(words);
        say(words);
        assertThat(texts.with(phone)).filteredOn(text -> !text.incoming()).extracting(TextMessage::body)
                .containsExactly(wording(Language.ENGLISH, answer));
        assertThat(events.stream(TextReceived.class)).hasSize(2).noneMatch(TextReceived::mayAnswer);
        assertThat(texts.stopped(phone)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"¿Cuándo me van a avisar?|ASKED_WHEN", "quiero cambiar mi número|ASKED_FOR_OTHER_NUMBER",
        "cancelar mi solicitud|ASKED_TO_WITHDRAW", "¿Quién es?|HELP", "ayúdeme|HELP", "¿Cuándo voy a tener respuesta?|ASKED_WHEN",
        "¿Quién me está escribiendo?|HELP", "me cambiaron el número|ASKED_FOR_OTHER_NUMBER", "ocupo ayuda|HELP", "¿Qué papeles necesitan?|ASKED_ABOUT_PAPERS"})
    void a_question_in_spanish_is_answered_in_spanish(String words, TextTemplate answer) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(texts.with(phone)).filteredOn(text -> !text.incoming()).extracting(TextMessage::body)
                .containsExactly(wording(SPANISH, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"quiero cancelar mi cita|es|ASKED_ABOUT_APPOINTMENT",
        "no, mi cita|es|ASKED_ABOUT_APPOINTMENT", "cancelar cita|es|ASKED_ABOUT_APPOINTMENT",
        "quiero cancelar mi caso|es|ASKED_TO_WITHDRAW", "parar mi trámite|es|ASKED_TO_WITHDRAW",
        "I want to cancel my case|en|ASKED_TO_WITHDRAW", "stop my request|en|ASKED_TO_WITHDRAW",
        "Cancel my appointment please|en|ASKED_ABOUT_APPOINTMENT"})
    void who_cancels_something_else_than_texts_keeps_them(String words, String tag, TextTemplate answer) {
        KnownPeople.ask(requests, phone);
        say(words);
        say(words);
        assertThat(answers()).containsExactly(wording(tag.equals("es") ? SPANISH : Language.ENGLISH, answer));
        say(tag.equals("es") ? "ya no" : "no more");
        assertThat(texts.stopped(phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你是誰?", "你是谁", "ով եք", "누구세요?", "bạn là ai", "sino ito", "кто это?", "من أنت؟", "شما کی هستید؟",
        "អ្នកណា", "ใคร", "誰ですか", "आप कौन हैं?"})
    void who_asks_who_we_are_is_told_in_any_language(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.HELP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wrong number, stop texting me", "Wrong number. STOP!", "remove me, I don't want texts", "ya no, alto",
        "Número equivocado. No me escriban más."})
    void a_near_stop_beside_a_plain_one_is_obeyed(String words) {
        KnownPeople.ask(requests, phone);
        say(words);
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(answers()).hasSize(1);
        assertThat(events.stream(WrongNumber.class).count()).isEqualTo(words.matches("(?i)(wrong|número).*") ? 1 : 0);
    }

    @Test
    void a_question_beside_a_stop_hides_it_not() {
        KnownPeople.ask(requests, phone);
        say("who is this? stop texting me");
        assertThat(answers()).containsExactly(wording(Language.ENGLISH, TextTemplate.DID_YOU_MEAN_STOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "yes", "Unstop", "INICIO", "INICIAR", "empezar", "Reanudar", "activar por favor", "si", "SÍ", "sí."})
    void every_word_for_start_opens_the_number_again(String word) {
        say("STOP");
        say(word);
        assertThat(texts.stopped(phone)).isFalse();
        assertThat(answers()).hasSize(2).last().isIn(wording(Language.ENGLISH, TextTemplate.STARTED),
                wording(SPANISH, TextTemplate.STARTED));
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

    /** The same portal, where this many tries come to the end and are undone for another transaction. */
    private IncomingTexts inTheWay(int tries) {
        var left = new AtomicInteger(tries);
        return new IncomingTexts(inbox, reader, stops, answering, correspondents, audit, publisher,
                new TransactionOperations() {
                    @Override
                    public <T> T execute(TransactionCallback<T> action) {
                        return transaction.execute(status -> {
                            var done = action.doInTransaction(status);
                            if (left.getAndDecrement() > 0) {
                                throw new CannotAcquireLockException("deadlock detected");
                            }
                            return done;
                        });
                    }
                }, clock);
    }

    @Test
    void a_message_that_meets_another_transaction_is_taken_in_all_the_same() {
        KnownPeople.ask(requests, phone);
        var text = new IncomingText("SM" + UUID.randomUUID(), phone, "Hello?");
        inTheWay(IncomingTexts.TRIES - 1).receive(text);
        assertThat(texts.with(phone)).hasSize(1);
    }

    @Test
    void what_is_in_the_way_for_good_is_left_to_the_carriers_next_try() {
        var text = new IncomingText("SM" + UUID.randomUUID(), phone, "STOP");
        assertThatThrownBy(() -> inTheWay(IncomingTexts.TRIES).receive(text))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(texts.with(phone)).isEmpty();
        assertThat(texts.stopped(phone)).isFalse();
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
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).singleElement()
                .extracting(TextMessage::body).isEqualTo("👍".repeat(1600));
    }

    @Test
    void what_is_longer_than_any_phone_sends_is_cut_between_two_characters() {
        say('a' + "👍".repeat(5000));
        assertThat(texts.with(phone)).filteredOn(TextMessage::incoming).singleElement()
                .extracting(TextMessage::body).isEqualTo('a' + "👍".repeat(1599));
    }
}
