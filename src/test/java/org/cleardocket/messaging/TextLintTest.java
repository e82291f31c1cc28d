package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;
import org.cleardocket.messaging.TextFinding.ForbiddenWord;
import org.cleardocket.messaging.TextFinding.ForeignLink;
import org.cleardocket.messaging.TextFinding.ForeignPlaceholder;
import org.cleardocket.messaging.TextFinding.LinkInValue;
import org.cleardocket.messaging.TextFinding.MissingPlaceholder;
import org.cleardocket.messaging.TextFinding.MissingSentence;
import org.cleardocket.messaging.TextFinding.NoSender;
import org.cleardocket.messaging.TextFinding.NothingSaid;
import org.cleardocket.messaging.TextFinding.SignAfterLink;
import org.cleardocket.messaging.TextFinding.TooManyParts;
import org.cleardocket.messaging.TextFinding.Unprintable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLintTest {

    private static final Language SPANISH = language("es");
    private static final String OURS = "records.example.gov";

    private final TextLint lint = new TextLint(ForbiddenWords.read(), OURS);

    private static Language language(String tag) {
        return new Language(tag, tag, false);
    }

    /** One sentence under the key of every template, or none. */
    private record Saying(String sentence) implements Wording {

        @Override
        public String say(String key, Map<String, ?> values) {
            return new MessageFormat(sentence, Locale.ROOT).format(values);
        }

        @Override
        public boolean has(String key) {
            return !sentence.isEmpty();
        }
    }

    private Iterable<TextFinding> update(String sentence) {
        return lint.template(TextTemplate.UPDATE, Language.ENGLISH, new Saying(sentence));
    }

    private Iterable<TextFinding> words(Language language, String words) {
        return lint.text(TextTemplate.MESSAGE, language, Map.of("words", words, "phone", "(213) 555-0142"), words);
    }

    @Test
    void a_neutral_sentence_passes() {
        assertThat(update("LA County Records Help: news at {link} Bye.")).isEmpty();
        assertThat(words(Language.ENGLISH, "Your papers came. We will call you on Friday at 3 p.m.")).isEmpty();
    }

    @Test
    void a_language_without_the_sentence_is_found() {
        assertThat(update("")).containsExactly(new MissingSentence());
    }

    @Test
    void the_placeholders_must_be_those_of_the_template() {
        assertThat(update("LA County Records Help: news."))
                .containsExactly(new MissingPlaceholder(Placeholder.LINK));
        assertThat(update("LA County Records Help: {link} for {name}"))
                .containsExactly(new ForeignPlaceholder("name"));
    }

    @Test
    void a_sentence_begins_with_who_sends_it() {
        assertThat(update("News at {link}")).containsExactly(new NoSender());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",", ")", "?"})
    void a_sign_right_after_the_link_would_become_a_part_of_it(String sign) {
        assertThat(update("LA County Records Help: {link}" + sign)).containsExactly(new SignAfterLink());
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/x", "http://records.example.gov.evil.example", "bit.ly/abc", "lacounty.gov",
            "https://records.example.gov@evil.example/", "www.evil.example", "EVIL.EXAMPLE", "https://10.0.0.1/x"})
    void a_link_that_leads_elsewhere_is_found_also_without_its_scheme(String link) {
        assertThat(update("LA County Records Help: " + link + " or {link}")).containsExactly(new ForeignLink(link));
        assertThat(lint.text(TextTemplate.UPDATE, Language.ENGLISH, Map.of("link", link), ""))
                .containsExactly(new ForeignLink(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://records.example.gov/es/follow", "http://RECORDS.example.gov:8080", OURS})
    void a_link_to_the_portal_passes_but_not_among_typed_words(String link) {
        assertThat(update("LA County Records Help: " + link + " or {link}")).isEmpty();
        assertThat(words(Language.ENGLISH, "Go to " + link + " now")).containsExactly(new LinkInValue(link));
    }

    @Test
    void a_missing_space_makes_a_link_and_times_of_the_day_make_none() {
        assertThat(words(Language.ENGLISH, "We met today.Call us")).containsExactly(new LinkInValue("today.Call"));
        assertThat(words(Language.ENGLISH, "At 3.30 p.m., room 2.4, e.g. Mr. A.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "en, Your Marijuana papers, Marijuana",
            "en, about CANNABIS-free, CANNABIS",
            "en, your crime is old, crime",
            "en, you were convicted, convicted",
            "en, see section 4, section",
            "en, under 11357 today, 11357",
            "en, under 11-357 today, 11-357",
            "en, under 11 358 today, 11 358",
            "en, under 11.359(b) today, 11.359",
            "en, under 113 60 today, 113 60",
            "en, under 1 1 3 5 7 today, 1 1 3 5 7",
            "en, the eleven three fifty-seven papers, eleven three fifty",
            "es, lo del once tres cincuenta y siete, once tres cincuenta",
            "en, 1203 4 papers, 1203 4",
            "en, Prop. 64 works, Prop. 64",
            "en, number 4VN01577 is ours, 4VN01577",
            "en, Prop-64 works, Prop-64",
            "en, the Courthouse opens, Courthouse",
            "en, you are eligible, eligible",
            "en, it was denied, denied",
            "en, ask an immigration lawyer, immigration",
            "es, su condena, condena",
            "es, el JUEZ vio todo, JUEZ",
            "es, la prisión, prisión",
            "es, your felony, felony",
            "zh-Hant, 您的大麻文件, 大麻",
            "ko, 대마초를 샀다, 대마초",
            "ru, ваша судимость, судимость",
            "ar, الماريجوانا, ماريجوانا",
            "hi, आपका अपराध, अपराध",
            "vi, cần sa, cần sa"})
    void words_that_give_the_matter_away_are_named(String tag, String words, String found) {
        assertThat(words(language(tag), words)).containsExactly(new ForbiddenWord(found));
    }

    @Test
    void a_disguise_in_wide_letters_does_not_help() {
        assertThat(words(Language.ENGLISH, "ｍａｒｉｊｕａｎａ")).contains(new ForbiddenWord("marijuana"));
    }

    @ParameterizedTest
    @CsvSource({"en, The potato is seldom showcased", "en, In Pasadena at 2 p.m.", "en, Call (213) 555-0142",
            "es, Venga el lunes a las 10", "es, La estancia es breve"})
    void words_that_only_look_alike_pass(String tag, String words) {
        assertThat(words(language(tag), words)).isEmpty();
    }

    @Test
    void a_template_says_none_of_them_either() {
        assertThat(update("LA County Records Help: your case: {link}")).containsExactly(new ForbiddenWord("case"));
    }

    @ParameterizedTest
    @CsvSource({"en, 1, 160, a", "es, 1, 160, ñ", "zh-Hans, 2, 134, 请", "ja, 2, 134, は", "ko, 2, 134, 은",
            "hy, 3, 201, ա", "fa, 3, 201, س"})
    void each_language_has_its_own_limit(String tag, int most, int room, String letter) {
        assertThat(words(language(tag), letter.repeat(room))).isEmpty();
        assertThat(words(language(tag), letter.repeat(room + 1)))
                .containsExactly(new TooManyParts(most + 1, most));
    }

    @Test
    void a_template_is_measured_with_the_longest_values() {
        var room = 160 - TextLint.SENDER.length() - Placeholder.LINK.longest(Language.ENGLISH).length();
        assertThat(update(TextLint.SENDER + "a".repeat(room - 1) + " {link}")).isEmpty();
        assertThat(update(TextLint.SENDER + "a".repeat(room) + " {link}")).containsExactly(new TooManyParts(2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u202Eb", "a\uD83Db", "\uFEFFa"})
    void line_breaks_and_unseen_characters_in_words_are_found(String words) {
        assertThat(words(language("fa"), words)).containsExactly(new Unprintable());
    }

    @Test
    void joiners_that_a_script_needs_are_no_unseen_characters() {
        assertThat(words(language("fa"), "می‌خواهم")).isEmpty();
    }

    @Test
    void words_that_say_nothing_are_no_text() {
        assertThat(words(SPANISH, "  ")).containsExactly(new NothingSaid());
    }
}
