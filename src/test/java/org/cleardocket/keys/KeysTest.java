package org.cleardocket.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final String SECRET = "+/TG9AzRC7HW9hxuUk+o9zYR4kfjJTTtLwd6SbG0Hlc=";
    private static final byte[] WORDS = "kept".getBytes(StandardCharsets.UTF_8);

    private final Keys keys = new Keys(new SecretSettings(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void without_a_good_secret_the_portal_says_what_to_do(String secret) {
        assertThatIllegalStateException().isThrownBy(() -> new SecretSettings(secret))
                .withMessageStartingWith("portal.secret must be the base64 of at least 32 random bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
        "00000000000000000000000000000000000000000000000000000000000000010203",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
        "fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a2",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "3017a9c455e1f208b2771d3017a9c455e1f208b2771d3017a9c455e1f208b2771d"})
    void a_secret_with_a_pattern_is_refused(String bytes) {
        assertRefused(HexFormat.of().parseHex(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple and more of them", "Clear-Docket-Los-Angeles-County!"})
    void a_secret_of_words_is_refused(String words) {
        assertRefused(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] bytes) {
        var secret = Base64.getEncoder().encodeToString(bytes);
        assertThatIllegalStateException().isThrownBy(() -> new SecretSettings(secret))
                .withMessageStartingWith("portal.secret must be").withMessageNotContaining(secret);
    }

    @Test
    void secrets_that_were_drawn_are_taken_as_bytes_and_as_text() {
        var random = new SecureRandom();
        for (var time = 0; time < 1000; time++) {
            var drawn = new byte[32];
            random.nextBytes(drawn);
            assertThat(Randomness.isLikely(drawn)).isTrue();
            assertThat(Randomness.isLikely(HexFormat.of().formatHex(drawn).getBytes(StandardCharsets.US_ASCII))).isTrue();
        }
    }

    @Test
    void the_secret_reaches_no_log() {
        assertThat(new SecretSettings(SECRET).toString()).doesNotContain(SECRET);
    }

    @Test
    void what_was_closed_opens_for_the_same_purpose_and_the_same_words_alone() throws GeneralSecurityException {
        var closed = keys.seal("one").close(WORDS, "Rosa");
        assertThat(keys.seal("one").open(closed, "Rosa")).isEqualTo(WORDS);
        assertThatThrownBy(() -> keys.seal("other").open(closed, "Rosa")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> keys.seal("one").open(closed, "Omar")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_changed_or_cut_seal_does_not_open() {
        var seal = keys.seal("one");
        var closed = seal.close(WORDS, "");
        for (var at = 0; at < closed.length; at++) {
            var changed = closed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> seal.open(changed, "")).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> seal.open(new byte[3], "")).isInstanceOf(GeneralSecurityException.class);
        assertThat(seal.close(WORDS, "")).isNotEqualTo(closed);
    }

    @Test
    void a_hash_differs_by_purpose_and_by_where_its_parts_end() {
        var hash = keys.hash("one");
        assertThat(hash.of("a", "bc")).isEqualTo(hash.of("a", "bc")).isNotEqualTo(hash.of("ab", "c"))
                .isNotEqualTo(keys.hash("other").of("a", "bc"));
    }
}
