package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleardocket.language.Language;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NearStopsTest {

    @Autowired NearStops nearStops;

    @ParameterizedTest
    @ValueSource(strings = {"STPO", "stpo", "stopp", "sto", "stop it please", "don't stop", "unsuscribe", "cansel",
        "can you please stop sending me these", "I want to cancel these", "stop, and cancel my case",
        "cancel my appointment reminders", "cancelar los avisos de mi cita", "quiero cancelar",
        "Hi, this is Pat, I lost my phone. Do not text me at this number, it belongs to my sister now",
        "para de mandar", "altos", "ya no me manden", "请停止发短信", "หยุดส่งข้อความได้ไหม", "стоп же"})
    void what_may_be_meant_as_a_stop_is_noticed(String words) {
        assertThat(nearStops.in(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "👍", "hello", "and", "yesterday", "helpful", "Can I still send the paper on Monday?",
        "Para cuándo?", "no", "gracias", "I work until late and get off when the week is at its end, so call then",
        "谢谢", "спасибо", "ok", "I want to cancel my ticket", "I want to cancel my case",
        "quiero cancelar mi cita", "cancelar cita", "quiero cancelar mi caso", "no, mi cita", "stop my case please"})
    void what_is_something_else_is_not(String words) {
        assertThat(nearStops.in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"stop it please, en", "para de mandar, es", "стоп же, en"})
    void it_is_asked_about_in_its_language_where_that_is_offered(String words, String tag) {
        assertThat(nearStops.in(words)).get().extracting(Language::tag).isEqualTo(tag);
    }

    @Test
    void a_very_long_message_is_a_story() {
        assertThat(nearStops.in("stop ".repeat(640))).isEmpty();
    }
}
