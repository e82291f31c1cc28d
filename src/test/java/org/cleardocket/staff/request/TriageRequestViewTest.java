package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import org.cleardocket.people.Role;
import org.cleardocket.requests.NewAssessment;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.StaffSamples;
import org.cleardocket.staff.StaffViewTest;
import org.junit.jupiter.api.Test;

class TriageRequestViewTest extends StaffViewTest {

    @Override
    protected Role role() {
        return Role.TRIAGE;
    }

    @Test
    @SuppressWarnings("unchecked")
    void triage_is_not_offered_what_only_an_attorney_may_decide() {
        var id = ask("Ana " + StaffSamples.unique(), true);
        requests.claim(id, me);
        navigate("requests/" + id, RequestView.class);
        assertThat(test((Select<RequestStatus>) find(Select.class).single()).getSuggestionItems())
                .containsExactlyInAnyOrder(RequestStatus.IN_REVIEW, RequestStatus.NEEDS_INFO, RequestStatus.REFERRED,
                        RequestStatus.WITHDRAWN, RequestStatus.UNREACHABLE);
    }

    @Test
    void triage_reads_every_version_and_changes_none() {
        var attorney = new StaffMember("a-" + StaffSamples.unique(), "Ada Attorney", true);
        var id = ask("Ana " + StaffSamples.unique(), true);
        requests.claim(id, attorney);
        var request = requests.open(id, attorney);
        var facts = request.counts().getFirst().newest().facts().toBuilder().plants(4).build();
        requests.assess(new NewAssessment(id, request.version(), 1, facts), attorney);
        requests.release(id, attorney);
        requests.claim(id, me);
        navigate("requests/" + id, RequestView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Version 2", "Ada Attorney", "Plants: not known → 4");
        assertThat(find(Button.class).withText("Version 2").exists()).isTrue();
        assertThat(find(Button.class).withText("Assess with confidential facts").exists()).isFalse();
    }
}
