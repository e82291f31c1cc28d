package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.NewAssessment;
import org.cleardocket.requests.ReasonNeeded;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestNotFound;
import org.cleardocket.requests.RequestRefusal;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Notices;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.StaffLayout;
import org.cleardocket.staff.Times;
import org.cleardocket.staff.assessment.AssessmentEditor;
import org.jspecify.annotations.Nullable;

/** One request: the facts, the law, the conversation, and the form that moves it on. */
@Route(value = "requests", layout = StaffLayout.class)
@PermitAll
public class RequestView extends Div implements HasUrlParameter<String>, HasDynamicTitle, LawPane.Assess {

    private final Requests requests;
    private final TextMessages texts;
    private final Wordings wordings;
    private final Clock clock;
    private final StaffMember member = SignedIn.now().member();
    private @Nullable Request request;
    private @Nullable ActionForm form;
    private @Nullable AssessmentEditor editor;
    private String title = "Request";

    RequestView(Requests requests, TextMessages texts, Wordings wordings, Clock clock) {
        this.requests = requests;
        this.texts = texts;
        this.wordings = wordings;
        this.clock = clock;
        addClassName("request");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            load(RequestId.of(id));
        } catch (IllegalArgumentException | RequestNotFound _) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " – LA County Records Help";
    }

    private void load(RequestId id) {
        request = requests.open(id, member);
        title = "Request " + request.ticket();
        show(request);
        followInEditor(request);
    }

    private void show(Request request) {
        var now = clock.instant();
        var id = request.id();
        var work = new Div();
        work.addClassName("column");
        form = isMine(request) ? form(request, now) : null;
        if (form != null) {
            work.add(form);
        }
        work.add(new TextsPane(texts.with(request.person().phone()), now), new HistoryPane(request.history(), now));
        var panes = new Div(new FactsPane(request, now),
                new LawPane(request.counts(), law(), now, mayAssess(request) ? this : null), work);
        panes.addClassName("panes");
        removeAll();
        add(new RequestHeader(request, member, now, () -> claim(id), () -> release(id)), panes);
    }

    private boolean isMine(Request request) {
        return request.owner() != null && request.owner().id().equals(member.id());
    }

    private boolean mayAssess(Request request) {
        return isMine(request) && member.attorney();
    }

    private Wording law() {
        return wordings.law(Language.ENGLISH);
    }

    /** Keeps the form that is on screen, with what was typed in it. */
    private ActionForm form(Request request, Instant now) {
        var offer = TextOffer.to(request, requests, texts);
        if (form == null) {
            return new ActionForm(request, member, offer, now, this::act);
        }
        form.show(request, member, offer, now);
        return form;
    }

    private void claim(RequestId id) {
        attempt(id, () -> {
            requests.claim(id, member);
            return "It is yours now.";
        });
    }

    private void release(RequestId id) {
        attempt(id, () -> {
            requests.release(id, member);
            return "It is back in the queue.";
        });
    }

    private void act(Action action) {
        attempt(action.request(), () -> {
            requests.act(action, member);
            form.clear();
            return action.text() != null ? "Saved, and the person will be told by text." : "Saved.";
        });
    }

    @Override
    public void edit(int position) {
        var newest = request.counts().get(position - 1).newest();
        editor = new AssessmentEditor(position, newest, Times.date(clock.instant()), law(),
                facts -> keep(position, facts));
        editor.open();
    }

    @Override
    public void keep(int position, Facts facts) {
        attempt(request.id(), () -> {
            var kept = requests.assess(new NewAssessment(request.id(), request.version(), position, facts), member);
            if (editor != null) {
                editor.close();
            }
            return kept ? "Saved as a new version." : "Nothing is new, so no version was added.";
        });
    }

    private void followInEditor(Request request) {
        if (editor != null && editor.isOpened()) {
            editor.follow(request.counts().get(editor.position() - 1).newest());
        }
    }

    private void attempt(RequestId id, Supplier<String> step) {
        try {
            Notices.done(step.get());
            load(id);
        } catch (RequestRefusal refusal) {
            explain(id, refusal);
        } finally {
            wake();
        }
    }

    private void explain(RequestId id, RequestRefusal refusal) {
        if (Refusals.meansStale(refusal)) {
            load(id);
        }
        if (refusal instanceof ReasonNeeded) {
            form.askForReason();
        }
        Notices.refused(Refusals.words(refusal));
    }

    /** Whatever happened, a defect too: who typed something can save it again. */
    private void wake() {
        if (form != null) {
            form.wake();
        }
        if (editor != null) {
            editor.wake();
        }
    }
}
