package org.cleardocket.residents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The page on which papers are added, with nothing but its form. */
@PortalTest
class UploadPagesTest {

    private static final String PAGE = "/en/ask/papers";
    private static final byte[] CONTENT = "%PDF-1.7 of no importance".getBytes(UTF_8);

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;

    private Browser browser;

    @BeforeEach
    void someone_is_asked_for_papers() {
        browser = Visitors.askedForPapers(mvc, sql, "en", Phones.next());
    }

    private Multipart form(String... fields) {
        return Browser.multipart(browser.open(PAGE).getElementById("papers-form"), fields);
    }

    private void send(Multipart form) {
        browser.send(post(PAGE).contentType(Multipart.TYPE).content(form.body()));
    }

    private String valueOf(String verb) {
        return browser.open(PAGE).selectFirst("button[value^=" + verb + "]").val();
    }

    @Test
    void files_are_kept_whatever_is_pressed_each_as_a_paper_of_its_own() {
        send(form().file("files", "docket.pdf", CONTENT).file("files", "letter.pdf", "%PDF other".getBytes(UTF_8))
                .field("do", "continue"));
        assertThat(browser.location()).isEqualTo("/en/ask/consent");
        assertThat(browser.open(PAGE).select(".upload")).hasSize(2);
        assertThat(browser.page().select("#papers .file .name").eachText()).containsExactly("docket.pdf", "letter.pdf");
        assertThat(browser.page().select("input[name=instead]")).isEmpty();
        assertThat(browser.open("/en/ask/review").select("main").text()).contains("Other, or I’m not sure: we are checking it");
    }

    @Test
    void several_photos_become_one_paper_and_one_more_is_added_to_it() {
        send(form("together", "yes").file("files", "1.pdf", CONTENT).file("files", "2.pdf", "%PDF 2".getBytes(UTF_8)));
        assertThat(browser.open(PAGE).select(".upload")).hasSize(1);
        var paper = browser.page().selectFirst(".upload").id().replace("paper-", "");
        send(form().file("files-" + paper, "3.pdf", "%PDF 3".getBytes(UTF_8)));
        assertThat(browser.open(PAGE).select(".upload .file .name").eachText())
                .containsExactly("1.pdf", "2.pdf", "3.pdf");
    }

    @Test
    void nobody_is_asked_what_a_file_is_that_was_not_taken() {
        send(form().file("files", "empty.jpg", new byte[0]).file("files", "docket.pdf", CONTENT));
        assertThat(browser.open(PAGE).select("#papers .file")).hasSize(2);
        assertThat(browser.page().select(".upload label[for^=label]").eachText()).containsExactly("Paper 1: what is it?");
        assertThat(browser.page().select(".upload:has(.refused) input, .upload:has(.refused) select")).isEmpty();
    }

    @Test
    void papers_are_labelled_ordered_and_deleted() {
        send(form("together", "yes").file("files", "1.pdf", CONTENT).file("files", "2.pdf", "%PDF 2".getBytes(UTF_8)));
        var label = browser.open(PAGE).selectFirst("select").attr("name");
        send(form(label, "plea-form", "do", valueOf("earlier")));
        assertThat(browser.location()).startsWith(PAGE + "#file-");
        assertThat(browser.open(PAGE).select("#papers .file .name").eachText()).containsExactly("2.pdf", "1.pdf");
        assertThat(browser.page().select("option[selected]").eachAttr("value")).containsExactly("plea-form");
        send(form("do", valueOf("remove")));
        assertThat(browser.open(PAGE).select("#papers .file .name").eachText()).containsExactly("1.pdf");
    }

    @Test
    void a_page_that_looks_empty_is_asked_about_until_the_person_says_that_it_is_right() {
        send(form().file("files", "docket.pdf", CONTENT));
        var file = browser.open(PAGE).selectFirst("#papers .file").id().replace("file-", "");
        sql.sql("""
                update documents.file set state = 'READY', pages = 9, doubtful_pages = '{2,8,9}',
                    doubts = '{EMPTY,EMPTY,TWICE}' where id = ?::uuid
                """).param(file).update();
        var words = browser.open(PAGE).selectFirst("#papers .file").text();
        assertThat(words).contains("Pages 2, 8 look empty. Is that right?", "Page 9 is the page before it");
        assertThat(browser.page().select("#papers .file img").eachAttr("alt")).as("those beyond the first, too")
                .hasSize(8).contains("Page 8. Open it large.", "Page 9. Open it large.");
        send(form("do", valueOf("confirm")));
        assertThat(browser.location()).startsWith(PAGE + "#file-");
        assertThat(browser.open(PAGE).selectFirst("#papers .file").text()).doesNotContain("look empty", "before it");
        assertThat(browser.page().select("button[value^=confirm]")).isEmpty();
    }

