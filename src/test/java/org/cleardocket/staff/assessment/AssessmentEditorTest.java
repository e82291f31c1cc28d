package org.cleardocket.staff.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.Assessment;
import org.cleardocket.requests.NewAssessment;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.cleardocket.staff.request.RequestView;
import org.junit.jupiter.api.Test;

/** The confidential step, from its button to the version that is kept. */
class AssessmentEditorTest extends StaffViewTest {

    private RequestId id;

    private void openEditor() {
        id = ask("Ana " + StaffSamples.unique(), true);
        requests.claim(id, me);
        navigate("requests/" + id, RequestView.class);
        press("Assess with confidential facts");
    }

    private void press(String button) {
        test(find(Button.class).withText(button).first()).click();
    }

    private void type(String label, String typed) {
        test(field(label)).setValue(typed);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> choice(String label) {
        return (Select<T>) find(Select.class).withLabel(label).single();
    }

    private YesNoInput yesNo(String label) {
        return find(YesNoInput.class).withLabel(label).single();
    }

    private String law() {
        return find(LawNow.class).single().getElement().getTextRecursively();
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Request request() {
        return requests.open(id, me);
    }

    private Assessment newest() {
        return request().counts().getFirst().newest();
    }

    private boolean waits() {
        return find(Paragraph.class).withText("Waiting: something typed cannot be read yet.").exists();
    }

    private boolean isOpen() {
        return find(AssessmentEditor.class).exists();
    }

    @Test
    void an_age_that_the_birth_date_rules_out_is_said_at_the_field() {
        openEditor();
        type("Age then, in years", "30");
        assertThat(field("Age then, in years").getHelperText())
                .startsWith("Somebody born on May 17, 1979 was 24 then.");
        type("Age then, in years", "24");
        assertThat(field("Age then, in years").getHelperText()).isEmpty();
        type("Age then, in years", "");
        choice("Age then, about").setValue(AgeBand.FROM_18_TO_20);
        assertThat(choice("Age then, about").getHelperText()).contains("was 24 then");
    }

    @Test
    void what_is_known_stands_there_and_who_may_see_it_is_said() {
        openEditor();
        assertThat(field("Section, as on the record").getValue()).isEqualTo("11357(c) HS");
        assertThat(field("Date of offense").getValue()).isEqualTo("2004-03");
        assertThat(choice("Level").getValue()).isEqualTo(Level.MISDEMEANOR);
        assertThat(field("Grams of flower").getValue()).isEmpty();
        assertThat(yesNo("Still serving").getValue()).isEqualTo(YesNoInput.Known.UNKNOWN);
        assertThat(find(AssessmentEditor.class).single().getElement().getTextRecursively())
                .contains("Only the Public Defender’s team sees this.");
        assertThat(law()).contains("Changed since version 1", "Nothing.");
    }

    @Test
    void each_change_asks_the_law_at_once_and_keeps_nothing() {
        openEditor();
        var before = request();
        type("Section, as on the record", "11360(A) HS");
        choice("Level").setValue(Level.FELONY);
        assertThat(law()).contains("Lower to misdemeanor", "before: no change", "Level: Misdemeanor → Felony");
        choice("Conduct").setValue(Conduct.TRANSPORT_PERSONAL);
        type("Grams of flower", "20");
        type("Grams of concentrate", "0");
        assertThat(law()).contains("Dismiss and seal", "Grams of flower: not known → 20", "dismissed and sealed");
        type("Grams of flower", "40");
        assertThat(law()).contains("Lower to misdemeanor").doesNotContain("Dismiss and seal");
        assertThat(request()).isEqualTo(before);
    }

    @Test
    void saving_keeps_a_version_beside_what_the_person_said() {
        openEditor();
        var said = newest();
        type("Section, as on the record", "11360(A) HS");
        choice("Level").setValue(Level.FELONY);
        type("Date of conviction", "6/15/2009");
        type("Age then, in years", "30");
        yesNo("Still serving").setValue(YesNoInput.Known.NO);
        press("Add a conviction");
        type("Section", "187(a) PC");
        type("Convicted", "1998");
        press("Save as a new version");

        assertThat(isOpen()).isFalse();
        assertThat(notice()).isEqualTo("Saved as a new version.");
        assertThat(newest().version()).isEqualTo(2);
        assertThat(newest().by()).isEqualTo(me.name());
        assertThat(newest().facts()).satisfies(facts -> {
            assertThat(facts.convictionDate()).isEqualTo(DateRange.of(LocalDate.of(2009, 6, 15)));
            assertThat(facts.serving()).isFalse();
            assertThat(facts.gramsFlower()).isNull();
            assertThat(facts.priors()).containsExactly(new Prior("187(a) PC", DateRange.ofYear(1998), null, null));
        });
        assertThat(newest().result().outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(request().counts().getFirst().first()).isEqualTo(said);
        assertThat(screen()).contains("Version 2", "Version 1", "rules statute-2026-11", "Known since version 1",
                "Date of conviction: not known → Jun 15, 2009",
                "Count 1 assessed anew: version 2.");
    }

    @Test
    void joined_sections_and_unknown_counties_are_neither_promised_nor_denied() {
        openEditor();
        type("Date of offense", "");
        type("Date of conviction", "June 15, 2009");
        choice("Level").setValue(Level.FELONY);
        for (var joined : List.of("11378-11359 HS", "11359/459", "11359 and 11378")) {
            type("Section, as on the record", joined);
            assertThat(law()).contains("We could not tell which section");
        }
        type("Section, as on the record", "11359 HS-POSSESS MARIJUANA FOR SALE");
        assertThat(law()).contains("Lower to misdemeanor");
        press("Add a conviction");
        type("Section", "459 PC-187(a) PC");
        assertThat(law()).doesNotContain("could not tell which section").contains("Needs review");
        type("County", "Unknown");
        assertThat(law()).contains("We could not tell in which county or state");
    }

    @Test
    void a_date_field_says_in_which_order_it_is_read_and_asks_for_the_whole_year() {
        openEditor();
        assertThat(field("Date of conviction").getHelperText()).contains("Month first");
        type("Date of conviction", "5/6/70");
        assertThat(field("Date of conviction").getErrorMessage()).contains("four digits");
    }

    @Test
    void what_cannot_be_read_is_said_at_the_field_and_holds_the_result_and_saving() {
        openEditor();
        assertThat(waits()).isFalse();
        type("Grams of flower", "-3");
        type("Date of conviction", "2009-02-30");
        type("Recipient’s age", "121");
        assertThat(field("Grams of flower").getErrorMessage()).contains("28.5");
        assertThat(field("Date of conviction").getErrorMessage()).contains("No calendar has this date");
        assertThat(field("Recipient’s age").isInvalid()).isTrue();
        assertThat(waits()).isTrue();
        press("Save as a new version");
        assertThat(notice()).contains("Correct the field");
        assertThat(newest().version()).isEqualTo(1);
        assertThat(isOpen()).isTrue();

        type("Grams of flower", "3");
        type("Date of conviction", "2009");
        type("Recipient’s age", "");
        assertThat(waits()).isFalse();
        press("Save as a new version");
        assertThat(newest().facts().gramsFlower()).isEqualTo(3);
    }

    @Test
    void an_offense_after_the_conviction_is_for_the_law_to_judge() {
        openEditor();
        type("Date of conviction", "1999");
        assertThat(law()).contains("These dates do not fit together");
    }

    @Test
    void leaving_asks_only_whoever_typed_something() {
        openEditor();
        press("Cancel");
        assertThat(isOpen()).isFalse();
        press("Assess with confidential facts");
        type("Plants", "4");
        press("Cancel");
        press("Keep editing");
        assertThat(isOpen()).isTrue();
        assertThat(field("Plants").getValue()).isEqualTo("4");
        press("Cancel");
        press("Leave");
        assertThat(isOpen()).isFalse();
        assertThat(newest().version()).isEqualTo(1);
    }

    @Test
    void nothing_new_adds_no_version() {
        openEditor();
        press("Save as a new version");
        assertThat(notice()).contains("Nothing is new");
        assertThat(newest().version()).isEqualTo(1);
    }

    @Test
    void a_change_meanwhile_is_told_and_what_was_typed_can_still_be_saved() {
        openEditor();
        type("Plants", "4");
        var now = request();
        requests.assess(new NewAssessment(id, now.version(), 1,
                newest().facts().toBuilder().plants(2).build()), me);
        press("Save as a new version");
        assertThat(notice()).startsWith("Someone changed this request meanwhile.");
        assertThat(law()).contains("Changed since version 2", "Plants: 2 → 4");
        press("Save as a new version");
        assertThat(newest().version()).isEqualTo(3);
        assertThat(newest().facts().plants()).isEqualTo(4);
    }

    @Test
    void what_was_given_away_meanwhile_is_saved_only_once_the_request_is_theirs_again() {
        openEditor();
        type("Plants", "4");
        requests.release(id, me);
        press("Save as a new version");
        assertThat(notice()).contains("Nobody has this request any more");
        assertThat(newest().version()).isEqualTo(1);
        assertThat(isOpen()).isTrue();
        press("Save as a new version");
        assertThat(newest().facts().plants()).isEqualTo(4);
        assertThat(request().owner()).isEqualTo(me);
    }

    @Test
    void other_convictions_are_added_and_removed_up_to_a_limit() {
        openEditor();
        press("Add a conviction");
        press("Add a conviction");
        assertThat(find(PriorRow.class).all()).hasSize(2);
        press("Remove");
        assertThat(find(PriorRow.class).all()).hasSize(1);
        while (find(PriorRow.class).all().size() < NewAssessment.MOST_PRIORS) {
            press("Add a conviction");
        }
        assertThat(find(Button.class).withText("Add a conviction").single().isEnabled()).isFalse();
        assertThat(find(PriorsInput.class).single().getElement().getTextRecursively()).contains("50 is the most");
        press("Save as a new version");
        assertThat(newest().version()).as("empty rows say nothing").isEqualTo(1);
    }

    @Test
    void every_version_opens_as_it_was() {
        openEditor();
        type("Plants", "4");
        press("Save as a new version");
        press("Version 1");
        assertThat(version()).contains("What was known", "What the law said", "The person", "March 2004", "11357(c) HS");
        press("Close");
        press("Version 2");
        assertThat(version()).contains(me.name(), "Plants", "4");
    }

    private String version() {
        return find(VersionDialog.class).single().getElement().getTextRecursively();
    }

    @Test
    void a_note_elsewhere_keeps_the_editor_of_the_same_facts() {
        openEditor();
        requests.act(new Action(id, request().version(), RequestStatus.IN_REVIEW, "", "elsewhere", null), me);
        type("Plants", "4");
        press("Save as a new version");
        assertThat(notice()).startsWith("Someone changed this request meanwhile.");
        assertThat(law()).contains("Changed since version 1");
        press("Save as a new version");
        assertThat(newest().version()).isEqualTo(2);
    }
}
