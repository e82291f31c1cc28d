package org.cleardocket.staff.request;

import java.time.Clock;
import java.util.function.Supplier;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.NewAssessment;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Times;
import org.cleardocket.staff.assessment.AssessmentEditor;
import org.jspecify.annotations.Nullable;

/** The confidential step: one conviction at a time in the editor, which stays open while the request changes. */
class AssessmentDesk implements LawPane.Assess {

    private final Requests requests;
    private final Supplier<Request> own;
    private final Wording law;
    private final Clock clock;
    private final StaffMember member;
    private final Attempt attempt;
    private @Nullable Request request;
    private @Nullable AssessmentEditor editor;

    /** @param own makes the request on screen the member's own, where nobody has it */
    AssessmentDesk(Requests requests, Supplier<Request> own, Wording law, Clock clock, StaffMember member,
            Attempt attempt) {
        this.requests = requests;
        this.own = own;
        this.law = law;
        this.clock = clock;
        this.member = member;
        this.attempt = attempt;
    }

    /** Works on the request as it is now. */
    void show(Request now) {
        request = now;
        if (editor != null && editor.isOpened()) {
            editor.follow(now.counts().get(editor.position() - 1).newest());
        }
    }

    @Override
    public void edit(int position) {
        var newest = request.counts().get(position - 1).newest();
        editor = new AssessmentEditor(position, newest, request.person().birthDate(),
                Times.date(clock.instant()), law,
                facts -> keep(position, facts));
        editor.open();
    }

    @Override
    public void keep(int position, Facts facts) {
        attempt.attempt(request.id(), () -> {
            var mine = own.get();
            var kept = requests.assess(new NewAssessment(mine.id(), mine.version(), position, facts), member);
            if (editor != null) {
                editor.close();
            }
            return kept ? "Saved as a new version." : "Nothing is new, so no version was added.";
        });
    }

    /** After a refusal. */
    void wake() {
        if (editor != null) {
            editor.wake();
        }
    }
}