    @Test
    void a_deleted_paper_can_be_brought_back_or_destroyed_and_the_page_says_until_when() {
        send(form().file("files", "1.pdf", CONTENT));
        browser.open(PAGE);
        send(form("do", valueOf("remove")));
        assertThat(browser.open(PAGE).select("#papers .file")).isEmpty();
        assertThat(browser.page().select(".deleted").text()).contains("1.pdf", "You can bring it back until",
                "Then we destroy it.");
        var file = browser.page().selectFirst(".deleted").id().replace("deleted-", "");
        sql.sql("update documents.file set state = 'REFUSED', problem = 'DAMAGED' where id = ?::uuid").param(file).update();
        assertThat(browser.open(PAGE).select(".deleted")).as("it was refused meanwhile").isEmpty();
        sql.sql("update documents.file set state = 'WAITING', problem = null where id = ?::uuid").param(file).update();
        browser.open(PAGE);
        send(form("do", valueOf("bring-back")));
        assertThat(browser.open(PAGE).select("#papers .file .name").eachText()).containsExactly("1.pdf");
        assertThat(browser.page().select(".deleted")).isEmpty();
        send(form("do", valueOf("remove")));
        browser.open(PAGE);
        send(form("do", valueOf("destroy")));
        assertThat(browser.open(PAGE).select("#papers .file, .deleted")).isEmpty();
    }

    @Test
    void of_a_lost_paper_there_is_a_sentence_and_never_a_broken_picture() {
        send(form().file("files", "1.pdf", CONTENT));
        var file = browser.open(PAGE).selectFirst("#papers .file").id().replace("file-", "");
        sql.sql("update documents.file set state = 'READY', pages = 1 where id = ?::uuid").param(file).update();
        assertThat(browser.open(PAGE).select(".pictures img")).hasSize(1);
        var picture = browser.open(PAGE + "/files/" + file + "/1");
        assertThat(browser.status()).isEqualTo(410);
        assertThat(picture.select("svg text").text()).isEqualTo(
                "We lost this page on our side. Please choose the file again.");
        assertThat(browser.open(PAGE).select(".pictures img")).isEmpty();
        assertThat(browser.page().select("#papers .file .state").text()).startsWith("We lost this file on our side.");
        assertThat(browser.page().select("input[name=instead]")).as("it counts as no paper").isNotEmpty();
        sql.sql("delete from documents.file where id = ?::uuid").param(file).update();
    }

    @Test
    void the_review_says_which_papers_were_added_and_nothing_of_papers_that_are_gone() {
        send(form().file("files", "1.pdf", CONTENT));
        var label = browser.open(PAGE).selectFirst("select").attr("name");
        send(form(label, "docket", "do", "continue"));
        assertThat(browser.open("/en/ask/review").select("main").text()).contains("Docket: we are checking it")
                .doesNotContain("I added papers");
        browser.open(PAGE);
        send(form("do", valueOf("remove")));
        assertThat(browser.open("/en/ask/review").select("main").text()).contains("There are no papers here now.")
                .doesNotContain("Docket");
    }

    @Test
    void the_review_says_how_many_files_did_not_work() {
        send(form().file("files", "1.pdf", CONTENT).file("files", "note.txt", new byte[0])
                .file("files", "note 2.txt", new byte[0]).file("files", "1 once more.pdf", CONTENT));
        assertThat(browser.open("/en/ask/review").select("main").text()).doesNotContain("did not work");
        browser.open(PAGE);
        send(form("do", "continue"));
        assertThat(browser.open("/en/ask/review").select("main").text()).contains("we are checking it",
                "2 files did not work. Press “Change” to see why.");
        browser.open(PAGE);
        send(form("do", valueOf("remove")));
        assertThat(browser.open("/es/ask/review").select("main").text())
                .contains("Ahora no hay papeles aquí. 2 archivos no se pudieron recibir.");
    }

