package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Receipt;
import org.cleardocket.messaging.Receipts;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.messaging.TextReceived;
import org.cleardocket.messaging.TextState;
import org.cleardocket.requests.Followings;
import org.cleardocket.requests.QueueRow;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.Tasks;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.cleardocket.staff.queue.QueueView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to do about texts, and the numbers they go to. */
class TasksPaneTest extends StaffViewTest {

    @Autowired Tasks tasks;
    @Autowired Followings followings;
    @Autowired TextMessages texts;
    @Autowired Receipts receipts;
    @Autowired IncomingTexts incoming;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transaction;

    private final String name = "Ana " + StaffSamples.unique();
    private RequestId id;

    @BeforeEach
    void someone_asks() {
        id = ask(name, true);
        requests.claim(id, me);
    }

    private Request request() {
        return requests.open(id, me);
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

    private void fail(Failure.Reason reason) {
        var text = texts.with(request().person().phone()).getLast().id();
        receipts.take(new Receipt(text, "SM" + text, TextState.UNDELIVERED, new Failure(reason, "Phone off.")));
    }

    private void reply() {
        var from = request().person().phone();
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new TextReceived(7, from, true)));
    }

    @Test
    void a_reply_is_to_be_read_and_then_done() {
        reply();
        open();
        assertThat(screen()).contains("To do", "Read what they wrote");
        assertThat(offers("Send again")).isFalse();
        assertThat(offers("Told another way")).isFalse();
        click("Done");
        assertThat(notice()).isEqualTo("Done.");
        assertThat(screen()).contains("A text from the person: done.");
        assertThat(offers("Done")).isFalse();
    }

    @Test
    void a_text_that_may_arrive_is_sent_again_from_beside_it() {
        fail(Failure.Reason.OUT_OF_REACH);
        open();
        assertThat(screen()).contains("The phone was off or out of reach.", "not delivered: Phone off.");
        var said = texts.with(request().person().phone()).getLast().body();
        assertThat(screen()).as("quoted where it is to be done").contains("“" + said + "”");
        click("Send this again");
        assertThat(notice()).isEqualTo("It will be sent again.");
        assertThat(texts.with(request().person().phone())).hasSize(2);
        assertThat(offers("Send again")).isFalse();
    }

    @Test
    void a_text_that_cannot_arrive_is_told_another_way() {
        fail(Failure.Reason.BLOCKED);
        open();
        assertThat(offers("Send again")).isFalse();
        assertThat(offers("Send this again")).isFalse();
        click("Told another way");
        var note = find(TextArea.class).withLabel("Note").single();
        click("Save", OtherWayDialog.class);
        assertThat(note.isInvalid()).isTrue();
        test(note).setValue("Called: will sign in tonight.");
        click("Save", OtherWayDialog.class);
        assertThat(tasks.of(id)).isEmpty();
        assertThat(screen()).contains("told by a call. Called: will sign in tonight.");
    }

    private void click(String button, Class<? extends Component> in) {
        test(find(Button.class, find(in).single()).withText(button).single()).click();
    }

    @Test
    void of_two_who_do_it_the_second_is_told() {
        reply();
        open();
        tasks.done(tasks.of(id).getFirst(), me);
        click("Done");
        assertThat(notice()).startsWith("Somebody has done this already");
        assertThat(offers("Done")).isFalse();
    }

    @Test
    void a_colleagues_tasks_can_only_be_read() {
        requests.release(id, me);
        requests.claim(id, colleague());
        reply();
        open();
        assertThat(screen()).contains("Read what they wrote");
        assertThat(offers("Done")).isFalse();
        assertThat(offers("Change number")).isFalse();
    }

    @Test
    void a_number_is_changed_with_the_words_that_were_read() {
        open();
        assertThat(screen()).contains("Agreed to texts", "on the page");
        click("Change number");
        var number = find(TextField.class).withLabel("New number").single();
        test(number).setValue("900 555 0123");
        click("Save", NumberDialog.class);
        assertThat(number.isInvalid()).as("a premium number").isTrue();
        test(number).setValue("(213) 555-0142 ext. 12");
        click("Save", NumberDialog.class);
        assertThat(number.getErrorMessage()).contains("extension");
        var other = new PhoneNumber("+1787" + StaffSamples.phone().e164().substring(5)); // Puerto Rico
        test(number).setValue("su celular: " + other.display());
        test(find(Checkbox.class).withLabel("They agree to texts to this number").single()).click();
        click("Save", NumberDialog.class);
        assertThat(find(NumberDialog.class).single().getElement().getTextRecursively())
                .contains("Read it back to the person: " + other.display()).doesNotContain("Another person’s");
        click("It is theirs: save", NumberDialog.class);
        assertThat(request().person().phone()).isEqualTo(other);
        assertThat(request().mayText()).isTrue();
        assertThat(screen()).contains("to a colleague", other.display(), "Not yet, by a code and the birth date");
    }

    @Test
    void a_number_of_another_persons_request_is_saved_only_after_a_warning() {
        var theirs = requests.open(ask("Otra " + StaffSamples.unique(), true), me).person().phone();
        open();
        click("Change number");
        var number = find(TextField.class).withLabel("New number").single();
        test(number).setValue(theirs.display());
        click("Save", NumberDialog.class);
        assertThat(find(NumberDialog.class).single().getElement().getTextRecursively())
                .contains("Another person’s request has this number already.");
        assertThat(request().person().phone()).as("nothing is saved at the first click").isNotEqualTo(theirs);
        var other = StaffSamples.phone();
        test(number).setValue(other.display());
        click("Save", NumberDialog.class);
        assertThat(request().person().phone()).as("another number is checked anew").isNotEqualTo(other);
    }

    @Test
    void what_they_tell_about_texts_is_recorded_with_the_words_that_are_read() {
        open();
        click("They want no texts");
        click("Stop all texts", ToldDialog.class);
        assertThat(notice()).isEqualTo("Recorded. No text goes to this number.");
        assertThat(screen()).contains("Stopped texts", "(told to a colleague)");
        assertThat(find(FactsPane.class).single().getElement().getTextRecursively()).contains("Stopped texts")
                .doesNotContain("Agreed to texts");
        click("They agree to texts");
        assertThat(find(ToldDialog.class).single().getElement().getTextRecursively()).contains("Read this to the person")
                .contains(request().person().phone().display());
        click("They agree", ToldDialog.class);
        assertThat(notice()).isEqualTo("Recorded. Texts may go to this number.");
        assertThat(screen()).contains("Wants texts again");
        assertThat(texts.stopped(request().person().phone())).isFalse();
    }

    @Test
    void who_replied_stop_has_to_reply_start() {
        incoming.receive(new IncomingText("SM" + System.nanoTime(), request().person().phone(), "STOP"));
        open();
        click("They agree to texts");
        click("They agree", ToldDialog.class);
        assertThat(notice()).contains("text START to (800) 555-0100");
        assertThat(texts.stopped(request().person().phone())).isTrue();
    }

    @Test
    void a_second_number_is_shown_and_the_same_number_refused() {
        open();
        click("Second number");
        test(find(TextField.class).withLabel("Another number").single()).setValue(request().person().phone().display());
        click("Save", NumberDialog.class);
        click("It is theirs: save", NumberDialog.class);
        assertThat(notice()).startsWith("The person has this number already.");
        var other = StaffSamples.phone();
        test(find(TextField.class).withLabel("Another number").single()).setValue(other.display());
        click("Save", NumberDialog.class);
        click("It is theirs: save", NumberDialog.class);
        assertThat(screen()).contains(other.display() + " (calls only)");
        click("Remove second number");
        assertThat(request().person().second()).isNull();
        assertThat(offers("Remove second number")).isFalse();
    }

    @Test
    void every_device_of_a_person_can_be_signed_out() {
        var phone = request().person().phone();
        var device = followings.begin(phone);
        open();
        click("Sign out their devices");
        assertThat(notice()).startsWith("Every device is signed out.");
        assertThat(followings.use(device, phone)).isFalse();
        assertThat(request().history().getLast().note()).startsWith("Signed out every device");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_queue_has_a_tab_of_what_is_to_do() {
        reply();
        navigate(QueueView.class);
        test(find(RouterLink.class).withCondition(link -> link.getElement().getTextRecursively().startsWith("To do"))
                .single()).click();
        test(find(TextField.class).withLabel("Search").single()).setValue(name);
        var rows = test((Grid<QueueRow>) find(Grid.class).single());
        assertThat(rows.size()).isOne();
        assertThat(rows.getRow(0).tasks()).isOne();
        assertThat(rows.getCellComponent(0, 4).getElement().getTextRecursively()).isEqualTo("1 to do");
    }
}
