package org.cleardocket.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final byte[] WORDS = "kept".getBytes(StandardCharsets.UTF_8);

    private final Keys keys = new Keys(new SecretSettings(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void without_a_good_secret_the_portal_says_what_to_do(String secret) {
        assertThatIllegalStateException().isThrownBy(() -> new SecretSettings(secret))
                .withMessageStartingWith("portal.secret must be the base64 of at least 32 random bytes.");
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
