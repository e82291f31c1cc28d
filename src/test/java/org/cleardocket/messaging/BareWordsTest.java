package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareWordsTest {

    @ParameterizedTest
    @CsvSource({"' Stop. ', STOP", "sí, SI", "ＳＴＯＰ, STOP", "opt-out, OPT OUT", "don’t, DONT", "STOP ❤️, STOP",
        "'stop,   please', STOP PLEASE", "ԴԱԴԱՐԵՑՐԵ՛Ք, ԴԱԴԱՐԵՑՐԵՔ", "إلغاء, الغاء", "रोको!, रोको", "중지, 중지"})
    void only_what_is_said_is_left(String typed, String bare) {
        assertThat(BareWords.of(typed)).isEqualTo(bare);
    }

    @Test
    void signs_alone_say_nothing() {
        assertThat(BareWords.of("¿?… 👍 \u200b")).isEmpty();
    }

    @Test
    void words_are_told_apart_without_spaces_too() {
        assertThat(BareWords.split("STOP TEXTING ME")).isEqualTo(List.of("STOP", "TEXTING", "ME"));
        assertThat(BareWords.split("หยุดส่งข้อความ")).startsWith("หยุด");
        assertThat(BareWords.split("请停止")).contains("停止");
        assertThat(BareWords.split("")).isEmpty();
    }
}
