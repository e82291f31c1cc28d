package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import org.cleardocket.people.Role;
import org.cleardocket.requests.RequestStatus;
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
}
