package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.Papers;
import org.cleardocket.documents.Preparing;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.PaperFault;
import org.cleardocket.requests.RapSheetSign;
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
        assertThat(screen()).contains("Paper 1: Docket", "2 pages", "not scanned for malware");
        click("Read");
        assertThat(screen()).contains("Page 1 of 2");
        click("Next page");
        assertThat(screen()).contains("Page 2 of 2");
        assertThat(find(Button.class).withText("Next page").single().isEnabled()).isFalse();
        assertThat(find(Image.class).single().getAlt()).contains("Paper 1: Docket, page 2");
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
    void a_rap_sheet_is_destroyed_after_one_more_question_and_a_reason() throws IOException {
        add(Optional.empty());
        clean();
        var paper = paper();
        open();
        click("Read");
        click("RAP sheet: destroy it");
        click("Yes, destroy it");
        assertThat(papers.in(folder())).as("the reason is missing").hasSize(1);
        find(RadioButtonGroup.class).withCaption("How do you see it?").single().setValue(RapSheetSign.PERSON_SAID);
        click("Yes, destroy it");
        assertThat(papers.in(folder())).isEmpty();
        assertThat(screen()).contains("No papers yet.", "Destroyed a RAP sheet").doesNotContain("Page 1 of 1");
        assertThat(audit.about("paper:" + paper)).extracting(entry -> entry.reason())
                .contains("a RAP sheet: the person says that it is one");
    }

    @Test
    void a_paper_is_asked_for_again_only_after_a_preview_is_confirmed() throws IOException {
        add(Optional.empty());
        clean();
        open();
        click("Read");
        click("Ask for it again");
        assertThat(request().status()).isEqualTo(RequestStatus.IN_REVIEW);
        var dialog = find(AskAgainDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Paper 1: Other paper, 1 page",
                "Necesitamos otra vez este papel: Papel 1 (1 hoja). No lo podemos leer.", "LA County Records Help: ");
        find(Select.class, dialog).single().setValue(PaperFault.DARK);
        assertThat(dialog.getElement().getTextRecursively()).contains("Está muy oscuro.");
        test(find(Button.class, dialog).withText("Ask for it again").single()).click();
        assertThat(notice()).contains("told by text");
        assertThat(request().status()).isEqualTo(RequestStatus.NEEDS_INFO);
        assertThat(screen()).contains("Page 1 of 1", "Está muy oscuro."); // the paper stays open
        assertThat(screen()).contains("Asked for again, not here yet: It is too dark");
        click("Ask for it again");
        assertThat(find(AskAgainDialog.class).single().getElement().getTextRecursively())
                .contains("was asked for it already");
    }

    @Test
    void words_about_a_paper_stay_to_be_copied_where_a_colleague_took_the_request_meanwhile() throws IOException {
        add(Optional.empty());
        clean();
        open();
        click("Read");
        click("Ask for it again");
        var dialog = find(AskAgainDialog.class).single();
        find(TextArea.class, dialog).single().setValue("Sin flash, por favor.");
        aColleagueHasIt();
        var ask = find(Button.class, dialog).withText("Ask for it again").single();
        test(ask).click();
        assertThat(notice()).contains("still here to be copied");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(TextArea.class, dialog).single().getValue()).isEqualTo("Sin flash, por favor.");
        assertThat(ask.isEnabled()).isTrue();
    }

    @Test
    void a_paper_that_is_gone_is_not_asked_for_any_longer() throws IOException {
        add(Optional.empty());
        clean();
        open();
        click("Read");
        click("Ask for it again");
        var dialog = find(AskAgainDialog.class).single();
        papers.destroyAll(folder(), Actor.RESIDENT, "");
        test(find(Button.class, dialog).withText("Ask for it again").single()).click();
        assertThat(notice()).contains("no longer here");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void in_a_closed_request_no_paper_is_asked_for_again() throws IOException {
        add(Optional.empty());
        clean();
        requests.act(new Action(id, request().version(), RequestStatus.REFERRED, "Another county.", "", null), me);
        open();
        click("Read");
        assertThat(screen()).contains("Page 1 of 1");
        assertThat(offers("Turn")).isTrue();
        assertThat(offers("Ask for it again")).isFalse();
    }

    private void aColleagueHasIt() {
        requests.release(id, me);
        requests.claim(id, colleague());
    }

    @Test
    void a_colleague_s_request_can_be_read_too_and_nobody_is_asked_for_it() throws IOException {
        add(Optional.empty());
        clean();
        aColleagueHasIt();
        open();
        click("Read");
        assertThat(screen()).contains("Page 1 of 1");
        assertThat(offers("Ask for it again")).isFalse();
        assertThat(offers("RAP sheet: destroy it")).as("an attorney may").isTrue();
    }

    @Test
    void a_paper_that_a_colleague_just_destroyed_is_said_to_be_gone() throws IOException {
        add(Optional.empty());
        clean();
        open();
        papers.destroyAll(folder(), Actor.RESIDENT, "");
        click("Read");
        assertThat(notice()).contains("no longer here");
        assertThat(screen()).contains("No papers yet.");
    }

    @Test
    void a_page_that_is_destroyed_while_it_is_read_leaves_a_sentence_and_no_broken_picture() throws IOException {
        add(Optional.empty());
        add(Optional.of(paper()));
        clean();
        open();
        click("Read");
        papers.destroyAll(folder(), Actor.RESIDENT, "");
        click("Next page");
        assertThat(screen()).contains("This paper is no longer here");
        assertThat(find(Image.class).exists()).isFalse();
    }
}