    @Test
    void who_sends_nothing_hears_that_nothing_is_chosen() {
        send(form("do", "add"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#files-error").text()).contains("No file is chosen.");
        send(form("do", "add").file("files", "1.pdf", CONTENT));
        assertThat(browser.status()).isEqualTo(303);
        var label = browser.open(PAGE).selectFirst("select").attr("name");
        send(form(label, "docket", "do", "add"));
        assertThat(browser.status()).as("the label was sent").isEqualTo(303);
        browser.open(PAGE);
        send(form("do", "label"));
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void without_papers_one_of_the_other_answers_is_needed() {
        send(form("do", "continue"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").attr("href")).isEqualTo("#instead");
        send(form("do", "continue", "instead", "added"));
        assertThat(browser.status()).as("nobody may claim it").isEqualTo(422);
        send(form("do", "continue", "instead", "cannot-get"));
        assertThat(browser.location()).isEqualTo("/en/ask/consent");
        assertThat(browser.open("/en/ask/review").select("main").text()).contains("I can’t get papers.");
    }

    @Test
    void names_of_any_kind_are_names_and_nothing_more() {
        send(form().file("files", "../../etc/passwd", CONTENT)
                .file("files", "a\u202Egpj.exe", "%PDF 2".getBytes(UTF_8))
                .file("files", "🂡".repeat(2000) + "<b>.pdf", "%PDF 3".getBytes(UTF_8)));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.open(PAGE).select("#papers .file")).hasSize(3);
        assertThat(browser.page().select("#papers .file b")).isEmpty();
    }

    @Test
    void a_form_whose_token_is_not_its_first_field_or_not_ours_is_refused_unread() {
        var late = new Multipart().file("files", "docket.pdf", CONTENT)
                .field("_csrf", browser.page().selectFirst("input[name=_csrf]").val());
        send(late);
        assertThat(browser.status()).isEqualTo(403);
        send(new Multipart().field("_csrf", "x").file("files", "docket.pdf", CONTENT));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.open(PAGE).select("#papers .file")).isEmpty();
    }

    @Test
    void a_broken_form_says_so() {
        browser.send(post(PAGE).contentType(Multipart.TYPE).content("nonsense".getBytes(UTF_8)));
        assertThat(browser.status()).isIn(400, 403);
        browser.send(post(PAGE).contentType("multipart/form-data").content("nonsense".getBytes(UTF_8)));
        assertThat(browser.status()).isIn(400, 403);
    }

    @Test
    void a_form_that_is_too_large_has_words_of_its_own() {
        browser.send(post(PAGE).contentType(Multipart.TYPE).with(HugeRequest::new));
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.page().select("h1").text()).isEqualTo("These files are too large to send at once");
    }

    @Test
    void the_twenty_first_file_finds_no_room_and_the_page_says_so() {
        var many = form();
        for (var file = 1; file <= 21; file++) {
            many.file("files", file + ".pdf", ("%PDF " + file).getBytes(UTF_8));
        }
        send(many);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("room for 20");
        assertThat(browser.page().select("#papers .file")).hasSize(20);
    }

    @Test
    void guessed_addresses_lead_nowhere() throws Exception {
        send(form().file("files", "docket.pdf", CONTENT));
        var file = browser.open(PAGE).selectFirst("#papers .file").id().replace("file-", "");
        var stranger = Visitors.askedForPapers(mvc, sql, "en", Phones.next());
        stranger.open(PAGE + "/files/" + file + "/1");
        assertThat(stranger.status()).isEqualTo(404);
        stranger.send(post(PAGE).contentType(Multipart.TYPE).content(Browser.multipart(
                stranger.open(PAGE).getElementById("papers-form"), "do", "remove " + file).body()));
        assertThat(browser.open(PAGE).select("#papers .file")).hasSize(1);
        assertThat(mvc.perform(get(PAGE + "/files/" + file + "/1")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get(PAGE + "/list")).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void before_the_number_is_proven_there_is_no_such_page() {
        var early = Visitors.withOneConviction(mvc, "en");
        early.open(PAGE);
        assertThat(early.location()).isEqualTo("/en/results");
    }

    @Test
    void papers_are_added_later_to_a_request_of_ones_own_and_to_no_other() {
        var phone = Phones.next();
        var owner = Visitors.readyToSend(mvc, sql, "en", phone);
        owner.answer();
        var ticket = owner.page().getElementById("ticket").text().replace("-", "");
        var page = "/en/status/papers/" + ticket;
        owner.open(page);
        assertThat(owner.location()).isEqualTo("/en/status");
        follow(owner, phone.display(), phone.e164());
        owner.open(owner.page().selectFirst("a[href*=papers]").attr("href"));
        assertThat(owner.address()).isEqualTo(page);
        owner.send(post(page).contentType(Multipart.TYPE).content(Browser.multipart(
                owner.page().getElementById("papers-form"), "do", "continue").file("files", "a.pdf", CONTENT).body()));
        assertThat(owner.location()).isEqualTo("/en/status");
        assertThat(owner.open(page).select("#papers .file")).hasSize(1);
        var other = Phones.next();
        follow(browser, other.display(), other.e164());
        browser.open(page);
        assertThat(browser.location()).isEqualTo("/en/status");
        browser.open("/en/status/papers/123456789");
        assertThat(browser.location()).isEqualTo("/en/status");
    }

    @Test
    void only_before_the_request_is_sent_is_it_said_when_unsent_papers_are_destroyed() {
        assertThat(browser.page().select("main").text()).contains("some time after your request is closed", "two days");
        var phone = Phones.next();
        var owner = Visitors.readyToSend(mvc, sql, "en", phone);
        owner.answer();
        follow(owner, phone.display(), phone.e164());
        owner.open(owner.page().selectFirst("a[href*=papers]").attr("href"));
        assertThat(owner.page().select("main").text()).contains("some time after your request is closed")
                .doesNotContain("two days");
    }

    private void follow(Browser one, String phone, String e164) {
        one.open("/en/follow");
        one.answer("phone", phone);
        one.answer("code", SentCodes.last(sql, e164));
    }
}
