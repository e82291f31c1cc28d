package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.Numbers;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.NotFoundView;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestViewTest extends StaffViewTest {

    @Autowired AuditLog audit;
    @Autowired SettableClock clock;
    @Autowired TextMessages texts;
    @Autowired Numbers numbers;

    private final String name = "Ana " + StaffSamples.unique();

    private RequestId mine() {
        var id = ask(name, true);
        requests.claim(id, me);
        return id;
    }

    private void open(RequestId id) {
        navigate("requests/" + id, RequestView.class);
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<RequestStatus> status() {
        return (Select<RequestStatus>) find(Select.class).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private RequestStatus statusOf(RequestId id) {
        return requests.open(id, me).status();
    }

    @Test
    void opening_shows_facts_law_and_history_and_is_logged() {
        var id = ask(name, true);
        open(id);
        assertThat(screen()).contains(name, "11357(c) HS", "March 2004", "4VN01577 (Misdemeanor)", "H&S 11361.8",
                "Not known", "What the law says", "The person");
        assertThat(audit.about("request:" + id)).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("request.viewed");
            assertThat(line.actor().id()).isEqualTo(me.id());
        });
    }

    @Test
    void a_request_that_does_not_exist_is_not_found() {
        navigate("requests/" + RequestId.random(), NotFoundView.class);
        navigate("requests/not-an-id", NotFoundView.class);
        assertThat(screen()).contains("There is nothing here");
    }

    @Test
    void nobodys_request_can_be_claimed_and_given_back() {
        var id = ask(name, true);
        open(id);
        click("Claim");
        assertThat(screen()).contains("You work on it", "Take action");
        click("Release");
        assertThat(screen()).contains("Nobody has it").doesNotContain("Take action");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.IN_REVIEW);
    }

    @Test
    void of_two_who_claim_at_once_the_second_is_told() {
        var id = ask(name, true);
        open(id);
        requests.claim(id, colleague());
        click("Claim");
        assertThat(notice()).contains("A colleague claimed this request first");
        assertThat(screen()).contains("Cole League works on it").doesNotContain("Take action");
    }

    @Test
    void of_a_silent_number_it_is_said_before_anybody_writes_that_no_text_goes_there() {
        var id = ask(name, true);
        requests.claim(id, me);
        open(id);
        assertThat(tell().isEnabled()).isTrue();
        clock.advance(Duration.ofDays(91));
        open(id);
        assertThat(tell().isEnabled()).isFalse();
        assertThat(tell().getHelperText()).startsWith("This number may be somebody else’s");
    }

    private Checkbox tell() {
        return find(Checkbox.class).withLabel("Tell the person by text").single();
    }

    @Test
    void a_colleagues_request_can_only_be_read() {
        var id = ask(name, true);
        requests.claim(id, colleague());
        open(id);
        assertThat(screen()).contains("Cole League works on it; you can read it").doesNotContain("Take action");
        assertThat(find(Button.class).withText("Claim").exists()).isFalse();
    }

    @Test
    void an_action_moves_the_request_with_its_reason_note_and_text() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.NOT_ELIGIBLE);
        test(area("Reason")).setValue("The section is not covered.");
        test(area("Note for colleagues")).setValue("Docket read.");
        test(find(Checkbox.class).withLabel("Tell the person by text").single()).click();
        assertThat(screen()).contains("hay novedades", "/es/follow", "Standard letters", "1 part", "$0.0083");
        click("Save as “Not eligible”");

        assertThat(notice()).isEqualTo("Saved. The text to the person is written; what becomes of it stands under Texts.");
        var after = requests.open(id, me);
        assertThat(after.status()).isEqualTo(RequestStatus.NOT_ELIGIBLE);
        assertThat(after.history().getLast()).satisfies(line -> {
            assertThat(line.reason()).isEqualTo("The section is not covered.");
            assertThat(line.note()).isEqualTo("Docket read.");
            assertThat(line.textId()).isNotNull();
        });
        assertThat(screen()).contains("Reason: The section is not covered.", "Note: Docket read.", "With a text; what became of it stands under Texts.");
        assertThat(area("Note for colleagues").getValue()).isEmpty();
    }

    @Test
    void a_note_alone_keeps_the_status() {
        var id = mine();
        open(id);
        test(area("Note for colleagues")).setValue("Called, no answer.");
        click("Save");
        assertThat(notice()).isEqualTo("Saved.");
        assertThat(requests.open(id, me).history().getLast().note()).isEqualTo("Called, no answer.");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.IN_REVIEW);
    }

    @Test
    void nothing_to_save_is_said_at_the_field() {
        open(mine());
        click("Save");
        assertThat(area("Note for colleagues").isInvalid()).isTrue();
    }

    @Test
    void only_steps_that_may_follow_are_offered() {
        open(mine());
        assertThat(test(status()).getSuggestionItems()).containsExactlyInAnyOrder(RequestStatus.IN_REVIEW,
                RequestStatus.NEEDS_INFO, RequestStatus.READY_TO_FILE, RequestStatus.ALREADY_CLEARED,
                RequestStatus.NOT_ELIGIBLE, RequestStatus.REFERRED, RequestStatus.WITHDRAWN,
                RequestStatus.UNREACHABLE);
    }

    @Test
    void whoever_closes_a_request_reads_first_what_becomes_of_the_papers() {
        open(mine());
        status().setValue(RequestStatus.REFERRED);
        assertThat(screen()).contains("are destroyed 30 days from now");
        status().setValue(RequestStatus.NEEDS_INFO);
        assertThat(screen()).doesNotContain("are destroyed");
    }

    @Test
    void to_say_that_the_person_took_it_back_asks_once_more_and_says_what_is_destroyed() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.WITHDRAWN);
        click("Save as “Withdrawn”");
        assertThat(find(ConfirmDialog.class).exists()).as("the reason first").isFalse();
        assertThat(area("Reason").isInvalid()).isTrue();
        assertThat(screen()).contains("Look by");
        test(area("Reason")).setValue("They called.");
        click("Save as “Withdrawn”");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.IN_REVIEW);
        var dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).contains("are destroyed one day from now");
        test(dialog).confirm();
        assertThat(statusOf(id)).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(screen()).as("nobody has to look any more").doesNotContain("Look by");
    }

    @Test
    void a_note_that_is_typed_is_not_lost_without_a_question() {
        open(mine());
        test(area("Note for colleagues")).setValue("Called the court.");
        UI.getCurrent().navigate("queue");
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
        pressInDialog("Keep editing");
        assertThat(area("Note for colleagues").getValue()).isEqualTo("Called the court.");
        UI.getCurrent().navigate("queue");
        pressInDialog("Leave");
        assertThat(getCurrentView()).isNotInstanceOf(RequestView.class);
    }

    @Test
    void a_text_that_promises_a_list_of_papers_goes_out_only_with_the_list() {
        var id = mine();
        open(id);
        var next = status();
        choose(TextChoice.Kind.PAPERS_NEEDED);
        click("Save");
        assertThat(next.isInvalid()).isTrue();
        next.setValue(RequestStatus.NEEDS_INFO);
        test(area("Reason")).setValue("Pedimos el acta de 2004.");
        click("Save as “Needs info”");
        assertThat(notice()).contains("The text to the person is written");
    }

    @Test
    void a_wrong_click_on_ready_to_file_leads_back_with_a_reason() {
        var id = mine();
        requests.act(new Action(id, requests.open(id, me).version(), RequestStatus.READY_TO_FILE, "", "", null), me);
        open(id);
        status().setValue(RequestStatus.IN_REVIEW);
        click("Save as “In review”");
        assertThat(area("Reason").isInvalid()).isTrue();
        test(area("Reason")).setValue("A paper is missing.");
        click("Save as “In review”");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.IN_REVIEW);
    }

    @Test
    void a_missing_reason_is_asked_for_and_what_was_typed_stays() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.REFERRED);
        test(area("Note for colleagues")).setValue("City of Pasadena.");
        click("Save as “Referred”");
        assertThat(area("Reason").isInvalid()).isTrue();
        assertThat(area("Note for colleagues").getValue()).isEqualTo("City of Pasadena.");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.IN_REVIEW);
        test(area("Reason")).setValue("The city prosecuted.");
        click("Save as “Referred”");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.REFERRED);
    }

    @Test
    void a_reason_is_not_asked_for_any_longer_where_none_is_needed() {
        var id = mine();
        open(id);
        var next = status();
        next.setValue(RequestStatus.REFERRED);
        click("Save as “Referred”");
        assertThat(area("Reason").isInvalid()).isTrue();
        next.setValue(RequestStatus.READY_TO_FILE);
        assertThat(area("Reason").isInvalid()).isFalse();
        next.setValue(RequestStatus.REFERRED);
        test(area("Reason")).setValue("The city prosecuted.");
        click("Save as “Referred”");
        next.setValue(RequestStatus.IN_REVIEW);
        assertThat(area("Reason").isInvalid()).as("emptied after it was saved").isFalse();
    }

    @Test
    void what_was_chosen_stays_as_what_was_typed_does_after_a_colleagues_release() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.READY_TO_FILE);
        requests.release(id, new StaffMember("a-" + name, "Ada Attorney", true));
        click("Save as “Ready to file”");
        assertThat(notice()).contains("it is still here");
        click("Save as “Ready to file”");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.READY_TO_FILE);
    }

    @Test
    void the_day_that_was_chosen_for_a_text_stays_after_a_colleagues_release() {
        var id = mine();
        open(id);
        choose(TextChoice.Kind.APPOINTMENT);
        find(DateTimePicker.class).withLabel("Day and time").single().setValue(LocalDateTime.of(2040, 1, 31, 9, 0));
        requests.release(id, new StaffMember("a-" + name, "Ada Attorney", true));
        click("Save");
        assertThat(notice()).contains("it is still here");
        assertThat(find(DateTimePicker.class).withLabel("Day and time").single().getValue())
                .isEqualTo(LocalDateTime.of(2040, 1, 31, 9, 0));
    }

    @Test
    void a_form_in_which_nothing_was_chosen_moves_no_request_that_a_colleague_moved() {
        var id = mine();
        open(id);
        test(area("Note for colleagues")).setValue("Typed here.");
        requests.act(new Action(id, requests.open(id, me).version(), RequestStatus.REFERRED, "Another county.", "",
                null), me);
        click("Save");
        click("Save");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.REFERRED);
    }

    @Test
    void after_a_defect_what_was_typed_stays_and_can_be_saved_again() {
        var id = mine();
        open(id);
        area("Note for colleagues").setValue("A sign no database takes: \0");
        assertThatThrownBy(() -> click("Save")).isNotNull();
        area("Note for colleagues").setValue("A better note.");
        click("Save");
        assertThat(requests.open(id, me).history().getLast().note()).isEqualTo("A better note.");
    }

    @Test
    void a_change_meanwhile_shows_the_request_anew_and_keeps_what_was_typed() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.NOT_ELIGIBLE);
        test(area("Reason")).setValue("Typed here.");
        requests.act(new Action(id, requests.open(id, me).version(), RequestStatus.IN_REVIEW, "", "In another window.",
                null), me);
        click("Save as “Not eligible”");
        assertThat(notice()).startsWith("Someone changed this request meanwhile.");
        assertThat(screen()).contains("In another window.");
        assertThat(area("Reason").getValue()).isEqualTo("Typed here.");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.IN_REVIEW);
        click("Save as “Not eligible”");
        assertThat(statusOf(id)).isEqualTo(RequestStatus.NOT_ELIGIBLE);
    }

    @Test
    void what_was_typed_stays_after_a_colleagues_release_and_can_be_saved() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.REFERRED);
        test(area("Reason")).setValue("The city prosecuted.");
        test(area("Note for colleagues")).setValue("Typed here.");
        requests.release(id, new StaffMember("a-" + name, "Ada Attorney", true));
        click("Save as “Referred”");
        assertThat(notice()).contains("it is still here");
        assertThat(area("Reason").getValue()).isEqualTo("The city prosecuted.");
        assertThat(area("Note for colleagues").getValue()).isEqualTo("Typed here.");
        assertThat(screen()).contains("Nobody has this request now. If you save, it is yours.");
        click("Save as “Referred”");
        assertThat(requests.open(id, me)).satisfies(after -> {
            assertThat(after.status()).isEqualTo(RequestStatus.REFERRED);
            assertThat(after.owner()).isEqualTo(me);
            assertThat(after.history().getLast().note()).isEqualTo("Typed here.");
        });
    }

    @Test
    void what_was_typed_stays_to_be_copied_after_a_colleague_took_the_request() {
        var id = mine();
        open(id);
        test(area("Note for colleagues")).setValue("Typed here.");
        requests.release(id, me);
        requests.claim(id, colleague());
        click("Save");
        assertThat(notice()).startsWith("A colleague claimed this request first").contains("still here to be copied");
        assertThat(area("Note for colleagues").getValue()).isEqualTo("Typed here.");
        assertThat(screen()).contains("Cole League has this request now, so you cannot save.");
        assertThat(find(Button.class).withText("Save").single().isEnabled()).isFalse();
    }

    @Test
    void what_was_typed_stays_after_ones_own_release_and_an_empty_form_goes() {
        var id = mine();
        open(id);
        test(area("Note for colleagues")).setValue("Typed here.");
        click("Release");
        assertThat(area("Note for colleagues").getValue()).isEqualTo("Typed here.");
        test(area("Note for colleagues")).setValue("");
        click("Claim");
        click("Release");
        assertThat(screen()).doesNotContain("Take action");
    }

    @Test
    void what_was_typed_about_one_person_never_stands_in_anothers_form() {
        open(mine());
        test(area("Note for colleagues")).setValue("Typed here.");
        var other = ask("Ben " + name, true);
        requests.claim(other, me);
        open(other);
        pressInDialog("Leave");
        assertThat(area("Note for colleagues").getValue()).isEmpty();
    }

    @Test
    void a_reason_stays_in_sight_where_its_status_can_no_longer_follow() {
        var id = mine();
        open(id);
        status().setValue(RequestStatus.NOT_ELIGIBLE);
        test(area("Reason")).setValue("Typed here.");
        requests.act(new Action(id, requests.open(id, me).version(), RequestStatus.REFERRED, "Another county.", "",
                null), me);
        click("Save as “Not eligible”");
        assertThat(area("Reason").isVisible()).isTrue();
        assertThat(area("Reason").getValue()).isEqualTo("Typed here.");
        click("Save");
        assertThat(area("Reason").getErrorMessage()).startsWith("Only a new status takes a reason.");
        assertThat(area("Reason").getValue()).isEqualTo("Typed here.");
    }

    @Test
    void own_words_stay_in_sight_where_the_person_stopped_texts_meanwhile() {
        var id = mine();
        open(id);
        choose(TextChoice.Kind.OWN_WORDS);
        area("Words").setValue("Traiga sus papeles.");
        var now = requests.open(id, me);
        numbers.stopTexts(id, now.version(), now.person().phone(), me);
        click("Save");
        assertThat(area("Words").isVisible()).isTrue();
        assertThat(area("Words").getValue()).isEqualTo("Traiga sus papeles.");
        assertThat(area("Words").getHelperText()).startsWith("This is not sent.");
    }

    @Test
    void a_number_that_was_typed_stays_after_a_refusal_and_can_be_saved() {
        var id = mine();
        open(id);
        click("Second number");
        var number = StaffSamples.phone();
        test(find(TextField.class).withLabel("Another number").single()).setValue(number.display());
        requests.release(id, new StaffMember("a-" + name, "Ada Attorney", true));
        saveDialog();
        pressInDialog("It is theirs: save");
        assertThat(notice()).startsWith("Nobody has this request any more").contains("still here");
        assertThat(find(TextField.class).withLabel("Another number").single().getValue()).isEqualTo(number.display());
        pressInDialog("It is theirs: save");
        assertThat(requests.open(id, me).person().second().phone()).isEqualTo(number);
    }

    private void saveDialog() {
        pressInDialog("Save");
    }

    private void pressInDialog(String button) {
        test(find(Button.class, find(Dialog.class).single()).withText(button).single()).click();
    }

    @Test
    void whoever_did_not_agree_to_texts_gets_none() {
        var id = ask(name, false);
        requests.claim(id, me);
        open(id);
        var tell = find(Checkbox.class).withLabel("Tell the person by text").single();
        assertThat(tell.isEnabled()).isFalse();
        assertThat(tell.getHelperText()).isEqualTo("The person did not agree to texts.");
    }

    @SuppressWarnings("unchecked")
    private void choose(TextChoice.Kind kind) {
        test(find(Checkbox.class).withLabel("Tell the person by text").single()).click();
        ((Select<TextChoice.Kind>) find(Select.class).withLabel("Text").single()).setValue(kind);
    }

    @Test
    void a_text_is_previewed_in_the_persons_language_while_it_is_written() {
        open(mine());
        choose(TextChoice.Kind.OWN_WORDS);
        assertThat(area("Words").getHelperText()).isEqualTo("In the person's language: Español");
        assertThat(screen()).contains("Write what the text shall say.");
        area("Words").setValue("Traiga sus papeles el lunes.");
        assertThat(screen()).contains("LA County Records Help: Traiga sus papeles el lunes. ¿Dudas?",
                "Standard letters", "1 part", "$0.0083").doesNotContain("Write what the text shall say.");
        area("Words").setValue("Venga aquí, por aquí y por acá.");
        assertThat(screen()).contains("Special letters, shorter parts, because of “í” “á”", "2 parts", "$0.0166",
                "It takes 2 parts, and 1 may be sent in this language.");
    }

    @Test
    void words_that_give_the_matter_away_are_named_and_refused_and_nothing_is_saved() {
        var id = mine();
        open(id);
        choose(TextChoice.Kind.OWN_WORDS);
        area("Words").setValue("Vea su caso en example.org");
        area("Note for colleagues").setValue("Typed here.");
        assertThat(screen()).contains("“caso” must not stand in a text", "“example.org” is a link on a phone");
        click("Save");
        assertThat(notice()).startsWith("Nothing was saved, because the text must not go out as it is.")
                .contains("“caso”");
        assertThat(area("Words").getValue()).isEqualTo("Vea su caso en example.org");
        assertThat(area("Note for colleagues").getValue()).isEqualTo("Typed here.");
        assertThat(requests.open(id, me).history()).noneMatch(line -> line.note().equals("Typed here."));
        area("Words").setValue("Llame al (213) 555-0142.");
        click("Save");
        assertThat(notice()).isEqualTo("Saved. The text to the person is written; what becomes of it stands under Texts.");
        assertThat(screen()).contains("LA County Records Help: Llame al (213) 555-0142. ¿Dudas?");
    }

    @Test
    void an_appointment_needs_a_time_to_come() {
        open(mine());
        choose(TextChoice.Kind.APPOINTMENT);
        var when = find(DateTimePicker.class).withLabel("Day and time").single();
        click("Save");
        assertThat(when.isInvalid()).isTrue();
        when.setValue(LocalDateTime.of(2020, 1, 31, 9, 0));
        click("Save");
        assertThat(when.isInvalid()).isTrue();
        when.setValue(LocalDateTime.of(2040, 1, 31, 9, 0));
        assertThat(screen()).contains("31 de enero a las 9:00");
        click("Save");
        assertThat(notice()).isEqualTo("Saved. The text to the person is written; what becomes of it stands under Texts.");
    }

    @Test
    void the_conversation_shows_what_was_sent() {
        var id = ask(name, true);
        open(id);
        assertThat(screen()).contains("waiting to go out");
        assertThat(audit.about("request:" + id)).extracting(AuditEntry::reason).first().isEqualTo("looks it up");
    }
}
