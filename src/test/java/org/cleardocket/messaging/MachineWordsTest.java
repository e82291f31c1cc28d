package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cleardocket.language.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineWordsTest {

    private static final String OURS = "LA County Records Help: there is an update. Sign in to read it: https://example.org";

    private final MachineWords machines = new MachineWords();

    @ParameterizedTest
    @ValueSource(strings = {"Liked “x”", "liked \"x\"", "Loved “one\ntwo”", "Disliked “x.”", "Laughed at “x”", "Emphasized “a “b” c”",
        "Questioned “Reply STOP to stop, HELP for help.”", "Loved an image", "Reacted 😂 to “x”", "Reacted with ❤️ to “x”",
        "Reacted 👩🏽‍⚖️ to an image", "Removed a like from “x”", "Removed an exclamation from “x”", "Removed 😂 from “x”",
        "\u200a👍🏾\u200b to “\u200ax\u200a”\u200a", "❤️ to “LA County Records Help: there is…”", "👍 removed from “x”",
        "Liked “LA County Records Help: there is an update…", "Le gustó “x”", "Le encantó «x»", "No le gustó “x”", "Le dio risa “x”",
        "Exclamó por “x”", "Dudó sobre “x”", "Reaccionó con 🫡 a “x”", "Eliminó un me gusta de “x”", "👍 a “x”"})
    void a_phones_reaction_is_known_by_its_form(String reaction) {
        assertThat(machines.wrote(reaction, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Curtiu “LA County Records Help: there is an update. Sign in to read it: https://example.org”",
        "Hat „LA County Records Help: there is an update…“ geliked", "A aimé « LA County Records Help: there is an update… »", "赞了“LA County Records Help: there is an update…”",
        "對「LA County Records Help: there is an update…」按讚", "“LA County Records Help: there is an update…”을(를) 좋아함",
        "Đã thích “LA County Records Help: there is an update…”",
        "Понравилось «LA County Records Help: there is an update…»", "أعجبه “LA County Records Help: there is an update…”",
        "“LA County Records Help: there is an update…” को पसंद किया"})
    void a_reaction_in_any_other_language_is_known_by_our_own_words(String reaction) {
        assertThat(machines.wrote(reaction, List.of("something else", OURS))).isTrue();
        assertThat(machines.wrote(reaction, List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m going.",
        "I'm driving with Focus turned on. I’ll see your message when I get where I’m going.",
        "(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.)",
        "I'm driving", "I'm driving right now", "Driving, can't text", "Estoy conduciendo", "Voy manejando.",
        "Estoy conduciendo con No molestar activado. Veré tu mensaje cuando llegue."})
    void a_phone_whose_owner_drives_is_known(String answer) {
        assertThat(machines.wrote(answer, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Automatic reply: I am out until Monday", "Auto-reply: thanks", "This is an automated message.",
        "I am currently out of the office and will respond when I return.", "Out of office", "Respuesta automática: no estoy",
        "Estoy fuera de la oficina hasta el lunes.", "Free Msg: Unable to send message",
        "AT&T Free Msg: the number is not able to get texts", "FreeMsg: Message Blocking is active.", "T-Mobile Msg: your message failed",
        "Message blocking is active", "Number not in service", "The number you have dialed is not in service.",
        "You have 2 new voicemails", "You have a new voice message", "Voicemail from (213) 555-0142: hello", "New voicemail",
        "El número que usted marcó no está en servicio", "Tiene 1 mensaje de voz nuevo", "The mailbox is full",
        "The person you are trying to reach does not accept messages"})
    void an_answer_of_an_absence_and_a_carriers_notice_are_known(String notice) {
        assertThat(machines.wrote(notice, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Liked", "Liked it", "Liked the paper", "Liked “that” very much, thank you", "Loved it!", "👍",
        "😂 he said “no” to me", "I'm driving to the courthouse", "I'm driving, call me at 5", "Estoy manejando, le llamo luego",
        "Я за рулем, позже отправлю документы", "I am out of the office until Monday. Can you call me then?",
        "My old number is not in service, use 213-555-0142", "The number you have is not in service, use this one",
        "you wrote “there is an update”: what is it?", "Me gusta “x”", "喜歡 “x”", "Мне нравится «ваш сайт»", "我正在開車",
        "운전 중입니다", "Я за рулём", "मैं गाड़ी चला रहा हूँ", "自動回覆", "Абонент не я", "ตอบกลับอัตโนมัติ", "您打的電話是我的", "What does “we need papers” mean?", "free message plan here",
        "You have a voicemail from me", "I got an automatic reply from you", "STOP", "“STOP”", "no"})
    void a_persons_own_words_are_theirs(String words) {
        assertThat(machines.wrote(words, List.of(OURS))).isFalse();
    }

    @Test
    void a_question_about_our_own_words_is_a_persons() {
        assertThat(machines.wrote("“LA County Records Help: there is an update” what update?", List.of(OURS))).isFalse();
        assertThat(machines.wrote("I got “LA County Records Help: there is an update” but I cannot sign in at all", List.of(OURS)))
                .isFalse();
    }

    @Test
    void only_words_with_a_public_source_are_a_machines() {
        assertThat(WordFile.read("machines").stringPropertyNames()).extracting(key -> key.substring(0, key.indexOf('.')))
                .containsOnly("all", "en", "es");
    }
}
