package org.cleardocket.residents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Base64;
import java.util.UUID;
import org.cleardocket.documents.Papers;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files in pieces, as tus 1.0 has it. */
@PortalTest
class UploadPiecesTest {

    private static final String FILES = "/en/ask/papers/files";

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;

    private Browser browser;
    private String token;

    @BeforeEach
    void someone_is_asked_for_papers() {
        browser = Visitors.askedForPapers(mvc, sql, "en", Phones.next());
        token = browser.page().selectFirst("input[name=_csrf]").val();
    }

    private int send(MockHttpServletRequestBuilder request) {
        browser.send(request.header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", token));
        return browser.status();
    }

    private int begin(UUID key, long length, String more) {
        return send(post(FILES).header("Upload-Length", length).header("Upload-Metadata",
                "key " + base64(key.toString()) + ",name " + base64("docket.pdf") + more));
    }

    private String begun(long length) {
        assertThat(begin(UUID.randomUUID(), length, "")).isEqualTo(201);
        return browser.location();
    }

    private int append(String file, long offset, byte[] piece) {
        return send(patch(file).contentType("application/offset+octet-stream").header("Upload-Offset", offset)
                .content(piece));
    }

    private String offset() {
        return browser.response().getHeader("Upload-Offset");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void a_file_comes_in_pieces_and_after_a_cut_goes_on_where_it_was() {
        var file = begun(10);
        assertThat(file).startsWith(FILES + '/');
        assertThat(offset()).isEqualTo("0");
        assertThat(append(file, 0, "%PDF-".getBytes(UTF_8))).isEqualTo(204);
        assertThat(offset()).isEqualTo("5");
        assertThat(send(head(file))).isEqualTo(200);
        assertThat(offset()).isEqualTo("5");
        assertThat(browser.response().getHeader("Upload-Length")).isEqualTo("10");
        assertThat(browser.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(append(file, 5, "12345".getBytes(UTF_8))).isEqualTo(204);
        assertThat(offset()).isEqualTo("10");
    }

    @Test
    void a_name_with_a_character_that_no_database_keeps_is_a_bad_request() {
        assertThat(send(post(FILES).header("Upload-Length", 10).header("Upload-Metadata",
                "key " + base64(UUID.randomUUID().toString()) + ",name " + base64("a\0b.pdf")))).isEqualTo(400);
    }

    @Test
    void a_piece_at_the_wrong_place_is_told_the_right_one() {
        var file = begun(10);
        append(file, 0, "%PDF-".getBytes(UTF_8));
        assertThat(append(file, 0, "%PDF-".getBytes(UTF_8))).isEqualTo(409);
        assertThat(offset()).isEqualTo("5");
    }

    @Test
    void the_same_key_is_the_same_file_however_often_it_is_announced() {
        var key = UUID.randomUUID();
        begin(key, 10, "");
        var first = browser.location();
        append(first, 0, "%PDF-".getBytes(UTF_8));
        assertThat(begin(key, 10, "")).isEqualTo(201);
        assertThat(browser.location()).isEqualTo(first);
        assertThat(offset()).isEqualTo("5");
        assertThat(browser.open("/en/ask/papers").select("#papers .file")).hasSize(1);
    }

    @Test
    void a_file_goes_on_the_paper_of_another() {
        var first = begun(10);
        var id = first.substring(FILES.length() + 1);
        assertThat(begin(UUID.randomUUID(), 10, ",with " + base64(id))).isEqualTo(201);
        assertThat(browser.open("/en/ask/papers").select(".upload")).hasSize(1);
        assertThat(begin(UUID.randomUUID(), 10, ",with " + base64(UUID.randomUUID().toString()))).isEqualTo(404);
    }

    @Test
    void a_file_is_taken_back() {
        var file = begun(10);
        assertThat(send(delete(file))).isEqualTo(204);
        assertThat(send(head(file))).isEqualTo(404);
        assertThat(append(file, 0, new byte[] {1})).isEqualTo(404);
    }

    @Test
    void an_empty_and_a_too_large_file_are_there_at_once_refused() {
        begun(0);
        begun(Papers.MOST_BYTES + 1);
        assertThat(browser.open("/en/ask/papers").select("input[name=instead]")).as("nothing is here").hasSize(3);
        assertThat(browser.open("/en/ask/papers").select("#papers .file.refused .state").eachText())
                .anySatisfy(said -> assertThat(said).contains("empty"))
                .anySatisfy(said -> assertThat(said).contains("too large").contains("20 MB"));
    }

    @Test
    void there_is_room_for_twenty() {
        for (var file = 1; file <= Papers.MOST_FILES; file++) {
            begun(10);
        }
        assertThat(begin(UUID.randomUUID(), 10, "")).isEqualTo(422);
    }

    @Test
    void nobody_else_reaches_it() {
        var file = begun(10);
        browser = Visitors.askedForPapers(mvc, sql, "en", Phones.next());
        token = browser.page().selectFirst("input[name=_csrf]").val();
        assertThat(send(head(file))).isEqualTo(404);
        assertThat(append(file, 0, "%PDF-".getBytes(UTF_8))).isEqualTo(404);
        send(delete(file));
        browser = Visitors.withOneConviction(mvc, "en");
        token = browser.open("/en/check/1/county").selectFirst("input[name=_csrf]").val();
        assertThat(send(head(file))).isEqualTo(403);
        assertThat(begin(UUID.randomUUID(), 10, "")).isEqualTo(403);
    }

    @Test
    void what_is_not_tus_is_refused() {
        var file = begun(10);
        browser.send(head(file));
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.response().getHeader("Tus-Version")).isEqualTo("1.0.0");
        assertThat(send(patch(file).contentType("text/plain").header("Upload-Offset", 0).content("x"))).isEqualTo(415);
        assertThat(send(patch(file).contentType("application/offset+octet-stream").content("x"))).isEqualTo(400);
        assertThat(append(file, 0, new byte[0])).isEqualTo(400);
        assertThat(append(file, 0, new byte[Papers.MOST_PIECE + 1])).isEqualTo(413);
        assertThat(send(post(FILES).header("Upload-Length", 10).header("Upload-Metadata", "key %%%"))).isEqualTo(400);
        assertThat(send(post(FILES).header("Upload-Length", 10).header("Upload-Metadata", "key " + base64("x"))))
                .isEqualTo(404);
        assertThat(send(post(FILES).header("Upload-Length", -1))).isEqualTo(400);
    }

    @Test
    void without_the_token_against_forged_forms_nothing_is_taken() {
        browser.send(post(FILES).header("Tus-Resumable", "1.0.0").header("Upload-Length", 10));
        assertThat(browser.status()).isEqualTo(403);
    }

    @Test
    void it_says_what_it_understands() {
        browser.send(options(FILES));
        assertThat(browser.response().getHeader("Tus-Extension")).isEqualTo("creation,termination");
        assertThat(browser.response().getHeader("Tus-Max-Size")).isEqualTo(Long.toString(Papers.MOST_BYTES));
    }

    @Test
    void one_phone_cannot_fill_the_storage() {
        var status = 201;
        for (var file = 0; file < 40 && status == 201; file++) {
            var key = UUID.randomUUID();
            status = begin(key, Papers.MOST_BYTES, "");
            send(delete(FILES + '/' + key));
            status = status == 201 ? 201 : status;
        }
        assertThat(status).isEqualTo(429);
    }
}
