package org.cleardocket.residents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.io.input.InfiniteCircularInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form with files takes what our page can send. Anything else ends it at once, however much is still to come. */
class UploadFormTest {

    private static final String SEPARATOR = "--b\r\n";
    private static final int FULL = 20;

    private final StringBuilder body = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private long taken;

    /** A part of a form; its content goes on for ever where it is the last. */
    private UploadFormTest part(String disposition, String content) {
        body.append(SEPARATOR).append("Content-Disposition: form-data; ").append(disposition).append("\r\n\r\n")
                .append(content).append("\r\n");
        return this;
    }

    private UploadFormTest field(String name, String value) {
        return part("name=\"" + name + '"', value);
    }

    private UploadFormTest file(String field, String name, String content) {
        return part("name=\"" + field + "\"; filename=\"" + name + '"', content);
    }

    private UploadFormTest token() {
        return field("_csrf", "t".repeat(96));
    }

    private Map<String, String> read() throws IOException {
        return read(new ByteArrayInputStream((body + "--b--\r\n").getBytes(UTF_8)));
    }

    private Map<String, String> read(InputStream content) throws IOException {
        var request = new MockHttpServletRequest("POST", "/en/ask/papers") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(content);
            }
        };
        request.setContentType("multipart/form-data; boundary=b");
        return UploadForm.begin(request).read((_, _, name, file) -> {
            names.add(name);
            try {
                file.readNBytes(100);
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            }
        });
    }

    private void assertRefused() {
        assertThatIOException().isThrownBy(this::read);
    }

    /** With bytes after it that never end. */
    private void assertRefusedEarly(String more) {
        var endless = new InfiniteCircularInputStream(more.getBytes(UTF_8)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                taken += length;
                return super.read(into, from, length);
            }
        };
        var all = new SequenceInputStream(new ByteArrayInputStream(body.toString().getBytes(UTF_8)), endless);
        assertThatIOException().isThrownBy(() -> read(all));
        assertThat(taken).isLessThan(1024 * 1024);
    }

    @Test
    void all_that_the_page_of_a_full_folder_can_send_is_taken() throws IOException {
        token().field("together", "yes");
        for (var file = 0; file < FULL; file++) {
            file("files", "🂡".repeat(2000) + ".jpg", "content".repeat(100_000));
            field("label-" + UUID.randomUUID(), "minute-order");
            file("files-" + UUID.randomUUID(), "", "");
        }
        field("instead", "later").field("do", "bring-back " + UUID.randomUUID());
        assertThat(read()).hasSize(FULL + 3).containsEntry("together", "yes").containsEntry("instead", "later");
        assertThat(names).hasSize(FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "_csrf", "files", "label-", "label-1", "LABEL-0b7f2a6e-8e5d-4f1c-9b3a-2d6c5e4f3a21",
            "label-0b7f2a6e-8e5d-4f1c-9b3a-2d6c5e4f3a21-and-more", "do_", "together[]"})
    void the_first_field_that_no_page_of_ours_has_ends_the_form(String name) {
        token().field(name, "1").file("files", "docket.pdf", "content");
        assertRefused();
        assertThat(names).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "files-", "files-1", "do", "file"})
    void a_file_in_a_field_that_no_page_of_ours_has_ends_the_form(String name) {
        token().file(name, "docket.pdf", "content");
        assertRefused();
        assertThat(names).isEmpty();
    }

    @Test
    void there_are_at_most_sixty_fields_of_sixty_four_letters() throws IOException {
        token();
        for (var field = 0; field < 60; field++) {
            field("label-" + UUID.randomUUID(), "é".repeat(64));
        }
        assertThat(read()).hasSize(60);
        field("do", "add");
        assertRefused();
        body.setLength(0);
        token().field("do", "a".repeat(65));
        assertRefused();
    }

    @Test
    void the_same_field_again_and_again_is_counted_each_time() {
        token();
        for (var field = 0; field < 61; field++) {
            field("do", "add");
        }
        assertRefused();
    }

    @Test
    void files_that_nobody_has_chosen_are_counted_too() {
        token();
        for (var part = 0; part < 201; part++) {
            file("files", "", "");
        }
        assertRefused();
    }

    @Test
    void thousands_of_unknown_fields_are_not_read() {
        token();
        assertRefusedEarly(SEPARATOR + "Content-Disposition: form-data; name=\"" + "n".repeat(30_000) + "\"\r\n\r\nv\r\n");
    }

    @Test
    void thousands_of_nameless_fields_are_not_read() {
        token();
        assertRefusedEarly(SEPARATOR + "Content-Disposition: form-data; name=\"\"\r\n\r\nvalue\r\n");
    }

    @Test
    void what_stands_before_the_first_field_is_not_read_for_ever() {
        assertRefusedEarly("no boundary at all\r\n");
    }

    @Test
    void a_field_is_not_read_for_ever() {
        token();
        body.append(SEPARATOR).append("Content-Disposition: form-data; name=\"do\"\r\n\r\n");
        assertRefusedEarly("letters");
    }

    @Test
    void a_token_is_not_read_for_ever() {
        body.append(SEPARATOR).append("Content-Disposition: form-data; name=\"_csrf\"\r\n\r\n");
        assertRefusedEarly("letters");
    }

    @Test
    void a_file_that_nobody_has_chosen_is_not_read_for_ever() {
        token();
        body.append(SEPARATOR).append("Content-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n");
        assertRefusedEarly("letters");
    }

    @Test
    void a_name_that_no_folder_can_hold_is_a_broken_form() {
        token().file("files", "a\0b.pdf", "content");
        assertRefused();
    }
}
