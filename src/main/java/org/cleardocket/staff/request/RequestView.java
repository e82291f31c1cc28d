package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.AttorneyNeeded;
import org.cleardocket.requests.ClaimNeeded;
import org.cleardocket.requests.IllegalTransition;
import org.cleardocket.requests.ReasonNeeded;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestAlreadyClaimed;
import org.cleardocket.requests.RequestChanged;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestNotFound;
import org.cleardocket.requests.RequestRefusal;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Notices;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.StaffLayout;
import org.jspecify.annotations.Nullable;

/** One request: the facts, the law, the conversation, and the form that moves it on. */
@Route(value = "requests", layout = StaffLayout.class)
@PermitAll
public class RequestView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Requests requests;
    private final TextMessages texts;
    private final Wordings wordings;
    private final Clock clock;
    private final StaffMember member = SignedIn.now().member();
    private @Nullable ActionForm form;
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
        var request = requests.open(id, member);
        title = "Request " + request.ticket();
        show(request);
    }

    private void show(Request request) {
        var now = clock.instant();
        var id = request.id();
        var work = new Div();
        work.addClassName("column");
        form = isMine(request) ? form(request) : null;
        if (form != null) {
            work.add(form);
        }
        work.add(new TextsPane(texts.with(request.person().phone()), now), new HistoryPane(request.history(), now));
        var panes = new Div(new FactsPane(request, now),
                new LawPane(request.counts(), wordings.law(Language.ENGLISH)), work);
        panes.addClassName("panes");
        removeAll();
        add(new RequestHeader(request, member, now, () -> claim(id), () -> release(id)), panes);
    }

    private boolean isMine(Request request) {
        return request.owner() != null && request.owner().id().equals(member.id());
    }

    /** Keeps the form that is on screen, with what was typed in it. */
    private ActionForm form(Request request) {
        if (form == null) {
            return new ActionForm(request, member, offer(request), this::act);
        }
        form.show(request, member, offer(request));
        return form;
    }

    private TextOffer offer(Request request) {
        if (!request.mayText()) {
            return TextOffer.noConsent();
        }
        return texts.stopped(request.person().phone())
                ? TextOffer.stopped()
                : TextOffer.saying(requests.previewText(request.id()));
    }

    private void claim(RequestId id) {
        attempt(id, () -> requests.claim(id, member), "It is yours now.");
    }

    private void release(RequestId id) {
        attempt(id, () -> requests.release(id, member), "It is back in the queue.");
    }

    private void act(Action action) {
        attempt(action.request(), () -> {
            requests.act(action, member);
            form.clear();
        }, action.sendText() ? "Saved, and the person will be told by text." : "Saved.");
    }

    private void attempt(RequestId id, Runnable step, String done) {
        try {
            step.run();
            Notices.done(done);
            load(id);
        } catch (RequestRefusal refusal) {
            explain(id, refusal);
        } finally {
            wake();
        }
    }

    private void explain(RequestId id, RequestRefusal refusal) {
        switch (refusal) {
            case RequestChanged _ -> {
                load(id);
                Notices.refused("Someone changed this request meanwhile. What you typed is still here: check it "
                        + "against the request as it is now, then save again.");
            }
            case RequestAlreadyClaimed _ -> {
                load(id);
                Notices.refused("A colleague claimed this request first, so nothing was changed.");
            }
            case ClaimNeeded _ -> {
                load(id);
                Notices.refused("Nobody has this request any more. Claim it, then save again.");
            }
            case ReasonNeeded _ -> {
                form.askForReason();
                Notices.refused("This step needs a reason.");
            }
            case AttorneyNeeded _ -> Notices.refused("Only an attorney may take this step. Nothing was changed.");
            case IllegalTransition _ ->
                    Notices.refused("A request cannot go from its state to that one. Nothing was changed.");
            case RequestNotFound _ -> Notices.refused("This request is no longer here.");
        }
    }

    /** Whatever happened, a defect too: who typed something can save it again. */
    private void wake() {
        if (form != null) {
            form.wake();
        }
    }
}
