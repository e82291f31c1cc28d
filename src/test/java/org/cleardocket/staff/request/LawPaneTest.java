package org.cleardocket.staff.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Reason;
import org.cleardocket.eligibility.Result;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.Assessment;
import org.cleardocket.requests.RequestCount;
import org.cleardocket.staff.StaffViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A result made long ago stays as it was; where the law says something else today, both are shown. */
class LawPaneTest extends StaffViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Facts FACTS = Facts.builder().raw("459 PC").build();
    private static final Result NOW_SAID = Prop64.evaluate(FACTS, TODAY);
    private static final Result THEN_SAID = new Result("statute-2020-01", Outcome.NEEDS_REVIEW, null, null, Set.of(),
            List.of(Reason.UNREADABLE_CODE));

    @Autowired Wordings wordings;

    private final AtomicReference<String> kept = new AtomicReference<>("nothing");

    @BeforeEach
    void nothing_is_kept_yet() {
        kept.set("nothing");
    }

    private String show(Result newest, boolean mayAssess) {
        var count = new RequestCount(new AskedCount(FACTS, null, null),
                List.of(new Assessment(1, NOW, null, FACTS, newest, TODAY)));
        var pane = new LawPane(List.of(count), wordings.law(Language.ENGLISH), NOW, mayAssess ? keeping() : null);
        getCurrentView().getElement().removeAllChildren().appendChild(pane.getElement());
        return pane.getElement().getTextRecursively();
    }

    private LawPane.Assess keeping() {
        return new LawPane.Assess() {
            @Override
            public void edit(int position) {
                kept.set("edit " + position);
            }

            @Override
            public void keep(int position, Facts facts) {
                kept.set(position + " " + facts.raw());
            }
        };
    }

    @Test
    void a_result_that_still_holds_is_shown_alone() {
        assertThat(show(NOW_SAID, true)).doesNotContain("Asked again today");
    }

    @Test
    void a_result_of_older_rules_stands_beside_todays_which_can_be_kept() {
        assertThat(show(THEN_SAID, true)).contains("Needs review", "rules statute-2020-01", "Asked again today:",
                "Not covered", "by the rules " + Prop64.RULES);
        test(find(Button.class).withText("Keep as a new version").single()).click();
        assertThat(kept).hasValue("1 459 PC");
    }

    @Test
    void whoever_may_not_assess_sees_both_and_can_keep_none() {
        assertThat(show(THEN_SAID, false)).contains("Asked again today:").doesNotContain("Keep as a new version",
                "Assess with confidential facts");
    }
}
