package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cleardocket.documents.Papers;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.Numbers;
import org.cleardocket.requests.ReasonNeeded;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestNotFound;
import org.cleardocket.requests.RequestPapers;
import org.cleardocket.requests.RequestRefusal;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.requests.Task;
import org.cleardocket.requests.Tasks;
import org.cleardocket.staff.LeaveDialog;
import org.cleardocket.staff.Notices;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.StaffLayout;
import org.jspecify.annotations.Nullable;

/** One request: the facts, the law, the conversation, and the form that moves it on. */
@Route(value = "requests", layout = StaffLayout.class)
@PermitAll
public class RequestView extends Div implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private final Requests requests;
    private final Tasks tasks;
    private final Numbers numbers;
    private final Papers papers;
    private final RequestPapers requestPapers;
    private final TextMessages texts;
    private final Wording law;
    private final Clock clock;
    private final StaffMember member = SignedIn.now().member();
    private final AssessmentDesk assessment;
    private final PapersColumn papersColumn = new PapersColumn();
    private @Nullable Request request;
    private @Nullable RequestHeader header;
    private @Nullable ActionForm form;
    private String title = "Request";

    RequestView(Requests requests, Tasks tasks, Numbers numbers, Papers papers, RequestPapers requestPapers,
            TextMessages texts, Wordings wordings, Clock clock) {
        this.requests = requests;
        this.texts = texts;
        this.tasks = tasks;
        this.numbers = numbers;
        this.papers = papers;
        this.requestPapers = requestPapers;
        this.law = wordings.law(Language.ENGLISH);
        this.clock = clock;
        this.assessment = new AssessmentDesk(requests, this::own, law, clock, member, near(LawPane.class));
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
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && !form.isEmpty()) {
            var leaving = event.postpone();
            new LeaveDialog(leaving::proceed, leaving::cancel).open();
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
        assessment.show(request);
    }

    /** The request on screen, to be changed: where nobody has it any more, it becomes the member's own. */
    private Request own() {
        if (request.owner() == null) {
            requests.claim(request.id(), member);
            request = requests.open(request.id(), member);
        }
        return request;
    }

    private void show(Request request) {
        var now = clock.instant();
        var id = request.id();
        var toDo = tasks.of(id);
        var said = numbers.conversation(request);
        var steps = isOthers(request) ? null : new TaskDesk(tasks, request, member, near(TasksPane.class));
        papersColumn.show(new PaperDesk(papers, requestPapers, requests, request, member,
                TextOffer.to(request, member, requests, numbers, texts), near(PaperViewer.class, PapersPane.class)));
        var given = new Div(papersColumn, new FactsPane(request, texts.stopped(request.person().phone()), now));
        given.addClassName("said");
        var panes = new Div(given, new LawPane(request.counts(), law, now, mayAssess(request) ? assessment : null),
                work(request, said, toDo, steps, now));
        panes.addClassName("panes");
        removeAll();
        header = new RequestHeader(request, member, now, () -> claim(id), () -> release(id));
        add(header, new TasksPane(toDo, said, now, steps), panes);
    }

    private Div work(Request request, List<TextMessage> said, List<Task> toDo, TasksPane.@Nullable Steps steps,
            Instant now) {
        var work = new Div();
        work.addClassName("column");
        form = isMine(request) || isKept(request) ? form(request, now) : null;
        if (form != null) {
            work.add(form);
        }
        work.add(new TextsPane(said, toDo, now, steps),
                new NumbersPane(request.person(), numbers.provenAt(request.id(), request.person().phone()),
                        numbers.consents(request.id()), now,
                        isMine(request) ? new NumberDesk(numbers, request, this::own, member, near(NumbersPane.class)) : null),
                new HistoryPane(request.history(), now));
        return work;
    }

    private boolean isOthers(Request request) {
        return request.owner() != null && !isMine(request);
    }

    private boolean isMine(Request request) {
        return request.owner() != null && request.owner().id().equals(member.id());
    }

    private boolean mayAssess(Request request) {
        return isMine(request) && member.attorney();
    }

    /** The form keeps its words when the request changes hands. */
    private boolean isKept(Request request) {
        return isSame(request) && !form.isEmpty();
    }

    private boolean isSame(Request request) {
        return form != null && form.request().equals(request.id());
    }

    /** Keeps the form that is on screen, with what was typed in it. */
    private ActionForm form(Request request, Instant now) {
        var offer = TextOffer.to(request, member, requests, numbers, texts);
        if (!isSame(request)) {
            return new ActionForm(request, member, offer, now, requests::papersKeptAfter, this::act);
        }
        form.show(request, member, offer, now);
        return form;
    }

    private void claim(RequestId id) {
        attempt(id, () -> {
            requests.claim(id, member);
            return "It is yours now. “Release” gives it back.";
        });
    }

    private void release(RequestId id) {
        attempt(id, () -> {
            requests.release(id, member);
            return "It is back in the queue.";
        });
    }

    private void act(Action action) {
        near(ActionForm.class).attempt(action.request(), () -> {
            var told = requests.act(action, member);
            form.clear();
            return told ? "Saved. The text to the person is written; what becomes of it stands under Texts."
                    : action.text() != null ? "Saved, but no text goes out: tell them another way." : "Saved.";
        });
    }

    /** Steps of a part of the view; of the first of these that is there. */
    @SafeVarargs
    private Attempt near(Class<? extends Component>... parts) {
        return (id, step) -> attempt(id, step, parts);
    }

    /** @param near where the next key goes on, since all of the view is shown anew; else at the top */
    @SafeVarargs
    private void attempt(RequestId id, Supplier<String> step, Class<? extends Component>... near) {
        try {
            var said = step.get();
            load(id);
            focus(near);
            Notices.done(said);
        } catch (RequestRefusal refusal) {
            explain(id, refusal, near);
        } finally {
            wake();
        }
    }

    private void explain(RequestId id, RequestRefusal refusal, Class<? extends Component>[] near) {
        if (Refusals.meansStale(refusal)) {
            load(id);
            focus(near);
        }
        if (refusal instanceof ReasonNeeded) {
            form.askForReason();
        }
        Notices.refused(Refusals.words(refusal));
    }

    private void focus(Class<? extends Component>[] near) {
        if (UI.getCurrent().getChildren().anyMatch(child -> child instanceof Dialog dialog && dialog.isOpened())) {
            return;
        }
        Stream.of(near).flatMap(part -> find(this, part)).filter(Component::isVisible).findFirst()
                .ifPresentOrElse(part -> part.getElement().setAttribute("tabindex", "-1").callJsFunction("focus"),
                        header::takeFocus);
    }

    private static Stream<Component> find(Component within, Class<? extends Component> part) {
        return part.isInstance(within) ? Stream.of(within)
                : within.getChildren().flatMap(child -> find(child, part));
    }

    /** Whatever happened, a defect too: who typed something can save it again. */
    private void wake() {
        if (form != null) {
            form.wake();
        }
        assessment.wake();
    }
}
