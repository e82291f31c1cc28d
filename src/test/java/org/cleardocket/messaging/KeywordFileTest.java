package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that people may text, in the languages of the portal and in those to come. */
class KeywordFileTest {

    private static final Set<String> ORDERS = Set.of("stop", "start", "help", "status");

    /** What people answer to a question: yes, no, fine, thanks, wait, never, enough, that is right. */
    private static final String EVERYDAY = """
            no, ok, okay, fine, sure, thanks, wait, never, enough, maybe, today, hello, vale, bueno, claro, nunca, espere,
            是, 不, 不是, 好, 對, 对, 謝謝, 谢谢, 等等, այո, ոչ, լավ, 네, 예, 아니요, 아니, 괜찮아요, 잠깐만, 그만, có, không,
            vâng, dạ, đúng, dung, được, khong, oo, opo, hindi, tama, tama na, sige, да, нет, хорошо, ладно, никогда, نعم,
            لا, حسنا, أبدا, ابدا, بله, نه, باشه, حالا, هرگز, បាទ, ចាស, ទេ, ใช่, ไม่, ครับ, ค่ะ, รอ, はい, いいえ, 大丈夫, हाँ,
            हां, नहीं, ठीक है, रुको, रुकिए""";

    @Test
    void each_language_of_the_county_has_words_for_each_order() {
        var kinds = KeywordFile.read().stream().collect(Collectors.groupingBy(KeywordFile.Entry::tag,
                Collectors.mapping(KeywordFile.Entry::kind, Collectors.toSet())));
        assertThat(kinds).containsOnlyKeys("en", "es", "zh-Hant", "zh-Hans", "hy", "ko", "vi", "tl", "ru", "ar", "fa",
                "km", "th", "ja", "hi");
        assertThat(kinds.values()).allSatisfy(kind -> assertThat(kind)
                .containsAll(ORDERS).contains("stop.sentences")
                .contains("near", "wrong", "ask.when", "ask.number", "ask.withdraw", "ask.who", "ask.help", "ask.papers")
                .isSubsetOf("stop", "stop.sentences", "start", "yes", "help", "status", "courtesy", "near", "wrong",
                        "ask.when", "ask.number", "ask.appointment", "ask.withdraw", "ask.who", "ask.help", "ask.papers",
                        "texts"));
    }

    @Test
    void no_words_mean_two_things_even_in_two_languages() {
        Map<String, Set<String>> meanings = new HashMap<>();
        KeywordFile.read().forEach(entry -> meanings.computeIfAbsent(entry.bare(), _ -> new TreeSet<>())
                .add(entry.kind().replace(".sentences", "")));
        assertThat(meanings).allSatisfy((words, meaning) -> assertThat(meaning).as(words).hasSize(1));
        assertThat(meanings).doesNotContainKey("");
    }

    @Test
    void no_order_is_what_somebody_answers_to_a_question() {
        var orders = KeywordFile.read().stream().filter(entry -> !entry.kind().equals("courtesy"))
                .map(KeywordFile.Entry::bare).toList();
        assertThat(Stream.of(EVERYDAY.split(",")).map(BareWords::of)).isNotEmpty()
                .allSatisfy(word -> assertThat(orders).doesNotContain(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT-OUT"})
    void what_the_rule_and_the_carriers_name_is_there(String word) {
        assertThat(KeywordFile.read()).filteredOn(entry -> entry.bare().equals(BareWords.of(word)))
                .extracting(KeywordFile.Entry::kind).containsOnly("stop");
    }
}
