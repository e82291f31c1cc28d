package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.Papers;
import org.cleardocket.documents.Preparing;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reading papers beside the request. */
class PapersPaneTest extends StaffViewTest {

    private static final AtomicInteger SHADES = new AtomicInteger();

    @Autowired Papers papers;
    @Autowired AuditLog audit;
    @Autowired ApplicationContext context;

    private RequestId id;

    @BeforeEach
    void someone_asks() {
        id = ask("Ana " + StaffSamples.unique(), true);
        requests.claim(id, me);
    }

    private Request request() {
        return requests.open(id, me);
    }

    private FolderId folder() {
        return request().folder();
    }

    private PaperId paper() {
        return papers.in(folder()).getFirst().id();
    }

    private void add(Optional<PaperId> paper) throws IOException {
        var picture = new BufferedImage(60, 90, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(5, 5, SHADES.incrementAndGet() * 104_729);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        var file = new NewFile(FileId.random(), paper, "page.png", out.size());
        papers.begin(folder(), file);
        papers.append(folder(), file.key(), 0, out.toByteArray());
    }

    private void clean() {
        Preparing.all(context);
    }

    private void open() {
        navigate("requests/" + id, RequestView.class);
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private boolean offers(String button) {
        return find(Button.class).withText(button).exists();
    }

    @Test
    void without_papers_it_says_so() {
        open();
        assertThat(screen()).contains("No papers yet.");
    }

    @Test
    void a_paper_that_is_not_clean_yet_cannot_be_read() throws IOException {
        add(Optional.empty());
        open();
        assertThat(screen()).contains("being cleaned");
        assertThat(offers("Read")).isFalse();
    }

    @Test
    void of_a_file_that_was_not_taken_nothing_is_promised() {
        papers.begin(folder(), new NewFile(FileId.random(), Optional.empty(), "empty.jpg", 0));
        open();
        assertThat(screen()).contains("nothing to see", "not taken: the file is empty").doesNotContain("yet");
    }

    @Test
    void a_paper_is_read_page_by_page_and_each_opening_is_logged() throws IOException {
        add(Optional.empty());
        add(Optional.of(paper()));
        papers.label(folder(), paper(), PaperLabel.DOCKET);
        clean();
        open();
        assertThat(screen()).contains("Docket", "2 pages", "not scanned for malware");
        click("Read");
        assertThat(screen()).contains("Page 1 of 2");
        click("Next page");
        assertThat(screen()).contains("Page 2 of 2");
        assertThat(find(Button.class).withText("Next page").single().isEnabled()).isFalse();
        assertThat(find(Image.class).single().getAlt()).contains("Docket, page 2");
        assertThat(find(Anchor.class).withText("Download as PDF").exists()).isTrue();
        assertThat(audit.about("paper:" + paper())).extracting(entry -> entry.action()).containsExactly("paper.opened");
        click("Close");
        assertThat(offers("Next page")).isFalse();
    }

    @Test
    void a_page_is_turned_for_everyone_and_seen_larger() throws IOException {
        add(Optional.empty());
        clean();
        open();
        click("Read");
        click("Turn");
        assertThat(papers.in(folder()).getFirst().files().getFirst().rotation()).isEqualTo(90);
        click("Larger");
        assertThat(find(Image.class).single().getClassNames()).containsExactly("wide-150");
        click("Smaller");
        assertThat(find(Image.class).single().getClassNames()).containsExactly("wide-100");
    }

    @Test
    void a_rap_sheet_is_destroyed_after_one_more_question_and_the_log_keeps_only_the_fact() throws IOException {
        add(Optional.empty());
        clean();
        var paper = paper();
        open();
        click("Read");
        click("RAP sheet: destroy it");
        assertThat(papers.in(folder())).hasSize(1);
        click("Yes, destroy it");
        assertThat(papers.in(folder())).isEmpty();
        assertThat(screen()).contains("No papers yet.").doesNotContain("Page 1 of 1");
        assertThat(audit.about("paper:" + paper)).extracting(entry -> entry.reason()).contains("a RAP sheet");
    }

    @Test
    void a_paper_that_cannot_be_read_is_asked_for_again() throws IOException {
        add(Optional.empty());
        clean();
        open();
        click("Read");
        click("Cannot be read: ask again");
        assertThat(notice()).contains("asked by text");
        assertThat(request().status()).isEqualTo(RequestStatus.NEEDS_INFO);
        assertThat(screen()).contains("Page 1 of 1"); // the paper stays open
    }

    @Test
    void a_colleague_s_request_can_be_read_too() throws IOException {
        add(Optional.empty());
        clean();
        requests.release(id, me);
        requests.claim(id, colleague());
        open();
        click("Read");
        assertThat(screen()).contains("Page 1 of 1");
    }
}
